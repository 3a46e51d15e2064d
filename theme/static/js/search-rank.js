/** From what is typed to what is shown: lunr's order, then a step for each thing that people need on top of it. */
import { pause } from "./pause.js";
import { readCards } from "./search-index.js";
import { inOrder, nearest } from "./search-order.js";
import { byPage } from "./search-pages.js";
import { boostsOf, mend, readQuery } from "./search-query.js";
import { scoreDocuments } from "./search-score.js";
import { readText } from "./words.js";

/** Of a query: long sentences fit, a pasted page does not. */
export const MOST_CHARACTERS = 400;
const ALL_WORDS = 1.5; // the power of a document's share of the words: higher leaves less to those with a part of them
const ABOUT_KIND = "page";
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
 *
 * @typedef {object} SearchOptions
 * @property {boolean} [isTyping] the last word may be unfinished
 * @property {number} [chunks] how many files of cards to load at most, each about one page's worth
 * @property {(results: Results) => void} [whenFirst] is given the first result alone, if that is sure before the other
 *   cards are there. They are asked for when it is drawn: to ask takes a phone longer than to draw one result
 * @property {() => boolean} [isWanted] asked after each wait; what is wanted no more is not worked out
 */

/**
 * @param {import("./search-index.js").Index} index
 * @param {string} text what was typed, of any length
 * @param {SearchOptions} [options]
 * @returns {Promise<Results | null>} null if they were not wanted any more
 */
export async function search(index, text, options = {}) {
  const { isTyping = false, chunks = 6, whenFirst = () => {}, isWanted = () => true } = options;
  const typed = text.slice(0, MOST_CHARACTERS);
  const words = await readQuery(index, typed, isTyping);
  if (!isWanted()) return null;
  // The last letters of a word mostly ask for what those before them did.
  const asked = JSON.stringify([chunks, words.map(({ terms }) => [...terms])]);
  if (index.last?.asked === asked) return { ...index.last.results, meant: mend(typed, words) };
  const boosts = boostsOf(words);
  const { hits, rarity } = await scoreDocuments(index, boosts);
  if (!isWanted()) return null;
  const ranked = preferExactTitles(preferAllWords(hits, words, rarity), words);
  const near = nearest(ranked, index.cards.inChunk, chunks);
  const resultsOf = (cards) => {
    const found = cards.map((card, place) => ({ ...near[place], card }));
    const ordered = inOrder(preferAnswers(preferPhrases(found, words, index.language)));
    return { pages: byPage(ordered.map(({ card }) => card)), meant: mend(typed, words), terms: new Set(boosts.keys()) };
  };
  if (isFirstSure(index, near, words)) {
    whenFirst(resultsOf([index.known.get(near[0].document)]));
    await pause(); // so that it is on the screen before the cards are asked for
    if (!isWanted()) return null;
  }
  const cards = await readCards(index, near.map(({ document }) => document));
  if (!isWanted()) return null;
  index.last = { asked, results: resultsOf(cards) };
  return index.last.results;
}

/**
 * Whether the best hit is the first result whatever the cards of the others say, its own being there and others not:
 * words side by side could lift one of them by half. It must not be about the site itself, which would lower it.
 */
function isFirstSure({ known, language }, near, words) {
  const [best, next] = near;
  const card = best && known.get(best.document);
  if (!card || card.kind === ABOUT_KIND || near.every(({ document }) => known.has(document))) return false;
  if (!next || best.isExact !== next.isExact) return true;
  const lifted = 1 + SIDE_BY_SIDE * shareInCard(card, words, language);
  return best.rank * lifted > next.rank * (words.length > 1 ? 1 + SIDE_BY_SIDE : 1);
}

/**
 * lunr adds up what it finds, so that one rare word can outweigh all others: a document counts by its share of them.
 * A rare word is more of the question than one that is everywhere ("my child is suspended"). Sets the hits' rank.
 * @param {import("./search-score.js").Hit[]} hits
 * @param {QueryWord[]} words
 * @param {Map<string, number>} rarity of each term
 * @returns {Ranked[]}
 */
export function preferAllWords(hits, words, rarity) {
  const weights = words.map(({ terms }) => Math.max(0, ...[...terms.keys()].map((each) => rarity.get(each) ?? 0)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const wordsWith = new Map(); // term → the places of the words that it stands for
  for (const [place, { terms }] of words.entries()) {
    for (const each of terms.keys()) wordsWith.set(each, [...(wordsWith.get(each) ?? []), place]);
  }
  const lastWith = words.map(() => -1); // the hit that each word was last counted for
  const share = ({ terms }, number) => {
    let sum = 0;
    for (const each of terms) {
      for (const place of wordsWith.get(each)) {
        if (lastWith[place] !== number) sum += weights[place];
        lastWith[place] = number;
      }
    }
    return sum / all;
  };
  // In place: there are thousands, and copies took longer than all else.
  for (const [number, hit] of hits.entries()) hit.rank = hit.score * share(hit, number) ** ALL_WORDS;
  return hits;
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
    if (!inTitle || !whole.every((terms) => terms.some((each) => inTitle.has(each)))) return false;
    const counts = Array.from(inTitle, ([each, count]) => (asked.has(each) ? count : 0));
    return counts.reduce((sum, count) => sum + count, 0) === titleLength;
  };
  return ranked.map((hit) => (isExact(hit) ? { ...hit, isExact: true } : hit));
}

/**
 * Words that follow each other in the query count for more where they do so in the title or the summary.
 * @param {(Ranked & {card: Card})[]} found
 * @param {QueryWord[]} words
 * @param {import("./words.js").Language} language
 * @returns {(Ranked & {card: Card})[]}
 */
export function preferPhrases(found, words, language) {
  return found.map((hit) => ({ ...hit, rank: hit.rank * (1 + SIDE_BY_SIDE * shareInCard(hit.card, words, language)) }));
}

/** @param {(Ranked & {card: Card})[]} found @returns {(Ranked & {card: Card})[]} */
export function preferAnswers(found) {
  return found.map((hit) => (hit.card.kind === ABOUT_KIND ? { ...hit, rank: hit.rank * ABOUT_THE_SITE } : hit));
}

/** Returns how many of the pairs of words are side by side in the title, or in the summary; from 0 to 1. */
function shareInCard({ title, summary }, words, language) {
  const pairs = words.slice(1).map(({ terms }, place) => [words[place].terms, terms]);
  if (!pairs.length) return 0;
  const shares = [title, summary].map((text) => {
    const terms = readText(text, language).map((token) => token.term).filter((each) => each !== null);
    const isThere = ([one, other]) => terms.some((each, place) => one.has(each) && other.has(terms[place + 1]));
    return pairs.filter(isThere).length / pairs.length;
  });
  return Math.max(...shares);
}
