/** Words as search sees them. The same as plugins/search/words.py, which says why each rule is there. */
import { stem } from "./stemmer.js";

const PREFIXES = "anti bi co de e extra inter intra k mid multi non post pre re semi sub t un x";
const anyCase = (letters) => letters.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const JOINED = anyCase(PREFIXES).replaceAll(" ", "|");
const WORD = wordOf("\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D\\u2060");
// Most texts have no letters but those of ASCII. A pattern for all letters costs a phone 25 ms when it is first used.
const PLAIN_TEXT = /^[\0-\x7f§‐-…]*$/;
const PLAIN_WORD = wordOf("A-Za-z0-9");
const PLAIN = /^[A-Za-z0-9]+$/;
const MOST_REMEMBERED = 2000; // words, or texts: about 1 MB
const SPELLED_OUT = { æ: "ae", œ: "oe", ß: "ss", þ: "th", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ς: "σ" };
const NEGATION =
  /^(?:(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n'?t|cannot)$/;

/** @typedef {{word: string, start: number, end: number}} Token  offsets into the text, in UTF-16 units */
/**
 * @typedef {object} Language
 * @property {Set<string>} stopWords
 * @property {boolean} isStemmed
 * @property {Map<string, string>} [stems] of words met before: the same ones come with each key
 * @property {Map<string, (Token & {term: string | null})[]>} [texts] read before
 */

function wordOf(letters) {
  const part = `[${letters}]+`;
  return new RegExp(
    `(?:[0-9]+(?:\\.[0-9]+)+(?:${part})?|[A-Za-z](?:\\.[A-Za-z])+(?!${part})|` +
      `(?:(?:${JOINED})[-‐‑])?${part})(?:['’‘ʼ＇]${part})*`,
    "gu",
  );
}

/** @param {string} text @returns {Token[]} the words of `text` in order */
export function tokenize(text) {
  const found = [];
  for (const { 0: written, index } of text.matchAll(PLAIN_TEXT.test(text) ? PLAIN_WORD : WORD)) {
    const word = fold(written);
    if (word) found.push({ word, start: index, end: index + written.length });
  }
  return found;
}

/** @param {string} word @returns {string} the one spelling that all spellings of `word` share */
export function fold(word) {
  const isPlain = PLAIN.test(word);
  const folded = isPlain ? word.toLowerCase() : inOneForm(word);
  if (NEGATION.test(folded)) return "not";
  if (isPlain) return folded;
  const bare = folded.replace(/'(?:s|d|ll|re|ve|m)$/, "");
  if (PLAIN.test(bare)) return bare;
  return bare.replace(/^[0-9]+(?:\.[0-9]+)+/.test(bare) ? /[^\p{L}\p{M}\p{N}.]/gu : /[^\p{L}\p{M}\p{N}]/gu, "");
}

function inOneForm(word) {
  return word
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[\u00AD\u200C\u200D\u2060]/g, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[æœßþøđðħıłς]/g, (letter) => SPELLED_OUT[letter])
    .normalize("NFC");
}

/**
 * @param {string} word a folded word
 * @param {Language} language
 * @returns {string | null} what the index files it under; null for a stop word
 */
export function term(word, language) {
  if (language.stopWords.has(word)) return null;
  return language.isStemmed ? remember((language.stems ??= new Map()), word, stem) : word;
}

/**
 * @param {string} text of a result
 * @param {Language} language
 * @returns {(Token & {term: string | null})[]} its words, each with its term
 */
export function readText(text, language) {
  const read = () => {
    const tokens = tokenize(text);
    for (const token of tokens) token.term = term(token.word, language);
    return tokens;
  };
  return remember((language.texts ??= new Map()), text, read);
}

function remember(known, key, workOut) {
  if (!known.has(key)) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, workOut(key));
  }
  return known.get(key);
}
