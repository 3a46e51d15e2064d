"""The index: which terms stand in which documents.

The words are ours (plugins.search.words), lunr counts them (plugins.search.builder). What the browser gets is cut from
its counts (plugins.search.shards) and ranks as lunr's own index of the same builder does.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder

from plugins.search.builder import fill_builder
from plugins.search.documents import Document
from plugins.search.terms import Terms
from plugins.search.words import Language


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

    builder       lunr's, filled; the reference of a document is its number in `documents`
    postings      term → its postings
    lengths       how many terms each field has in all documents together
    word_counts   in how many fields each word occurs as it is written (folded, not stemmed), without stop words
    """

    language: Language
    documents: tuple[Document, ...]
    builder: Builder
    postings: Mapping[str, Postings]
    lengths: tuple[int, ...]
    word_counts: Mapping[str, int]


def build_index(documents: Sequence[Document], language: Language) -> Index:
    """Return the index of `documents`. The same documents give the same index, down to the order of its terms."""
    word_counts: Counter[str] = Counter()
    rows = rows_of(documents, language, word_counts)
    builder = fill_builder(rows, [(field.name, field.boost) for field in FIELDS], language)
    lengths = tuple(sum(len(row[place]) for row in rows) for place in range(len(FIELDS)))
    return Index(language, tuple(documents), builder, _postings_of(builder), lengths, word_counts)


def _postings_of(builder: Builder) -> dict[str, Postings]:
    """Return the counts of a filled builder, term by term in its own order."""
    postings: dict[str, Postings] = {term: tuple([] for _ in FIELDS) for term in builder.inverted_index}
    places = {field.name: place for place, field in enumerate(FIELDS)}
    for key, counts in builder.field_term_frequencies.items():  # document by document, in order
        name, reference = key.split("/")
        place, document, length = places[name], int(reference), builder.field_lengths[key]
        for term, count in counts.items():
            postings[term][place].extend((document, count, length))
    return postings


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
