/** Typing mistakes: for a word that finds nothing, compares the words that begin like it and are about as long. */
import { lookUp } from "./search-index.js";
import { term } from "./words.js";

const ONE_EDIT_FROM = 5; // letters
const TWO_EDITS_FROM = 9;

/**
 * @param {import("./search-index.js").Index} index
 * @param {string} word folded
 * @returns {Promise<string | null>} the nearest word of the site; of several, the one that is used most
 */
export async function correct(index, word) {
  const most = word.length < ONE_EDIT_FROM ? 0 : word.length < TWO_EDITS_FROM ? 1 : 2;
  if (!most) return null;
  const lengths = Array.from({ length: 2 * most + 1 }, (_, place) => word.length - most + place);
  const groups = await lookUp(index, "words", lengths.map((length) => keyOf(word, length)));
  let best = { word: null, edits: most + 1, weight: 0 };
  for (const length of lengths) {
    const [words, weights] = groups.get(keyOf(word, length)) ?? ["", ""];
    for (let place = 0; place < weights.length; place += 1) {
      const known = words.slice(place * length, (place + 1) * length);
      const edits = countEdits(word, known, most);
      const weight = parseInt(weights[place], 36);
      if (edits < best.edits || (edits === best.edits && weight > best.weight)) best = { word: known, edits, weight };
    }
  }
  return best.edits <= most && term(best.word, index.language) ? best.word : null;
}

const keyOf = (word, length) => word[0] + String(length).padStart(2, "0");

/**
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number} how many letters to add, drop, change or swap with the next make `one` of `other`; if that is over
 *   `most`, some number over `most`
 */
export function countEdits(one, other, most) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] !== other[j - 1]);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}
