"""The index that lunr fills."""

from dataclasses import replace

import pytest

from plugins.search.documents import Document
from plugins.search.index import COMMON_FLOOR, FIELDS, build_index, lunr_index
from tests.unit.search.corpus import ENGLISH, SMALL, Site


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


def test_fields_are_those_that_the_builder_knows() -> None:
    assert [*build_index(SMALL, ENGLISH).builder._fields] == [field.name for field in FIELDS]


def test_common_word_counts_in_titles_only() -> None:
    documents = [
        Document("page", f"/{n}/", "Page", "rare" if n else "common", body="common words")
        for n in range(COMMON_FLOOR + 1)
    ]
    index = build_index(documents, ENGLISH)
    assert [*index.builder.inverted_index["common"]["title"]] == ["0"]
    assert [*index.builder.inverted_index["common"]["body"]] == []
    assert "word" not in index.builder.inverted_index


def test_small_site_keeps_its_common_words() -> None:
    documents = [Document("page", f"/{n}/", "Page", "Title", body="common") for n in range(COMMON_FLOOR)]
    assert len(build_index(documents, ENGLISH).builder.inverted_index["common"]["body"]) == COMMON_FLOOR


def test_stop_words_are_not_in_the_index(large: Site) -> None:
    assert not ENGLISH.stop_words & large.index.builder.inverted_index.keys()
    assert not ENGLISH.stop_words & large.index.word_counts.keys()


def test_words_are_counted_as_they_are_written() -> None:
    counts = build_index([Document("page", "/", "Page", "Teams", body="teams team Team’s")], ENGLISH).word_counts
    assert dict(counts) == {"page": 1, "teams": 2, "team": 1}


def test_no_documents_are_an_empty_index() -> None:
    index = build_index([], ENGLISH)
    assert index.documents == ()
    assert index.builder.inverted_index == {}
