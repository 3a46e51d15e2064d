/** Scores documents exactly as lunr does, from the counts in the index: docs/search-format.md has the formula. */
import { lookUp } from "./search-index.js";

/**
 * @typedef {object} Hit a document that holds a term of the query
 * @property {number} document
 * @property {number} score lunr's
 * @property {Map<string, number>} terms those of the query that it holds → how rare each is: lunr's idf
 * @property {Map<string, number>} inTitle how often its title holds each
 * @property {number} titleLength in terms; 0 if the title holds none of the query
 */

/**
 * Scores every document that holds a term, as lunr does: the dot product of the query's vector and the document's,
 * summed over the fields, each weight rounded to three places as lunr rounds it.
 * @param {import("./search-index.js").Index} index
 * @param {Map<string, number>} boosts how much each term of the query counts
 * @returns {Promise<Hit[]>} in the order of the documents' numbers
 */
export async function scoreDocuments(index, boosts) {
  const hits = new Map();
  let squares = 0;
  for (const [term, texts] of await lookUp(index, "terms", [...boosts.keys()])) {
    const boost = boosts.get(term);
    squares += boost * boost;
    for (const posting of weigh(index, texts.map(readPostings))) {
      const hit = hits.get(posting.document) ?? newHit(posting.document);
      hit.score += boost * posting.weight;
      hit.terms.set(term, posting.rarity);
      if (posting.isTitle) {
        hit.inTitle.set(term, posting.count);
        hit.titleLength = posting.length;
      }
      hits.set(posting.document, hit);
    }
  }
  for (const hit of hits.values()) hit.score /= Math.sqrt(squares);
  return [...hits.values()].sort((one, other) => one.document - other.document);
}

const newHit = (document) => ({ document, score: 0, terms: new Map(), inTitle: new Map(), titleLength: 0 });

function* weigh({ documents, fields, k1, b }, postings) {
  const found = postings.reduce((sum, { length }) => sum + length, 0);
  const rarity = Math.log(1 + Math.abs((documents - found + 0.5) / (found + 0.5)));
  for (const [place, { name, boost, averageLength }] of fields.entries()) {
    for (const { document, count, length } of postings[place]) {
      const exact = (rarity * ((k1 + 1) * count)) / (k1 * (1 - b + b * (length / averageLength)) + count);
      const weight = Math.round(exact * boost * 1000) / 1000;
      yield { document, count, length, rarity, weight, isTitle: name === "title" };
    }
  }
}

/** @param {string} text @returns {{document: number, count: number, length: number}[]} */
export function readPostings(text) {
  const numbers = readNumbers(text);
  const postings = [];
  let document = -1;
  for (const gap of numbers) {
    document += 1 + (gap >> 1);
    const count = gap % 2 ? numbers.next().value : 1;
    postings.push({ document, count, length: numbers.next().value });
  }
  return postings;
}

function* readNumbers(text) {
  let number = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const digit = code - 35 - (code > 92);
    number = number * 45 + (digit % 45);
    if (digit < 45) {
      yield number;
      number = 0;
    }
  }
}
