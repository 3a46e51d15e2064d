"""Finds the terms of the glossary in running text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
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
    """A name of a term. words: as a text has them, in lower case unless they count as written (`is_exact`)."""

    words: list[str]
    id: str
    is_exact: bool


class TermFinder:
    """Finds terms by their names and short forms; the longest name that fits wins.

    Only terms of the law or with a short form are looked for: everyday words that the glossary has too would be found
    in every sentence. Short forms count as written (``PT``, not ``pt``); names in any case, and in the plural with s.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._by_first_word: dict[str, list[_Name]] = {}
        for name in (name for term in glossary.terms for name in _names(term)):
            first = name.words[0].lower()
            is_one = len(name.words) == 1  # the plural of a longer name ends in another word
            for start in (first, f"{first}s") if is_one and not first.endswith("s") else (first,):
                self._by_first_word.setdefault(start, []).append(name)
        for names in self._by_first_word.values():
            names.sort(key=lambda name: -len(name.words))

    def find(self, text: str) -> Iterator[Found]:
        """Yield the terms in `text` in order; none overlap."""
        words = _Words(text)
        free = 0
        for at in [at for at, word in enumerate(words.lower) if word in self._by_first_word]:  # most words are none
            name = self._name_at(words, at) if at >= free else None
            if name is not None:
                free = at + len(name.words)
                yield Found(name.id, words.places[at][0], words.places[free - 1][1])

    def _name_at(self, words: "_Words", at: int) -> _Name | None:
        return next((name for name in self._by_first_word[words.lower[at]] if words.have(name, at)), None)


class _Words:
    """The words of a text, as written and in lower case."""

    def __init__(self, text: str) -> None:
        self.written = WORD.findall(text)
        self.lower = [word.lower() for word in self.written]
        self._text = text

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word begins and ends: most texts hold no words of a name, and are not asked."""
        return [match.span() for match in WORD.finditer(self._text)]

    def have(self, name: _Name, at: int) -> bool:
        """Return whether the name stands at a word, perhaps in the plural, with only single spaces in it."""
        end = at + len(name.words)
        words = (self.written if name.is_exact else self.lower)[at:end]
        if words != name.words and not _is_plural(words, name):
            return False
        gaps = (self._text[left:right] for (_, left), (right, _) in pairwise(self.places[at:end]))
        return all(gap in (" ", "\n") for gap in gaps)


def _is_plural(words: list[str], name: _Name) -> bool:
    if len(words) != len(name.words) or words[:-1] != name.words[:-1]:
        return False
    return (words[-1].removesuffix("s") if name.is_exact else _singular(words[-1])) == name.words[-1]


def _names(term: Term) -> Iterable[_Name]:
    if term.cites or term.short:
        is_exact = term.term.isupper()
        yield _Name(WORD.findall(term.term if is_exact else term.term.lower()), term.id, is_exact)
    if term.short:
        yield _Name(WORD.findall(term.short), term.id, is_exact=True)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
