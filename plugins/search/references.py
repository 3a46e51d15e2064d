"""Checks that synonyms lead from words that people type to words that stand on the site."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from plugins.search.model import Synonyms
from plugins.search.words import Language, language_of, term, words_of
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Edition, Sourced
from plugins.sitedata.source import Key

Terms = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"\w+-\w+")


def check_synonyms(sourced: Sourced[Synonyms], edition: Edition) -> Iterator[Problem]:
    """Yield words that are their own synonym, entries that stand twice, and words that the site does not use."""
    yield from _repeats(sourced, language_of(edition.lang))
    yield from _unknown(sourced, edition)


def _repeats(sourced: Sourced[Synonyms], language: Language) -> Iterator[Problem]:
    pairs: set[tuple[Terms, Terms]] = set()
    for place, synonym in enumerate(sourced.value.synonyms):
        said = {_terms(each, language): each for each in synonym.site_says}
        for key, words in (("people_type", synonym.people_type), ("site_says", synonym.site_says)):
            first: dict[Terms, str] = {}
            for number, word in enumerate(words):
                terms = _terms(word, language)
                if other := first.get(terms):
                    yield sourced.source.problem(
                        ["synonyms", place, key, number], f'"{word}": search takes it for "{other}". Keep one.'
                    )
                first.setdefault(terms, word)
        for number, word in enumerate(synonym.people_type):
            terms = _terms(word, language)
            keys: list[Key] = ["synonyms", place, "people_type", number]
            if terms in said:
                yield sourced.source.problem(keys, f'"{word}" is its own synonym. Remove it.')
            elif again := [said[each] for each in said if (terms, each) in pairs]:
                yield sourced.source.problem(keys, f'"{word}" stands for "{again[0]}" further up. Keep one.')
        pairs.update((_terms(word, language), each) for word in synonym.people_type for each in said)


def _unknown(sourced: Sourced[Synonyms], edition: Edition) -> Iterator[Problem]:
    site = _Vocabulary(edition)
    for place, synonym in enumerate(sourced.value.synonyms):
        for number, said in enumerate(synonym.site_says):
            missing = [word for word in words_of(said) if not site.has(word)]
            if missing:
                mend = did_you_mean(missing[0], site.words) or " Write what stands on a page."
                message = f'"{said}": the site uses "{missing[0]}" nowhere.{mend}'
                yield sourced.source.problem(["synonyms", place, "site_says", number], message)


class _Vocabulary:
    """The words of the sources, whole hyphenated ones too, without those of the synonyms themselves.

    Nearly every word that is asked for stands in a text as it is: to read all texts word by word would take ten times
    longer, and is left until a word is found neither so nor in another form.
    """

    def __init__(self, edition: Edition) -> None:
        self._language = language_of(edition.lang)
        data = (edition.comparison, edition.guide, edition.letters, edition.glossary, edition.sections, edition.site)
        texts = [sourced.source.text for sourced in data if sourced is not None]
        texts += [text for item in edition.written for text in (item.source.front_matter.text, item.source.body)]
        texts += [
            edition.strings.say(key) for key in ("comparison-title", "guide-title", "letters-title", "glossary-title")
        ]
        self._texts = [text.lower() for text in texts]

    def has(self, word: str) -> bool:
        """Return whether the site says a folded word in any form; it does say a stop word."""
        wanted = term(word, self._language)
        if wanted is None or any(_stands_in(text, word) for text in self._texts):
            return True
        near = (words_of(" ".join(_beginning_like(word, text))) for text in self._texts)
        if any(wanted == term(each, self._language) for words in near for each in words):
            return True
        return wanted in self._terms

    @cached_property
    def words(self) -> set[str]:
        """Every word."""
        return set().union(*map(_words_in, self._texts))

    @cached_property
    def _terms(self) -> set[str | None]:
        return {term(word, self._language) for word in words_of(" ".join(self.words))}


def _stands_in(text: str, word: str) -> bool:
    """Return whether `word` stands in `text` as it is, and not within another."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            return True
        start = text.find(word, end)
    return False


def _beginning_like(word: str, text: str) -> list[str]:
    """Return the words of `text` that begin with the same two letters, which stems keep; with what hyphens join."""
    return re.findall(rf"\b{re.escape(word[:2])}[\w-]*", text)


@cache
def _terms(text: str, language: Language) -> Terms:
    return tuple(term(word, language) or word for word in words_of(text))


def _words_in(text: str) -> set[str]:
    words = {word.lower() for word in _WORD.findall(text)}
    return words.union(words_of(" ".join(_HYPHENATED.findall(text))))
