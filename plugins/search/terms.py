"""The terms of a text: what the index files its words under."""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from plugins.search.words import Language, term, words_of


class Terms:
    """Turns text into terms. Remembers what stands between two spaces: a site has few words and says them often."""

    def __init__(self, language: Language) -> None:
        self.of_word = cache(lambda word: term(word, language))
        """The term of a folded word, None for a stop word."""
        self._of_piece = cache(self._read)

    def of_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Return each word of a text, without stop words, and its term."""
        return chain.from_iterable(map(self._of_piece, text.split()))  # no word goes across a space

    def _read(self, piece: str) -> tuple[tuple[str, str], ...]:
        pairs = ((word, self.of_word(word)) for word in words_of(piece))
        return tuple((word, found) for word, found in pairs if found is not None)
