"""What families type, and how much of it stands on the pages that they want."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from plugins.search.documents import Document
from plugins.search.site_documents import data_documents
from plugins.search.synonyms import with_synonyms
from plugins.search.terms import Terms
from plugins.search.words import language_of, words_of
from plugins.sitedata.fields import Record
from plugins.sitedata.site import Article, ContentPage, Edition
from plugins.sitedata.source import read_yaml_source
from plugins.sitedata.validate import parse

FILE = "tests/search/queries.yaml"


class Query(Record):
    """What a family types, and the addresses that answer it."""

    asks: str
    wants: tuple[str, ...] = Field(min_length=1)


class Queries(Record):
    """The whole file."""

    queries: tuple[Query, ...]


@dataclass(frozen=True)
class Covered:
    """A query and the best of the pages that it wants.

    page      its address
    missing   the words of the query that the page does not hold, as they were typed; those that no page holds left out
    share     how much of the rest it holds, from 0 to 1
    holders   those of the wanted pages that hold every word
    """

    query: Query
    page: str
    missing: tuple[str, ...]
    share: float
    holders: tuple[str, ...]


def read_queries(root: Path) -> tuple[Query, ...]:
    """Return the queries of a project; none if it has no such file. Raises DataError if it cannot be read."""
    if not (root / FILE).exists():
        return ()
    return parse(Queries, read_yaml_source(root / FILE, FILE)).queries


def cover(queries: Sequence[Query], edition: Edition) -> list[Covered]:
    """Return for each query how much of it stands on the best page that it wants. Everyday words of synonyms count."""
    terms = Terms(language_of(edition.lang))
    held = _terms_by_page(edition, terms)
    known = frozenset[str]().union(*held.values())
    return [_cover(query, held, {w: t for w, t in _said(query, terms).items() if t in known}) for query in queries]


def words_nowhere(queries: Sequence[Query], edition: Edition) -> list[str]:
    """Return the words that families type and that no page holds, the most typed first; with mistyped ones."""
    terms = Terms(language_of(edition.lang))
    everywhere = frozenset[str]().union(*_terms_by_page(edition, terms).values())
    counts: dict[str, int] = {}
    for query in queries:
        for word, term in _said(query, terms).items():
            if term not in everywhere:
                counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))


def page_of(address: str) -> str:
    """Return the page that an address is on."""
    return address.partition("#")[0]


def _cover(query: Query, held: Mapping[str, frozenset[str]], said: Mapping[str, str]) -> Covered:
    missing = {
        page: tuple(word for word, term in said.items() if term not in held.get(page, ()))
        for page in map(page_of, query.wants)
    }
    best = min(missing, key=lambda page: len(missing[page]))
    share = 1 - len(missing[best]) / len(said) if said else 1.0
    return Covered(query, best, missing[best], share, tuple(page for page, words in missing.items() if not words))


def _said(query: Query, terms: Terms) -> dict[str, str]:
    """Return the words of a query that say something, each with its term."""
    return {word: term for word in words_of(query.asks) if (term := terms.of_word(word)) is not None}


def _terms_by_page(edition: Edition, terms: Terms) -> dict[str, frozenset[str]]:
    synonyms = edition.synonyms.value.synonyms if edition.synonyms else ()
    documents = [*data_documents(edition), *(_document(item) for item in edition.written)]
    held: dict[str, set[str]] = {}
    for document in with_synonyms(documents, synonyms, language_of(edition.lang)):
        text = " ".join([document.title, document.synonyms, document.summary, document.body])
        found = (terms.of_word(word) for word in words_of(text))
        held.setdefault(page_of(document.address), set()).update(term for term in found if term is not None)
    return {page: frozenset(found) for page, found in held.items()}


def _document(item: Article | ContentPage) -> Document:
    """Return a written page as one document, in the words of its file."""
    fields = item.fields
    also = " ".join(getattr(fields, "also", ()))
    points = " ".join(getattr(fields, "key_points", ()))
    body = f"{points} {item.source.body}"
    return Document("article", item.address, fields.title, fields.title, also, fields.answer or "", body)
