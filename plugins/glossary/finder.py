"""Finds the terms of the glossary in running text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from plugins.glossary.model import Glossary, Term

WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*")


@dataclass(frozen=True)
class Found:
    """A term in a text. start, end: offsets."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class _Name:
    words: tuple[str, ...]
    id: str
    is_exact: bool


class TermFinder:
    """Finds terms by their names and short forms; the longest name that fits wins.

    Only terms of the law or with a short form are looked for: everyday words that the glossary has too would be found
    in every sentence. Short forms count as written (``PT``, not ``pt``); names in any case, and in the plural with s.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._by_first_word: dict[str, list[_Name]] = {}
        for term in glossary.terms:
            for name in _names(term):
                self._by_first_word.setdefault(name.words[0].lower(), []).append(name)
        for names in self._by_first_word.values():
            names.sort(key=lambda name: -len(name.words))
        plurals = {f"{word}s" for word in self._by_first_word if not word.endswith("s")}
        self._starts = self._by_first_word.keys() | plurals

    def find(self, text: str) -> Iterator[Found]:
        """Yield the terms in `text` in order; none overlap."""
        words = list(WORD.finditer(text))
        at = 0
        while at < len(words):
            is_start = words[at][0].lower() in self._starts  # most words are none
            name = self._name_at(text, words, at) if is_start else None
            if name is None:
                at += 1
                continue
            last = at + len(name.words) - 1
            yield Found(name.id, words[at].start(), words[last].end())
            at = last + 1

    def _name_at(self, text: str, words: list[re.Match[str]], at: int) -> _Name | None:
        first = words[at][0].lower()
        candidates = (*self._by_first_word.get(first, ()), *self._by_first_word.get(_singular(first), ()))
        return next((name for name in candidates if _fits(name, text, words[at : at + len(name.words)])), None)


def _names(term: Term) -> Iterable[_Name]:
    if term.cites or term.short:
        yield _Name(tuple(match[0] for match in WORD.finditer(term.term)), term.id, is_exact=term.term.isupper())
    if term.short:
        yield _Name(tuple(match[0] for match in WORD.finditer(term.short)), term.id, is_exact=True)


def _fits(name: _Name, text: str, words: list[re.Match[str]]) -> bool:
    """Return whether the words are the name, with nothing but single spaces between them."""
    if len(words) < len(name.words):
        return False
    for before, after in pairwise(words):
        if text[before.end() : after.start()] not in (" ", "\n"):
            return False
    *start, last = (word[0] for word in words)
    if name.is_exact:
        return (*start, last) == name.words or (*start, last.removesuffix("s")) == name.words
    lower = tuple(word.lower() for word in name.words)
    folded = tuple(word.lower() for word in start)
    return (*folded, last.lower()) == lower or (*folded, _singular(last.lower())) == lower


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
