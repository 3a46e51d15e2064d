"""Gives documents the everyday words that families type for what they name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from plugins.search.documents import Document
from plugins.search.model import Synonym
from plugins.search.terms import Terms
from plugins.search.words import Language, words_of

Phrase = tuple[str, ...]


def with_synonyms(documents: Sequence[Document], synonyms: Iterable[Synonym], language: Language) -> list[Document]:
    """Return the documents with the everyday words of what they name among their synonyms.

    What a phrase names are the documents that hold it in their title or among their own synonyms; if none does, those
    that hold it in their summary; if none does, those that hold it in their text.
    """
    places = _Places(documents, Terms(language))
    added: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for synonym in synonyms:
        for phrase in synonym.site_says:
            for number in places.named_by(phrase):
                added[number].update(dict.fromkeys(synonym.people_type))
    return [
        replace(document, synonyms=" ".join(filter(None, [document.synonyms, *added[number]])))
        if number in added
        else document
        for number, document in enumerate(documents)
    ]


class _Places:
    """Where phrases stand. Nearly all are in a title: the longer texts are read when one is not."""

    def __init__(self, documents: Sequence[Document], terms: Terms) -> None:
        self._terms = terms
        self._piece = cache(self._read)
        """What stands between two spaces, where words begin and end, in the form of `_pad`."""
        self._levels: tuple[Callable[[], list[str]], ...] = (
            cache(lambda: [self._pad(f"{document.title} . {document.synonyms}") for document in documents]),
            cache(lambda: [self._pad(document.summary) for document in documents]),
            cache(lambda: [self._pad(document.body) for document in documents]),
        )

    def named_by(self, phrase: str) -> list[int]:
        """Return the numbers of the documents that a phrase names."""
        wanted = self._pad(phrase)
        found = ([number for number, text in enumerate(level()) if wanted in text] for level in self._levels)
        return next((numbers for numbers in found if numbers), [])

    def _pad(self, text: str) -> str:
        """Return a text's words, stop words too, in a form in which a phrase in it can be found as a part."""
        return f" {' '.join(filter(None, map(self._piece, text.split())))} "

    def _read(self, piece: str) -> str:
        return " ".join(self._terms.of_word(word) or word for word in words_of(piece))
