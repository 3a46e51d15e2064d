"""The index: which terms stand in which documents, counted as lunr counts them.

The words are ours (plugins.search.words). What the browser gets is cut from it (plugins.search.shards) and ranks as
lunr's index of the same documents does; the tests build that one and compare (tests/unit/search/reference.py).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.search.documents import Document
from plugins.search.words import Language, term, words_of


@dataclass(frozen=True)
class Field:
    """A part of a document that is searched. boost: how much more a word counts here than in the body."""

    name: str
    boost: float
    is_prose: bool = False


# "headings" holds what stands above the document: the title of its page. For the page itself that is its own title.
# The title comes first: the browser counts on it.
FIELDS = (
    Field("title", 5),
    Field("headings", 3),
    Field("synonyms", 5),
    Field("summary", 2, is_prose=True),
    Field("body", 1, is_prose=True),
)

# A word that is in the prose of more documents than this tells them apart no more, and would be most of what a reader
# loads: it then counts in titles, headings and synonyms only. Small sites keep every word.
COMMON_SHARE = 1 / 16
COMMON_FLOOR = 250

Row = tuple[list[str], ...]
"""The terms of each field of a document."""

Postings = tuple[list[int], ...]
"""For each field a row of numbers: three for each document that holds the term, in order: the document's number, how
often it is there, how many terms the field has."""


@dataclass(frozen=True)
class Index:
    """What was counted.

    postings      term → its postings
    lengths       how many terms each field has in all documents together
    word_counts   in how many fields each word occurs as it is written (folded, not stemmed), without stop words
    """

    language: Language
    documents: tuple[Document, ...]
    postings: Mapping[str, Postings]
    lengths: tuple[int, ...]
    word_counts: Mapping[str, int]


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


def build_index(documents: Sequence[Document], language: Language) -> Index:
    """Return the index of `documents`. The same documents give the same index, down to the order of its terms."""
    word_counts: Counter[str] = Counter()
    rows = rows_of(documents, language, word_counts)
    postings: dict[str, Postings] = {}
    lengths = [0] * len(FIELDS)
    for number, row in enumerate(rows):
        for field, terms in enumerate(row):
            length = len(terms)
            lengths[field] += length
            for each, count in Counter(terms).items():
                if each not in postings:
                    postings[each] = tuple([] for _ in FIELDS)
                postings[each][field].extend((number, count, length))
    return Index(language, tuple(documents), postings, tuple(lengths), word_counts)


def rows_of(documents: Sequence[Document], language: Language, word_counts: Counter[str]) -> list[Row]:
    """Return the terms of each document, without those that are too common in its prose. Counts words on the way."""
    terms = Terms(language)
    rows = [_terms_of_fields(document, terms, word_counts) for document in documents]
    common = _common_terms(rows)
    if not common:
        return rows
    return [
        tuple(
            [each for each in found if each not in common] if field.is_prose else found
            for field, found in zip(FIELDS, row, strict=True)
        )
        for row in rows
    ]


def _terms_of_fields(document: Document, terms: Terms, word_counts: Counter[str]) -> Row:
    texts = (document.title, document.page_title, document.synonyms, document.summary, document.body)
    row = []
    for text in texts:
        found = list(terms.of_text(text))
        word_counts.update({word for word, _ in found})
        row.append([each for _, each in found])
    return tuple(row)


def _common_terms(rows: Sequence[Row]) -> set[str]:
    prose = [place for place, field in enumerate(FIELDS) if field.is_prose]
    counts = Counter(each for row in rows for each in set().union(*(row[place] for place in prose)))
    most = max(COMMON_FLOOR, COMMON_SHARE * len(rows))
    return {each for each, count in counts.items() if count > most}
