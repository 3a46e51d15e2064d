"""The index: lunr's builder, filled with terms of our own.

lunr counts and weighs; the words are ours (plugins.search.words). What the browser gets is cut from the filled builder
(plugins.search.shards), and ranks as ``lunr_index`` of the same builder does.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index as LunrIndex
from lunr.token import Token as LunrToken

from plugins.search.documents import Document
from plugins.search.words import Language, term, tokenize, words_of


@dataclass(frozen=True)
class Field:
    """A part of a document that is searched. boost: how much more a word counts here than in the body."""

    name: str
    boost: float
    is_prose: bool = False


# "headings" holds what stands above the document: the title of its page. For the page itself that is its own title.
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


@dataclass(frozen=True)
class Index:
    """A filled builder and what it was filled from.

    builder       lunr's; the reference of a document is its number in `documents`
    word_counts   in how many fields each word occurs as it is written (folded, not stemmed), without stop words
    """

    language: Language
    documents: tuple[Document, ...]
    builder: Builder
    word_counts: Mapping[str, int]


class Terms:
    """Turns text into terms. Remembers each word: a site has few words and says them often."""

    label = "terms"  # lunr wants a name for each function of its pipelines

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known: dict[str, str | None] = {}

    def of_word(self, word: str) -> str | None:
        """Return the term of a folded word, None for a stop word."""
        if word not in self._known:
            self._known[word] = term(word, self._language)
        return self._known[word]

    def __call__(self, token: LunrToken, *_: object) -> list[LunrToken]:
        """Return the terms of a text, as lunr's search pipeline asks for them."""
        terms = (self.of_word(each.word) for each in tokenize(str(token)))
        return [LunrToken(each) for each in terms if each is not None]


class Splitter:
    """Takes a text of terms apart at its spaces, as lunr's indexing pipeline asks. One token a term is enough."""

    label = "splitter"

    def __init__(self) -> None:
        self._tokens: dict[str, LunrToken] = {}

    def __call__(self, token: LunrToken, *_: object) -> list[LunrToken]:
        """Return the tokens of a text."""
        return [self._tokens.setdefault(each, LunrToken(each)) for each in str(token).split()]


def build_index(documents: Sequence[Document], language: Language) -> Index:
    """Return the index of `documents`. The same documents give the same index, down to the order of its terms."""
    terms = Terms(language)
    word_counts: Counter[str] = Counter()
    rows = [_terms_of_fields(document, terms, word_counts) for document in documents]
    common = _common_terms(rows)
    builder = _empty_builder(terms)
    for number, row in enumerate(rows):
        builder.add({"id": number} | {field.name: [_joined(row[field.name], field, common)] for field in FIELDS})
    return Index(language, tuple(documents), builder, word_counts)


def lunr_index(index: Index) -> LunrIndex:
    """Return lunr's own index of the same documents: what the browser's ranking is proved against."""
    return index.builder.build()


def _empty_builder(terms: Terms) -> Builder:
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field.name, field.boost)
    builder.pipeline.add(Splitter())
    builder.search_pipeline.add(terms)
    return builder


def _terms_of_fields(document: Document, terms: Terms, word_counts: Counter[str]) -> dict[str, list[str]]:
    texts = {
        "title": document.title,
        "headings": document.page_title,
        "synonyms": document.synonyms,
        "summary": document.summary,
        "body": document.body,
    }
    row = {}
    for name, text in texts.items():
        found = [(word, each) for word in words_of(text) if (each := terms.of_word(word)) is not None]
        word_counts.update({word for word, _ in found})
        row[name] = [each for _, each in found]
    return row


def _common_terms(rows: Sequence[Mapping[str, list[str]]]) -> set[str]:
    prose = [field.name for field in FIELDS if field.is_prose]
    counts = Counter(each for row in rows for each in set().union(*(row[name] for name in prose)))
    most = max(COMMON_FLOOR, COMMON_SHARE * len(rows))
    return {each for each, count in counts.items() if count > most}


def _joined(terms: Sequence[str], field: Field, common: set[str]) -> str:
    return " ".join(each for each in terms if not (field.is_prose and each in common))
