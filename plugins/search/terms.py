"""The terms of a text: what the index files its words under."""

from collections.abc import Iterator

from plugins.search.words import Language, term, words_of


class Terms:
    """Turns text into terms. Remembers what stands between two spaces: a site has few words and says them often."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._terms: dict[str, str | None] = {}
        self._pieces: dict[str, tuple[tuple[str, str], ...]] = {}

    def of_word(self, word: str) -> str | None:
        """Return the term of a folded word, None for a stop word."""
        if word not in self._terms:
            self._terms[word] = term(word, self._language)
        return self._terms[word]

    def of_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each word of a text, without stop words, and its term."""
        for piece in text.split():  # no word goes across a space
            known = self._pieces.get(piece)
            if known is None:
                pairs = ((word, self.of_word(word)) for word in words_of(piece))
                known = self._pieces[piece] = tuple((word, found) for word, found in pairs if found is not None)
            yield from known
