"""The index: counted by lunr, with our words."""

from collections import Counter
from dataclasses import replace

import pytest

from plugins.search.documents import Document
from plugins.search.index import COMMON_FLOOR, FIELDS, Index, build_index, rows_of
from plugins.search.terms import Terms
from plugins.search.words import words_of
from tests.unit.search.corpus import ENGLISH, SMALL, Site
from tests.unit.search.reference import lunr_index
from tests.unit.search.texts import HOSTILE, article_texts


def postings(index: Index, term: str, field: str) -> list[int]:
    return index.postings[term][[each.name for each in FIELDS].index(field)]


def found(query: str, documents: tuple[Document, ...] = SMALL) -> list[str]:
    results = lunr_index(build_index(documents, ENGLISH)).search(query)
    return [documents[int(result["ref"])].address for result in results]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("speech therapist", "/iep/what-is-an-iep/#pay"),
        ("price", "/compare/#cost"),
        ("individualized", "/glossary/#iep"),
        ("coordinators", "/504/plan/#not-followed"),
        ("principal", "/letters/ask/"),
        ("I.E.P.’s", "/iep/what-is-an-iep/"),
    ],
)
def test_lunr_finds_documents_by_our_words(query: str, address: str) -> None:
    assert address in found(query)[:2]


def test_word_counts_more_in_the_title_than_in_the_text() -> None:
    page = Document("page", "/", "Page", "Title", body="word")
    by_field = {
        "title": replace(page, title="word"),
        "headings": replace(page, page_title="word"),
        "synonyms": replace(page, synonyms="word"),
        "summary": replace(page, summary="word"),
        "body": page,
    }
    others = tuple(Document("page", "/other/", "Page", "Title", "none", "none", "none") for _ in range(20))
    scores = {}
    for field, document in by_field.items():
        results = lunr_index(
            build_index((replace(document, body=document.body if field == "body" else ""), *others), ENGLISH)
        )
        scores[field] = results.search("word")[0]["score"]
    assert sorted(scores, key=lambda field: -scores[field]) == ["title", "synonyms", "headings", "summary", "body"]


def test_counts_and_lengths_are_those_of_the_documents_terms(large: Site) -> None:
    expected: dict[str, list[list[int]]] = {}
    for number, row in enumerate(rows_of(large.index.documents, ENGLISH, Counter())):
        for place, terms in enumerate(row):
            for term, count in Counter(terms).items():
                expected.setdefault(term, [[] for _ in FIELDS])[place].extend((number, count, len(terms)))
    assert {term: [*fields] for term, fields in large.index.postings.items()} == expected


def test_title_is_the_first_field_as_the_browser_expects() -> None:
    assert FIELDS[0].name == "title"


@pytest.mark.parametrize("texts", [HOSTILE, article_texts()])
def test_terms_of_a_text_are_those_of_its_words(texts: list[str]) -> None:
    terms = Terms(ENGLISH)
    for text in texts:
        pairs = ((word, terms.of_word(word)) for word in words_of(text))
        assert list(terms.of_text(text)) == [pair for pair in pairs if pair[1] is not None]


def test_common_word_counts_in_titles_only() -> None:
    documents = [
        Document("page", f"/{n}/", "Page", "rare" if n else "common", body="common words")
        for n in range(COMMON_FLOOR + 1)
    ]
    index = build_index(documents, ENGLISH)
    assert postings(index, "common", "title")[::3] == [0]
    assert postings(index, "common", "body") == []
    assert "word" not in index.postings


def test_small_site_keeps_its_common_words() -> None:
    documents = [Document("page", f"/{n}/", "Page", "Title", body="common") for n in range(COMMON_FLOOR)]
    assert len(postings(build_index(documents, ENGLISH), "common", "body")) == 3 * COMMON_FLOOR


def test_stop_words_are_not_in_the_index(large: Site) -> None:
    assert not ENGLISH.stop_words & large.index.postings.keys()
    assert not ENGLISH.stop_words & large.index.word_counts.keys()


def test_words_are_counted_as_they_are_written() -> None:
    counts = build_index([Document("page", "/", "Page", "Teams", body="teams team Team’s")], ENGLISH).word_counts
    assert dict(counts) == {"page": 1, "teams": 2, "team": 1}


def test_no_documents_are_an_empty_index() -> None:
    index = build_index([], ENGLISH)
    assert index.documents == ()
    assert index.postings == {}
