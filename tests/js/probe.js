/** What the tests ask of the search modules, as functions that take and give plain JSON. */
import { lookUp, openIndex, readCards, termsWithPrefix } from "../../theme/static/js/search-index.js";
import { inOrder } from "../../theme/static/js/search-order.js";
import { byKind, byPage } from "../../theme/static/js/search-pages.js";
import { boostsOf, readQuery } from "../../theme/static/js/search-query.js";
import * as rank from "../../theme/static/js/search-rank.js";
import { readPostings, scoreDocuments } from "../../theme/static/js/search-score.js";
import { countEdits } from "../../theme/static/js/search-spelling.js";
import { term, tokenize } from "../../theme/static/js/words.js";

const opened = new Map();

function indexAt(address) {
  if (!opened.has(address)) opened.set(address, openIndex(address));
  return opened.get(address);
}

export { byPage, countEdits, inOrder, tokenize };
export const { preferAnswers } = rank;

/** @param {string} text @param {string[]} stopWords @param {boolean} isStemmed */
export function terms(text, stopWords, isStemmed) {
  const language = { stopWords: new Set(stopWords), isStemmed };
  return tokenize(text).map(({ word }) => term(word, language));
}

/** @param {string} address @param {Object<string, number>} boosts @returns {Promise<[number, number][]>} number, score */
export async function scores(address, boosts) {
  const { hits } = await scoreDocuments(await indexAt(address), new Map(Object.entries(boosts)));
  return hits.map(({ document, score }) => [document, score]);
}

/** @param {string} address @param {Object<string, number>} boosts @param {number} ms that each term takes @returns
 *   {Promise<[[number, number][], number]>} number and score of each document, and how often others had their turn */
export async function scoresAtPace(address, boosts, ms) {
  const index = await indexAt(address);
  const { now } = performance;
  let time = 0;
  let turns = 0;
  let isDone = false;
  const takeTurns = () => isDone || setTimeout(() => ((turns += 1), takeTurns()));
  await scoreDocuments(index, new Map(Object.entries(boosts))); // so that no file is waited for
  performance.now = () => (time += ms);
  try {
    takeTurns();
    const { hits } = await scoreDocuments(index, new Map(Object.entries(boosts)));
    return [hits.map(({ document, score }) => [document, score]), turns];
  } finally {
    isDone = true;
    performance.now = now;
  }
}

/** @param {string} address @param {string} text @param {boolean} isTyping @returns {Promise<Object<string, number>>} */
export async function vector(address, text, isTyping) {
  return Object.fromEntries(boostsOf(await readQuery(await indexAt(address), text, isTyping)));
}

/** @param {string} address @param {string} text @param {object} options @returns {Promise<object>} */
export async function results(address, text, options) {
  const found = await rank.search(await indexAt(address), text, options);
  return { ...found, terms: [...found.terms].sort() };
}

/**
 * @param {string} address
 * @param {string} text
 * @param {object} options
 * @returns {Promise<[string | null, string | null]>} the address of the first result, if it was sure before the rest
 *   came, and of the first when all had come
 */
export async function firsts(address, text, options) {
  const index = await openIndex(address);
  const addressOf = ({ pages }) => pages[0]?.cards[0].address ?? null;
  let first = null;
  const found = await rank.search(index, text, { ...options, whenFirst: (results) => (first = addressOf(results)) });
  return [first, addressOf(found)];
}

/** @param {string} address @param {string} text @returns {Promise<[object, number]>} what comes, and how often it is drawn */
export async function unwanted(address, text) {
  let drawn = 0;
  const options = { isTyping: true, whenFirst: () => (drawn += 1), isWanted: () => false };
  return [await rank.search(await openIndex(address), text, options), drawn];
}

/** @param {string} address @param {string} text @returns {Promise<[object, number]>} what comes of it, and how many files of
 *   cards are asked for, when the next key is typed as soon as the first result is drawn */
export async function overtaken(address, text) {
  const index = await openIndex(address);
  let isWanted = true;
  const options = { isTyping: true, chunks: 3, whenFirst: () => (isWanted = false), isWanted: () => isWanted };
  const found = await rank.search(index, text, options);
  return [found, index.loaded.cards.size];
}

