"""The English stemmer, as lunr.js has it.

M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, in the form of lunr.js 2.3.9.
lunr.py's own stemmer treats a final y differently: of "pay" it makes "pai", where lunr.js keeps "pay".
C is a run of consonants, V a run of vowels; the measure of a stem is the number of VC in [C]VCVC...[V].
"""

import re
from functools import lru_cache

_C = "[^aeiou][^aeiouy]*"
_V = "[aeiouy][aeiou]*"
_HAS_VOWEL = re.compile(f"(?:{_C})?[aeiouy]")
_MEASURE_OVER_0 = re.compile(f"(?:{_C})?{_V}{_C}")
_MEASURE_1 = re.compile(f"(?:{_C})?{_V}{_C}(?:{_V})?$")
_MEASURE_OVER_1 = re.compile(f"(?:{_C})?{_V}{_C}{_V}{_C}")
_ENDS_CVC = re.compile(f"{_C}[aeiouy][^aeiouwxy]$")

_STEP_2 = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize"


_ENDS_STEP_2 = re.compile(f"(.+?)({'|'.join(_STEP_2)})$")
_ENDS_STEP_3 = re.compile(f"(.+?)({'|'.join(_STEP_3)})$")
_ENDS_STEP_4 = re.compile(f"(.+?)({_STEP_4})$")


@lru_cache(maxsize=1 << 17)  # a site has few words and says them often
def stem(word: str) -> str:
    """Return the stem of a folded word; one that is not ASCII or has under three letters stays as it is."""
    if len(word) < 3 or not word.isascii():
        return word
    if word[0] == "y":  # a first y is a consonant; no pattern above takes a capital for a vowel
        word = "Y" + word[1:]
    word = _drop_plural(word)
    word = _drop_past_and_gerund(word)
    if word[-1] == "y" and len(word) > 2 and word[-2] not in "aeiou":
        word = word[:-1] + "i"
    word = _replace_ending(word, _ENDS_STEP_2, _STEP_2)
    word = _replace_ending(word, _ENDS_STEP_3, _STEP_3)
    word = _drop_ending(word)
    word = _drop_final_e_and_l(word)
    return word.lower()


def _drop_plural(word: str) -> str:
    """Step 1a: caresses, ponies and cats become caress, poni and cat."""
    if (word.endswith("sses") and len(word) > 4) or (word.endswith("ies") and len(word) > 3):
        return word[:-2]
    return word[:-1] if word[-1] == "s" and word[-2] != "s" else word


def _drop_past_and_gerund(word: str) -> str:
    """Step 1b: agreed, planned and filing become agree, plan and file."""
    if word.endswith("eed") and len(word) > 3:
        return word[:-1] if _MEASURE_OVER_0.match(word[:-3]) else word
    rest = word.removesuffix("ed") if word.endswith("ed") else word.removesuffix("ing")
    if rest == word or not _HAS_VOWEL.match(rest):
        return word
    if rest.endswith(("at", "bl", "iz")) or _ENDS_CVC.match(rest):
        return rest + "e"
    return rest[:-1] if rest[-1:] == rest[-2:-1] and rest[-1] not in "aeiouylsz" else rest


def _replace_ending(word: str, ending: re.Pattern[str], replacements: dict[str, str]) -> str:
    """Steps 2 and 3: formality becomes formal, hopefulness hope."""
    match = ending.match(word) if word.endswith(tuple(replacements)) else None
    if match and _MEASURE_OVER_0.match(match[1]):
        return match[1] + replacements[match[2]]
    return word


def _drop_ending(word: str) -> str:
    """Step 4: allowance becomes allow, adoption adopt."""
    match = _ENDS_STEP_4.match(word)
    rest = match[1] if match else None
    if match is None and (match := re.match("(.+?)(s|t)(ion)$", word)):
        rest = match[1] + match[2]
    return rest if rest and _MEASURE_OVER_1.match(rest) else word


def _drop_final_e_and_l(word: str) -> str:
    """Step 5: rate keeps its e, probate and cease lose it; controll loses an l."""
    if match := re.match("(.+?)e$", word):
        rest = match[1]
        if _MEASURE_OVER_1.match(rest) or (_MEASURE_1.match(rest) and not _ENDS_CVC.match(rest)):
            word = rest
    return word[:-1] if word.endswith("ll") and _MEASURE_OVER_1.match(word) else word
