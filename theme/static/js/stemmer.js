/** The English stemmer. The same as plugins/search/stemmer.py, which names the steps. */

// C is a consonant sequence, V a vowel sequence.
const C = "[^aeiou][^aeiouy]*";
const V = "[aeiouy][aeiou]*";
const HAS_VOWEL = new RegExp(`^(?:${C})?[aeiouy]`);
const MEASURE_OVER_0 = new RegExp(`^(?:${C})?${V}${C}`);
const MEASURE_1 = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`);
const MEASURE_OVER_1 = new RegExp(`^(?:${C})?${V}${C}${V}${C}`);
const ENDS_CVC = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);
const pairs = (text) => Object.fromEntries(text.split(" ").map((pair) => pair.split("-")));
const STEP_2 = pairs(
  "ational-ate tional-tion enci-ence anci-ance izer-ize bli-ble alli-al entli-ent eli-e ousli-ous ization-ize " +
    "ation-ate ator-ate alism-al iveness-ive fulness-ful ousness-ous aliti-al iviti-ive biliti-ble logi-log",
);
const STEP_3 = pairs("icate-ic ative- alize-al iciti-ic ical-ic ful- ness-");
const ending = (suffixes) => new RegExp(`^(.+?)(${suffixes.join("|")})$`);
const ENDS_STEP_2 = ending(Object.keys(STEP_2));
const ENDS_STEP_3 = ending(Object.keys(STEP_3));
const ENDS_STEP_4 = ending("al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize".split(" "));

/** @param {string} word a folded word @returns {string} its stem */
export function stem(word) {
  if (!/^[\0-\x7f]{3,}$/.test(word)) return word;
  let rest = word.replace(/^y/, "Y");
  rest = /.(ss|i)es$/.test(rest) ? rest.slice(0, -2) : rest.replace(/(.[^s])s$/, "$1");
  rest = dropPastAndGerund(rest).replace(/(.[^aeiou])y$/, "$1i");
  rest = replaceEnding(rest, ENDS_STEP_2, STEP_2);
  rest = replaceEnding(rest, ENDS_STEP_3, STEP_3);
  return dropFinalEAndL(dropEnding(rest)).toLowerCase();
}

function dropPastAndGerund(word) {
  const [, agreed] = /^(.+?)eed$/.exec(word) ?? [];
  if (agreed) return MEASURE_OVER_0.test(agreed) ? word.slice(0, -1) : word;
  const [, rest] = /^(.+?)(?:ed|ing)$/.exec(word) ?? [];
  if (!rest || !HAS_VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest) || ENDS_CVC.test(rest)) return `${rest}e`;
  return rest.replace(/([^aeiouylsz])\1$/, "$1");
}

function replaceEnding(word, pattern, replacements) {
  const [, rest, suffix] = pattern.exec(word) ?? [];
  return rest && MEASURE_OVER_0.test(rest) ? rest + replacements[suffix] : word;
}

function dropEnding(word) {
  const rest = ENDS_STEP_4.exec(word)?.[1] ?? /^(.+?[st])ion$/.exec(word)?.[1];
  return rest && MEASURE_OVER_1.test(rest) ? rest : word;
}

function dropFinalEAndL(word) {
  const [, rest] = /^(.+?)e$/.exec(word) ?? [];
  const drops = rest && (MEASURE_OVER_1.test(rest) || (MEASURE_1.test(rest) && !ENDS_CVC.test(rest)));
  const shorter = drops ? rest : word;
  return shorter.endsWith("ll") && MEASURE_OVER_1.test(shorter) ? shorter.slice(0, -1) : shorter;
}
