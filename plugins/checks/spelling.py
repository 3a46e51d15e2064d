"""Spelling, by pyspellchecker's dictionary, the glossary, and the words of the field in ``content/data/words.txt``.

A language is checked once it has such a list and there is a dictionary for it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from spellchecker import SpellChecker

from plugins.checks.markdown_links import Lines
from plugins.checks.our_words import blank_out, blank_out_markdown, find_field_texts
from plugins.checks.values import SourcedModel, data_files, find_texts
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Article, ContentPage, Edition
from plugins.sitedata.source import Key, YamlSource

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})[ \n]\1(?![\w'’-])", re.IGNORECASE)
MAY_STAND_TWICE = {"that", "had"}
ROMAN = re.compile(r"[IVX]+", re.IGNORECASE)
AN_ID = re.compile(r"[a-z0-9/-]+")
NOT_OURS = {"quote", "also", "people_type", "site_says", "cites", "state_names", "address", "source"}
"""Keys below which others' words stand: the law's, and what people type."""


@dataclass(frozen=True)
class Words:
    """A piece of text.

    ours      leaves of the text what is ours, as `our_words` does; slow, so only asked if something seems wrong
    problem   returns a problem at an offset of the text; slow too
    """

    text: str
    ours: Callable[[str], str]
    problem: Callable[[int, str], Problem]


def check_spelling(edition: Edition) -> Iterator[Problem]:
    """Yield a warning for each unknown word, once a file, and for each word that stands twice in a row."""
    if edition.words is None or edition.lang not in SpellChecker.languages():
        return
    speller = Speller(edition)
    for item in edition.written:
        yield from _check(speller, _written(item))
    for file in data_files(edition):
        yield from _check(speller, _data(file))


class Speller:
    """What counts as a word in one language, and what may be meant by what does not."""

    def __init__(self, edition: Edition) -> None:
        self.dictionary = dictionary(edition.lang)
        glossary = edition.glossary.value.terms if edition.glossary else ()
        texts = [text for term in glossary for text in (term.term, term.short or "", *term.also, *term.state_names)]
        self.own = {_fold(word) for text in texts for word in WORD.findall(text)}
        self.own |= {_fold(word) for entry in edition.words or () for word in WORD.findall(entry)}
        self._seen: set[str] = set()
        self._unknown: set[str] = set()

    def unknown(self, text: str) -> set[str]:
        """Return the words of a text that are none."""
        words = {word.removesuffix("'s").removesuffix("’s") for word in set(WORD.findall(text))}
        new = words - self._seen
        self._seen |= new
        self._unknown |= {word for word in new if not self._knows(word)}
        return words & self._unknown

    def _knows(self, word: str) -> bool:
        """Return whether `word` is one, as it stands or as the plural of a short form."""
        folded = _fold(word)
        if word[:-1].isupper() and word.endswith("s"):
            folded = folded[:-1]
        return folded in self.own or folded in self.dictionary or bool(ROMAN.fullmatch(word))

    def fault(self, word: str) -> str:
        """Return what to say of an unknown word, with its mend."""
        if len(word) > 1 and word.isupper():
            message = f'short form "{word}": neither glossary.yaml nor words.txt has it.'
            return f"{message} Write it out, or add it to one of them."
        near = self._near(_fold(word))
        if near:
            near = near.capitalize() if word[0].isupper() else near
            return f'"{word}": is not in the dictionary. Did you mean "{near}"? If not, add it to words.txt.'
        return f'"{word}": is not in the dictionary. Mend it, or add it to content/data/words.txt.'

    def _near(self, word: str) -> str | None:
        edits = self.dictionary.edit_distance_1(word)
        ours = sorted(edits & self.own)
        found: str | None = ours[0] if ours else None
        theirs = self.dictionary.known(edits)
        if theirs and not ours:
            found = max(sorted(theirs), key=lambda near: int(self.dictionary[near]))
        return found


@cache
def dictionary(lang: str) -> Any:
    """Return a dictionary, read once. Any: the library's types do not say what it returns."""
    return SpellChecker(language=lang, distance=1)


def _fold(word: str) -> str:
    return word.replace("’", "'").lower()


def _check(speller: Speller, texts: Iterable[Words]) -> Iterator[Problem]:
    said: set[str] = set()
    for words in texts:
        if not speller.unknown(words.text) and not TWICE.search(words.text):
            continue
        text = words.ours(words.text)
        for word in sorted(speller.unknown(text) - said):
            said.add(word)
            match = re.search(rf"(?<!\w){word}(?!\w)", text)
            yield _warning(words, match.start() if match else 0, speller.fault(word))
        for match in TWICE.finditer(text):
            if match[1].lower() not in MAY_STAND_TWICE:
                said_twice = " ".join(match[0].split())
                yield _warning(words, match.start(), f'"{said_twice}": the word stands twice. Take one out.')


def _warning(words: Words, offset: int, message: str) -> Problem:
    return replace(words.problem(offset, message), severity="warning")


def _written(item: Article | ContentPage) -> Iterator[Words]:
    front = item.source.front_matter
    for keys, text in find_field_texts(item):
        yield Words(text, blank_out, partial(_in_yaml, front, keys))
    lines = Lines(item.source)
    yield Words(
        item.source.body,
        blank_out_markdown,
        lambda offset, message: Problem(item.source.path, *lines.at(offset), message),
    )


def _data(file: SourcedModel) -> Iterator[Words]:
    for keys, text in find_texts(file.value):
        if NOT_OURS.isdisjoint(map(str, keys)) and not AN_ID.fullmatch(text):
            yield Words(text, blank_out, partial(_in_yaml, file.source, keys))


def _in_yaml(source: YamlSource, keys: Sequence[Key], _: int, message: str) -> Problem:
    return source.problem(keys, message)
