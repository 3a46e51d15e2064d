/** From what is typed to what is shown: lunr's order, then a step for each thing that people need on top of it. */
import { readCards } from "./search-index.js";
import { byPage } from "./search-pages.js";
import { boostsOf, mend, readQuery } from "./search-query.js";
import { scoreDocuments } from "./search-score.js";
import { term, tokenize } from "./words.js";

/** Of a query: long sentences fit, a pasted page does not. */
export const MOST_CHARACTERS = 400;
const ALL_WORDS = 1.5; // the power of a document's share of the words: higher leaves less to those with a part of them
const ABOUT_THE_SITE = 0.5; // what pages about the site itself count, next to those that answer families
const SIDE_BY_SIDE = 0.5; // what it adds to have all words next to each other, in a title or a summary

/**
 * @typedef {import("./search-index.js").Card} Card
 * @typedef {import("./search-query.js").QueryWord} QueryWord
 * @typedef {import("./search-score.js").Hit & {rank: number, isExact: boolean}} Ranked
 * @typedef {import("./search-pages.js").Page} Page
 *
 * @typedef {object} Results
 * @property {Page[]} pages
 * @property {string | null} meant the query with its mistakes mended, if the results are for that
 * @property {Set<string>} terms what to mark in the results
 */

/**
 * @param {import("./search-index.js").Index} index
 * @param {string} text what was typed, of any length
 * @param {{isTyping?: boolean, chunks?: number}} [options] isTyping: the last word may be unfinished;
 *   chunks: how many files of cards to load at most, each about one page's worth
 * @returns {Promise<Results>}
 */
export async function search(index, text, { isTyping = false, chunks = 6 } = {}) {
  const typed = text.slice(0, MOST_CHARACTERS);
  const words = await readQuery(index, typed, isTyping);
  const boosts = boostsOf(words);
  const hits = await scoreDocuments(index, boosts);
  const ranked = inOrder(preferExactTitles(preferAllWords(hits, words), words));
  const near = nearest(ranked, index.cards.inChunk, chunks);
  const cards = await readCards(index, near.map(({ document }) => document));
  const found = near.map((hit, place) => ({ ...hit, card: cards[place] }));
  return {
    pages: byPage(inOrder(preferAnswers(preferPhrases(found, words, index.language))).map(({ card }) => card)),
    meant: mend(typed, words),
    terms: new Set(boosts.keys()),
  };
}

/** @param {Ranked[]} ranked @returns {Ranked[]} exact titles first, then the higher rank, then the earlier document */
export function inOrder(ranked) {
  return [...ranked].sort(
    (one, other) => other.isExact - one.isExact || other.rank - one.rank || one.document - other.document,
  );
}

/**
 * lunr adds up what it finds, so that one rare word can outweigh all others: a document counts by its share of them.
 * A rare word is more of the question than one that is everywhere ("my child is suspended").
 * @param {import("./search-score.js").Hit[]} hits
 * @param {QueryWord[]} words
 * @returns {Ranked[]}
 */
export function preferAllWords(hits, words) {
  const rarity = new Map(hits.flatMap(({ terms }) => [...terms]));
  const weights = words.map(({ terms }) => Math.max(0, ...[...terms.keys()].map((each) => rarity.get(each) ?? 0)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const has = (hit, place) => some(words[place].terms.keys(), hit.terms);
  const share = (hit) => weights.reduce((sum, weight, place) => sum + (has(hit, place) ? weight : 0), 0) / all;
  return hits.map((hit) => ({ ...hit, rank: hit.score * share(hit) ** ALL_WORDS, isExact: false }));
}

/**
 * "iep" asks for "What is an IEP?": a title is exact if all words are in it and nothing else that says something.
 * @param {Ranked[]} ranked
 * @param {QueryWord[]} words
 * @returns {Ranked[]}
 */
export function preferExactTitles(ranked, words) {
  const whole = words.map(({ terms }) => [...terms.keys()].filter((each) => terms.get(each) === 1));
  const asked = new Set(whole.flat());
  const isExact = ({ inTitle, titleLength }) => {
    if (!inTitle.size || !whole.every((terms) => some(terms, inTitle))) return false;
    const counts = Array.from(inTitle, ([each, count]) => (asked.has(each) ? count : 0));
    return counts.reduce((sum, count) => sum + count, 0) === titleLength;
  };
  return ranked.map((hit) => ({ ...hit, isExact: isExact(hit) }));
}

/**
 * Words that follow each other in the query count for more where they do so in the title or the summary.
 * @param {(Ranked & {card: Card})[]} found
 * @param {QueryWord[]} words
 * @param {import("./words.js").Language} language
 * @returns {(Ranked & {card: Card})[]}
 */
export function preferPhrases(found, words, language) {
  const pairs = words.slice(1).map(({ terms }, place) => [words[place].terms, terms]);
  if (!pairs.length) return found;
  return found.map((hit) => {
    const share = Math.max(...[hit.card.title, hit.card.summary].map((text) => shareOfPairs(text, pairs, language)));
    return { ...hit, rank: hit.rank * (1 + SIDE_BY_SIDE * share) };
  });
}

/** @param {(Ranked & {card: Card})[]} found @returns {(Ranked & {card: Card})[]} */
export function preferAnswers(found) {
  return found.map((hit) => (hit.card.kind === "page" ? { ...hit, rank: hit.rank * ABOUT_THE_SITE } : hit));
}

function shareOfPairs(text, pairs, language) {
  const terms = tokenize(text).map(({ word }) => term(word, language)).filter((each) => each !== null);
  const isThere = ([one, other]) => terms.some((each, place) => one.has(each) && other.has(terms[place + 1]));
  return pairs.filter(isThere).length / pairs.length;
}

/** Returns the first hits, up to those whose cards would take more than `chunks` files. */
function nearest(ranked, inChunk, chunks) {
  const needed = new Set();
  const end = ranked.findIndex(({ document }) => needed.add(Math.floor(document / inChunk)).size > chunks);
  return end < 0 ? ranked : ranked.slice(0, end);
}

function some(terms, among) {
  for (const each of terms) if (among.has(each)) return true;
  return false;
}
