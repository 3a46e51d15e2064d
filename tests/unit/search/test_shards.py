"""The files that the browser gets hold what lunr's builder holds, in pieces of the right size, under lasting names."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from math import ceil
from pathlib import Path

import pytest

from plugins.search import shards
from plugins.search.documents import Document
from plugins.search.index import build_index
from plugins.search.numbers import write_numbers
from plugins.search.shards import CARDS_IN_CHUNK, INLINE_CHARACTERS, LEADS, TERMS_CHARACTERS, cut
from tests.unit.search.corpus import ENGLISH, SMALL, Site, generated
from tests.unit.search.javascript import JavaScript

MODULE = "tests/js/probe.js"


def names(site: Site, folder: str) -> list[str]:
    return [name for name in site.files.contents if name.startswith(f"{folder}/")]


def test_javascript_reads_back_every_count_and_length(large: Site, javascript: JavaScript) -> None:
    terms = [*large.index.postings]
    found = javascript(MODULE, "postings", [[large.address, term] for term in terms], large.folder)
    for term, fields in zip(terms, found, strict=True):
        read = [[each[key] for each in field for key in ("document", "count", "length")] for field in fields]
        assert tuple(read) == large.index.postings[term], term


def test_shards_of_a_large_site_share_hashes_and_are_found_by_them(
    javascript: JavaScript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "MOST_GROUPS", 8)
    site = Site(tmp_path, generated(30))
    entry = json.loads(site.files.contents[site.files.start])["terms"]
    count = len(names(site, "terms"))
    assert entry["inGroup"] in (2, 4, 8)
    assert len(entry["hashes"]) == 6 * ceil(count / entry["inGroup"]) <= 6 * 8 < 6 * count
    terms = [*site.index.postings]
    found = javascript(MODULE, "postings", [[site.address, term] for term in terms], site.folder)
    assert [len(fields[0]) for fields in found] == [len(site.index.postings[term][0]) / 3 for term in terms]


def test_javascript_reads_back_every_card(large: Site, javascript: JavaScript) -> None:
    documents = large.index.documents
    [cards] = javascript(MODULE, "cards", [[large.address, [*range(len(documents))]]], large.folder)
    for card, document in zip(cards, documents, strict=True):
        assert [card[key] for key in ("kind", "address", "pageTitle", "title")] == [
            document.kind,
            document.address,
            document.page_title,
            document.title,
        ]
        assert document.summary.startswith(card["summary"].removesuffix("…"))


@pytest.mark.parametrize(
    ("prefix", "least"), [("a", 0), ("consent", 1), ("str", 20), ("zzzz", 0), ("504", 1), ("constructor", 0), ("", 100)]
)
def test_javascript_finds_the_terms_that_begin_alike(
    large: Site, javascript: JavaScript, prefix: str, least: int
) -> None:
    [found] = javascript(MODULE, "beginning", [[large.address, prefix]], large.folder)
    terms = [term for term in large.index.postings if term.startswith(prefix)]
    assert len(found) >= least
    assert set(found) <= set(terms)
    if len(found) < len(terms):
        assert len(found) > 20, "only what three shards cannot hold may be left out"


def test_same_documents_give_the_same_bytes() -> None:
    one, other = (cut(build_index(generated(30), ENGLISH)) for _ in range(2))
    assert one == other
    assert [*one.contents] == [*other.contents]


def test_pieces_are_of_the_size_that_they_should_be(large: Site) -> None:
    texts = [large.files.contents[name] for name in names(large, "terms")]
    assert len(texts) > 20
    assert all(len(text) <= TERMS_CHARACTERS * 1.1 or len(json.loads(text)) == 1 for text in texts)
    assert all(len(one) + len(other) > TERMS_CHARACTERS * 0.5 for one, other in pairwise(texts))
    chunks = [json.loads(large.files.contents[name]) for name in names(large, "cards")]
    assert {len(chunk) for chunk in chunks[:-1]} == {CARDS_IN_CHUNK}


def test_terms_are_in_the_order_in_which_javascript_compares(large: Site) -> None:
    starts = json.loads(large.files.contents[large.files.start])["terms"]["starts"].split(" ")
    assert starts == sorted(starts, key=lambda start: start.encode("utf-16-be"))
    for name, start in zip(names(large, "terms"), starts, strict=True):
        assert all(term >= start for term in json.loads(large.files.contents[name]) if term != LEADS)


def test_card_of_a_page_stands_with_the_rarest_term_of_its_title(large: Site) -> None:
    index = large.index
    leads = {}
    for name in names(large, "terms"):
        shard = json.loads(large.files.contents[name])
        leads.update({card[0]: (shard, card[1:]) for card in shard.get(LEADS, [])})
    assert len(leads) > 50
    for number, document in enumerate(index.documents):
        terms = [term for term, (title, *_) in index.postings.items() if number in title[::3]]
        if document.title != document.page_title or not terms:
            assert number not in leads
            continue
        shard, card = leads.get(number, (None, None))
        if shard is None:  # its shard was full
            continue
        rarest = min(sum(map(len, index.postings[term])) for term in terms)
        assert any(sum(map(len, index.postings[term])) == rarest for term in terms if term in shard)
        assert card[:4] == [document.kind, document.address, document.page_title, ""]


def test_term_that_fills_a_shard_has_one_to_itself() -> None:
    documents = [Document("page", f"/{n}/", "Page", "everywhere") for n in range(3_000)]
    files = cut(build_index(documents, ENGLISH))
    [shard] = [text for name, text in files.contents.items() if name.startswith("terms/") and b"everywher" in text]
    assert [*json.loads(shard)] == ["everywher"]


def test_every_file_is_named_by_its_content(large: Site) -> None:
    pattern = re.compile(r"index\.[a-z2-7]{6}\.json|(terms|words|cards)/[0-9]+\.[a-z2-7]{6}\.json")
    assert all(pattern.fullmatch(name) for name in large.files.contents)
    edited = [replace(document, body=f"{document.body} changed") for document in large.index.documents[:1]]
    after = cut(build_index([*edited, *large.index.documents[1:]], ENGLISH)).contents
    for name, content in after.items():
        assert large.files.contents.get(name, content) == content
    assert large.files.start not in after


def test_edit_of_one_word_leaves_most_files_as_they_were(large: Site) -> None:
    documents = list(large.index.documents)
    place = next(number for number, document in enumerate(documents) if " " in document.body)
    first, rest = documents[place].body.split(" ", 1)
    documents[place] = replace(documents[place], body=f"{rest} {first}")
    assert cut(build_index(documents, ENGLISH)).contents.keys() == large.files.contents.keys()
    documents[place] = replace(documents[place], title=f"{documents[place].title} changed")
    changed = large.files.contents.keys() - cut(build_index(documents, ENGLISH)).contents.keys()
    assert len([name for name in changed if name.startswith("terms/")]) < len(names(large, "terms")) / 2


def test_small_site_is_one_file(small: Site) -> None:
    assert [*small.files.contents] == [small.files.start]
    assert len(small.files.contents[small.files.start]) < INLINE_CHARACTERS + 2_000


def test_large_site_has_a_small_directory(large: Site) -> None:
    assert len(large.files.contents[large.files.start]) < 4_000


@pytest.mark.parametrize("documents", [(), SMALL[:1]])
def test_no_or_one_document_is_one_file(documents: tuple[Document, ...]) -> None:
    files = cut(build_index(documents, ENGLISH))
    assert json.loads(files.contents[files.start])["documents"] == len(documents)
    assert len(files.contents) == 1


@pytest.mark.parametrize(
    ("numbers", "text"), [([], ""), ([0], "#"), ([44], "O"), ([45], "Q#"), ([2024, 0], "}O#"), ([2025], "QP#")]
)
def test_numbers_are_written_in_base_45(numbers: list[int], text: str) -> None:
    assert write_numbers(numbers) == text
