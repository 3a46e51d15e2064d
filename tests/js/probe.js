/** What the tests ask of the search modules, as functions that take and give plain JSON. */
import { openIndex } from "../../theme/static/js/search-index.js";
import { boostsOf, readQuery } from "../../theme/static/js/search-query.js";
import { search } from "../../theme/static/js/search-rank.js";
import { scoreDocuments } from "../../theme/static/js/search-score.js";
import { term, tokenize } from "../../theme/static/js/words.js";

const opened = new Map();

function indexAt(address) {
  if (!opened.has(address)) opened.set(address, openIndex(address));
  return opened.get(address);
}

export { tokenize };

/** @param {string} text @param {string[]} stopWords @param {boolean} isStemmed */
export function terms(text, stopWords, isStemmed) {
  const language = { stopWords: new Set(stopWords), isStemmed };
  return tokenize(text).map(({ word }) => term(word, language));
}

/** @param {string} address @param {Object<string, number>} boosts @returns {Promise<[number, number][]>} number, score */
export async function scores(address, boosts) {
  const hits = await scoreDocuments(await indexAt(address), new Map(Object.entries(boosts)));
  return hits.map(({ document, score }) => [document, score]);
}

/** @param {string} address @param {string} text @param {boolean} isTyping @returns {Promise<Object<string, number>>} */
export async function vector(address, text, isTyping) {
  return Object.fromEntries(boostsOf(await readQuery(await indexAt(address), text, isTyping)));
}

/** @param {string} address @param {string} text @param {object} options @returns {Promise<object>} */
export async function results(address, text, options) {
  const found = await search(await indexAt(address), text, options);
  return { ...found, terms: [...found.terms].sort() };
}
