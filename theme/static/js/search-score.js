/** Scores documents exactly as lunr does, from the counts in the index: docs/search-format.md has the formula. */
import { pause } from "./pause.js";
import { lookUp } from "./search-index.js";

const LONG = 20; // ms in which a phone does not hear the reader: two letters can begin the words of thousands of documents
const MOST_WEIGHED = 2000; // terms whose postings are kept ready for the next key

/**
 * @typedef {object} Hit a document that holds a term of the query
 * @property {number} document
 * @property {number} score lunr's
 * @property {string[]} terms those of the query that it holds
 * @property {Map<string, number> | null} inTitle how often its title holds each; null if it holds none
 * @property {number} titleLength in terms; 0 if the title holds none of the query
 * @property {number} rank and isExact: search-rank.js works them out
 *
 * @typedef {object} Weighed a term's postings, one after the other, those of the title first
 * @property {number} rarity lunr's idf
 * @property {number[]} documents
 * @property {number[]} weights
 * @property {{count: number, length: number}[]} titles of the first ones
 */

/**
 * Scores every document that holds a term, as lunr does: the dot product of the query's vector and the document's,
 * summed over the fields, each weight rounded to three places as lunr rounds it.
 * @param {import("./search-index.js").Index} index
 * @param {Map<string, number>} boosts how much each term of the query counts
 * @returns {Promise<{hits: Hit[], rarity: Map<string, number>}>} rarity: of each term
 */
export async function scoreDocuments(index, boosts) {
  const hits = new Map();
  const rarity = new Map();
  const terms = await lookUp(index, "terms", [...boosts.keys()]);
  let squares = 0;
  let start = performance.now();
  for (const [term, texts] of terms) {
    if (performance.now() - start > LONG) {
      await pause();
      start = performance.now();
    }
    const boost = boosts.get(term);
    const weighed = weighOnce(index, term, texts);
    squares += boost * boost;
    if (weighed.documents.length) rarity.set(term, weighed.rarity);
    add(hits, term, boost, weighed);
  }
  const length = Math.sqrt(squares);
  for (const hit of hits.values()) hit.score /= length;
  return { hits: [...hits.values()], rarity };
}

function add(hits, term, boost, { documents, weights, titles }) {
  for (let place = 0; place < documents.length; place += 1) {
    const document = documents[place];
    let hit = hits.get(document);
    if (!hit) hits.set(document, (hit = newHit(document)));
    hit.score += boost * weights[place];
    if (hit.terms.at(-1) !== term) hit.terms.push(term);
    if (place >= titles.length) continue;
    (hit.inTitle ??= new Map()).set(term, titles[place].count);
    hit.titleLength = titles[place].length;
  }
}

// All that a hit will ever have, so that thousands of them are objects of one shape.
function newHit(document) {
  return { document, score: 0, terms: [], inTitle: null, titleLength: 0, rank: 0, isExact: false };
}

function weighOnce(index, term, texts) {
  const known = (index.weighed ??= new Map());
  if (!known.has(term)) {
    if (known.size >= MOST_WEIGHED) known.clear();
    known.set(term, weigh(index, texts));
  }
  return known.get(term);
}

function weigh({ documents, fields, k1, b }, texts) {
  const postings = fields.map((_, place) => readPostings(texts[place]));
  const found = postings.reduce((sum, { length }) => sum + length, 0);
  const rarity = Math.log(1 + Math.abs((documents - found + 0.5) / (found + 0.5)));
  const weighed = { rarity, documents: [], weights: [], titles: [] };
  for (const [place, { name, boost, averageLength }] of fields.entries()) {
    for (const { document, count, length } of postings[place]) {
      const exact = (rarity * ((k1 + 1) * count)) / (k1 * (1 - b + b * (length / averageLength)) + count);
      weighed.documents.push(document);
      weighed.weights.push(Math.round(exact * boost * 1000) / 1000);
    }
    if (name === "title") weighed.titles = postings[place];
  }
  return weighed;
}

/** @param {string} text @returns {{document: number, count: number, length: number}[]} */
export function readPostings(text) {
  const numbers = readNumbers(text);
  const postings = [];
  let document = -1;
  for (let place = 0; place < numbers.length; ) {
    const gap = numbers[place++];
    document += 1 + (gap >> 1);
    const count = gap % 2 ? numbers[place++] : 1;
    postings.push({ document, count, length: numbers[place++] });
  }
  return postings;
}

function readNumbers(text) {
  const numbers = [];
  let number = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const digit = code - 35 - (code > 92);
    number = number * 45 + (digit % 45);
    if (digit >= 45) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