/** @param {string} address @param {string} text @returns {Promise<[string[], number]>} what was typed when something else
 *   came than in a search that knows nothing of the keys before, and how many keys asked for what the one before did */
export async function typed(address, text) {
  const kept = await openIndex(address);
  const plain = ({ pages, meant, terms: marked }) => JSON.stringify([pages, meant, [...marked].sort()]);
  const wrong = [];
  let same = 0;
  let before = null;
  for (let end = 1; end <= text.length; end += 1) {
    const options = { isTyping: true };
    const found = await rank.search(kept, text.slice(0, end), options);
    const fresh = await rank.search(await openIndex(address), text.slice(0, end), options);
    if (plain(found) !== plain(fresh)) wrong.push(text.slice(0, end));
    if (found.pages === before) same += 1;
    before = found.pages;
  }
  return [wrong, same];
}

/** @param {object[]} pages @param {number} onPage @returns {[string, string[]][]} each kind, and the addresses shown */
export function kinds(pages, onPage) {
  return [...byKind(pages, onPage)].map(([kind, cards]) => [kind, cards.map(({ address }) => address)]);
}

/**
 * @param {string} address of the index
 * @param {string} text
 * @param {{chunks: number, pages: number, onPage: number, isTyping: boolean}} view
 * @returns {Promise<string[]>} the addresses of the results, in the order in which they are shown
 */
export async function shown(address, text, view) {
  const { pages } = await rank.search(await indexAt(address), text, view);
  return [...byKind(pages.slice(0, view.pages), view.onPage).values()].flat().map((card) => card.address);
}

/** @param {string} address @param {string} term @returns {Promise<object[][]>} the postings of each field */
export async function postings(address, term) {
  return (await lookUp(await indexAt(address), "terms", [term])).get(term).map(readPostings);
}

/** @param {string} address @param {number[]} documents @returns {Promise<object[]>} */
export async function cards(address, documents) {
  return readCards(await indexAt(address), documents);
}

/** @param {string} address @param {string} prefix @returns {Promise<string[]>} */
export async function beginning(address, prefix) {
  return termsWithPrefix(await indexAt(address), prefix);
}

/** @param {string} address @param {string} text @param {boolean} isTyping @returns {Promise<object[]>} */
export async function query(address, text, isTyping) {
  const words = await readQuery(await indexAt(address), text, isTyping);
  return words.map((word) => ({ ...word, terms: Object.fromEntries(word.terms) }));
}

const asWords = (words) => words.map(({ terms }) => ({ terms: new Map(Object.entries(terms)) }));

/** @param {object[]} hits @param {object[]} words @returns {boolean[]} whether each title is exact */
export function exact(hits, words) {
  const inTitle = (hit) => (hit.titleLength ? new Map(Object.entries(hit.inTitle)) : null);
  const ranked = hits.map((hit) => ({ ...hit, inTitle: inTitle(hit), isExact: false }));
  return rank.preferExactTitles(ranked, asWords(words)).map(({ isExact }) => isExact);
}

/** @param {object[]} hits @param {object[]} words @returns {number[]} the rank of each */
export function shares(hits, words) {
  const found = hits.map((hit) => ({ ...hit, terms: Object.keys(hit.terms) }));
  const rarity = new Map(hits.flatMap(({ terms }) => Object.entries(terms)));
  return rank.preferAllWords(found, asWords(words), rarity).map((hit) => hit.rank);
}

/** @param {object[]} cards @param {object[]} words @returns {number[]} the rank of each, from 1 */
export function phrases(cards, words) {
  const language = { stopWords: new Set(["of", "for", "it"]), isStemmed: true };
  const found = cards.map((card) => ({ card, rank: 1 }));
  return rank.preferPhrases(found, asWords(words), language).map((hit) => hit.rank);
}

/** @param {string} address @param {string} text @returns {Promise<string[]>} what is fetched for the first result */
export async function fetchedForFirst(address, text) {
  const { fetch } = globalThis;
  const fetched = [];
  globalThis.fetch = (each) => {
    fetched.push(String(each));
    return fetch(each);
  };
  let first = null;
  try {
    const whenFirst = () => (first = fetched.length);
    await rank.search(await openIndex(address), text, { chunks: 3, isTyping: true, whenFirst });
  } finally {
    globalThis.fetch = fetch;
  }
  return fetched.slice(0, first ?? fetched.length);
}
