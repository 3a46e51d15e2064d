"""Words as search sees them: found in a text, folded to one spelling, and stemmed.

``theme/static/js/words.js`` does the same in the browser; ``tests/unit/search/test_words.py`` proves the two
equal. The rules are made for what families type:

- Apostrophes never split. ``child's``, ``childs`` and ``child`` are one term; so are ``IEP's`` and ``IEPs``.
- ``don't``, ``dont`` and ``won't`` become ``not``: in "they won't evaluate" the refusal is what matters.
- Dotted short forms are closed up (``I.E.P.`` is ``iep``); a number keeps its dots (``300.301``).
- A hyphen splits (``one-on-one``), except after a prefix that joins (``re-evaluation``, ``K-12``).
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plugins.search.stemmer import stem

# Words that say nothing about the topic. Kept out of this list on purpose: "no" and "not" (a school that
# says no, a plan that is not followed), "who", "when", "where" and "why" (they tell one heading from
# another), "must", "both", "least" (least restrictive environment). In it: "what" and "how", which could
# open any heading, so that "iep" is all there is to "What is an IEP?"; what families say around a question ("I need to
# ask for …"); and "son" or "kid", which the site calls "child": being rare here, they would count for most.
_ENGLISH_STOP_WORDS = """
    a about all also am an and any are as ask asked asking asks at be been being but by can could daughter daughters
    did do does done each eg else etc for from get gets getting gonna got had has have having he her here hers hes
    him his how hows i ie if im in into is it its ive just kid kids know let lets me mine my need needed needs now
    of on onto or our ours please really she shes should so some son sons than that thats the their theirs them then
    there theres these they theyre this those to too us very wanna want wanted wants was we were what whats which
    will with would you your youre yours
"""

_JOINED_PREFIXES = "anti bi co de e extra inter intra k mid multi non post pre re semi sub t un x"
_APOSTROPHES = "'’‘ʼ＇"
_HYPHENS = "-‐‑"
_IGNORED = "\u00ad\u200c\u200d\u2060"  # soft hyphen, zero-width joiners, word joiner: not seen inside a word

# Letters that no Unicode form takes apart; accents, and ligatures such as ﬁ, fall to NFKD.
_SPELLED_OUT = str.maketrans(
    {"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i"}
    | {"ł": "l", "ς": "σ"}
)
_SMOOTHED = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_IGNORED))


class _CharacterClasses(dict[int, str]):
    """What a character is to a word: itself, ``'``, ``-``, ``.`` or a space. Fills as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _APOSTROPHES:
            character = "'"
        elif character in _HYPHENS:
            character = "-"
        elif character not in _IGNORED + "." and not _is_word_character(character):
            character = " "
        self[code] = character
        return character


def _is_word_character(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _in_any_case(letters: str) -> str:
    """Return a pattern for ASCII `letters`; the languages' own flags for case differ beyond ASCII."""
    return re.sub("[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", letters)


_CLASSES = _CharacterClasses()
_PART = r"[^ '.-]+"
_PREFIX = _in_any_case(_JOINED_PREFIXES).replace(" ", "|")
_WORD = re.compile(
    rf"""(?: [0-9]+(?:\.[0-9]+)+(?:{_PART})?        # 300.301
           | [A-Za-z](?:\.[A-Za-z])+(?!{_PART})     # I.E.P
           | (?:(?:{_PREFIX})-)?{_PART}             # re-evaluation, evaluation
         )(?:'{_PART})*                             # child's
    """,
    re.VERBOSE,
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_NEGATION = re.compile(r"(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n'?t|cannot")
_CONTRACTION = re.compile(r"'(?:s|d|ll|re|ve|m)$")


class Token(NamedTuple):
    """A word of a text. `word` is folded; `start` and `end` are offsets into the text, in characters."""

    word: str
    start: int
    end: int


@dataclass(frozen=True)
class Language:
    """What differs between languages: the words left out, and whether the English stemmer applies."""

    code: str
    stop_words: frozenset[str]
    is_stemmed: bool


_LANGUAGES: Mapping[str, Language] = {"en": Language("en", frozenset(_ENGLISH_STOP_WORDS.split()), is_stemmed=True)}


def language_of(code: str) -> Language:
    """Return the language with this code; one that nothing is known about keeps every word as it is."""
    return _LANGUAGES.get(code) or Language(code, frozenset(), is_stemmed=False)


def tokenize(text: str) -> list[Token]:
    """Return the words of `text` in order."""
    tokens = []
    for match in _WORD.finditer(text.translate(_CLASSES)):
        start, end = match.span()
        word = fold(text[start:end])
        if word:
            tokens.append(Token(word, start, end))
    return tokens


def words_of(text: str) -> list[str]:
    """Return the words of `text` alone: what `tokenize` gives, in half its time."""
    return [word for word in map(fold, _WORD.findall(text.translate(_CLASSES))) if word]


@lru_cache(maxsize=1 << 17)  # a site has few words and says them often
def fold(word: str) -> str:
    """Return the one spelling that all spellings of `word` share; empty if nothing of a word is left."""
    word = word.translate(_SMOOTHED)
    if not word.isascii():
        word = _ACCENTS.sub("", unicodedata.normalize("NFKD", word))
    word = unicodedata.normalize("NFC", word.lower().translate(_SPELLED_OUT))
    if _NEGATION.fullmatch(word):
        return "not"
    word = _CONTRACTION.sub("", word)
    kept = "." if _NUMBER.match(word) else ""
    return "".join(c for c in word if c in kept or _is_word_character(c)) if not word.isalnum() else word


def is_stop_word(word: str, language: Language) -> bool:
    """Return whether a folded word says nothing about the topic."""
    return word in language.stop_words


def term(word: str, language: Language) -> str | None:
    """Return what the index files a folded word under, or None for a stop word."""
    if is_stop_word(word, language):
        return None
    return stem(word) if language.is_stemmed else word
