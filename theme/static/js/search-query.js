/** What the words that were typed ask for: their terms in the index, what the last one may become, what was meant. */
import { lookUp, termsWithPrefix } from "./search-index.js";
import { correct } from "./search-spelling.js";
import { term, readText } from "./words.js";

const SHORTEST_PREFIX = 2;
const CONTINUED = 0.25; // what a word that the last one could become counts, next to 1 for a word that was typed
const ENDINGS = ["ations", "abilities", "ements", "iveness", "ifies", "ically", "ances", "ences", "ingly", "ing"];

/**
 * @typedef {import("./search-index.js").Index} Index
 *
 * @typedef {object} QueryWord
 * @property {string} word as it was typed, folded
 * @property {number} start in the query
 * @property {number} end
 * @property {Map<string, number>} terms what to look for → how much it counts; empty if the site has nothing like it
 * @property {string} [better] the word that was meant, if the one that was typed finds nothing
 */

/**
 * @param {Index} index
 * @param {string} text
 * @param {boolean} isTyping whether the last word may be unfinished
 * @returns {Promise<QueryWord[]>} the words that say something, in order
 */
export async function readQuery(index, text, isTyping) {
  const tokens = readText(text, index.language);
  const said = tokens.filter((token) => token.term !== null);
  const last = tokens.at(-1);
  const isOpen = isTyping && last?.end === text.length && last.word.length >= SHORTEST_PREFIX;
  // A stop word may be the beginning of another word ("the" of "therapy"), if nothing else says what is wanted.
  const asked = isOpen && !said.length ? [last] : said;
  const [known, continued] = await Promise.all([
    lookUp(index, "terms", said.map((token) => token.term)),
    isOpen && asked.includes(last) ? termsWithPrefix(index, last.word) : [],
  ]);
  return Promise.all(
    asked.map(async ({ word, start, end, term: own }) => {
      const terms = new Map(known.has(own) ? [[own, 1]] : []);
      if (isOpen && end === last.end) await addContinued(index, word, continued, terms);
      return { word, start, end, terms, ...(terms.size ? {} : await meantBy(index, word)) };
    }),
  );
}

async function addContinued(index, beginning, continued, terms) {
  const add = (each) => terms.set(each, terms.get(each) ?? CONTINUED);
  continued.forEach(add);
  if (terms.size) return;
  // "evaluati" begins no stem (that is "evalu"), but words that have one.
  const tails = ENDINGS.flatMap((ending) => Array.from(ending, (_, from) => ending.slice(from)));
  const stems = new Set(tails.map((tail) => term(beginning + tail, index.language) ?? beginning));
  [...(await lookUp(index, "terms", [...stems])).keys()].forEach(add);
}

async function meantBy(index, word) {
  const better = await correct(index, word);
  return better ? { better, terms: new Map([[term(better, index.language), 1]]) } : {};
}

/** @param {string} text @param {QueryWord[]} words @returns {string | null} `text` with its mistakes mended, if any */
export function mend(text, words) {
  const wrong = words.filter(({ better }) => better);
  const replace = (rest, { start, end, better }) => rest.slice(0, start) + better + rest.slice(end);
  return wrong.length ? wrong.reduceRight(replace, text) : null;
}

/** @param {QueryWord[]} words @returns {Map<string, number>} the query's vector: each term and how much it counts */
export function boostsOf(words) {
  const boosts = new Map();
  for (const { terms } of words) {
    for (const [each, boost] of terms) boosts.set(each, (boosts.get(each) ?? 0) + boost);
  }
  return boosts;
}
