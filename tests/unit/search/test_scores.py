"""The browser's scores are lunr's: same documents, same order, same scores, on the same index."""

import random
from math import isclose

import pytest
from lunr.index import Index as LunrIndex

from tests.unit.search.corpus import Site
from tests.unit.search.javascript import JavaScript
from tests.unit.search.reference import lunr_index

MODULE = "tests/js/probe.js"
QUERIES = 5_000
TOLERANCE = 1e-9  # relative: sums are taken in another order than lunr takes them


@pytest.fixture(scope="module")
def lunr(large: Site) -> LunrIndex:
    return lunr_index(large.index)


def queries(site: Site, count: int) -> list[str]:
    """Return queries of one to eight words of the site, rare and common ones, some of them twice."""
    source = random.Random(7)
    words = sorted(site.index.word_counts)
    often = sorted(words, key=lambda word: -site.index.word_counts[word])[:100]
    return [
        " ".join(source.choice(source.choice([words, words, often])) for _ in range(source.choice([1, 2, 2, 3, 4, 8])))
        for _ in range(count)
    ]


def assert_same(query: str, found: list[list[float]], expected: list[dict[str, object]]) -> None:
    """found: [document, score] of the browser; expected: lunr's results, best first."""
    scores = {int(document): score for document, score in found}
    wanted = {int(str(result["ref"])): float(str(result["score"])) for result in expected}
    assert scores.keys() == wanted.keys(), query
    assert all(isclose(scores[document], score, rel_tol=TOLERANCE) for document, score in wanted.items()), query
    in_order = sorted(scores, key=lambda document: -scores[document])
    for ours, theirs in zip(in_order, wanted, strict=True):
        assert ours == theirs or isclose(wanted[ours], wanted[theirs], rel_tol=TOLERANCE), query


def test_whole_words_score_as_in_lunr(large: Site, lunr: LunrIndex, javascript: JavaScript) -> None:
    texts = queries(large, QUERIES)
    vectors = javascript(MODULE, "vector", [[large.address, text, False] for text in texts], large.folder)
    found = javascript(MODULE, "scores", [[large.address, vector] for vector in vectors], large.folder)
    for text, scores in zip(texts, found, strict=True):
        assert_same(text, scores, lunr.search(text))


def test_boosted_and_unfinished_words_score_as_in_lunr(large: Site, lunr: LunrIndex, javascript: JavaScript) -> None:
    texts = [text[:-3] for text in queries(large, 500)]
    vectors = javascript(MODULE, "vector", [[large.address, text, True] for text in texts], large.folder)
    assert sum(0.25 in vector.values() for vector in vectors) > 300
    found = javascript(MODULE, "scores", [[large.address, vector] for vector in vectors], large.folder)
    for text, vector, scores in zip(texts, vectors, found, strict=True):
        query = lunr.create_query()
        for term, boost in vector.items():
            query.clause(term, boost=boost, use_pipeline=False)
        assert_same(text, scores, lunr.query(query) if vector else [])


def test_reader_has_a_turn_while_many_terms_are_scored(large: Site, javascript: JavaScript) -> None:
    boosts = dict.fromkeys(sorted(large.index.postings)[:60], 1)
    calls = [[large.address, boosts, ms] for ms in (0, 21)]
    (at_once, no_turns), (in_turns, turns) = javascript(MODULE, "scoresAtPace", calls, large.folder)
    assert in_turns == at_once
    assert no_turns == 0
    assert turns > len(boosts) / 3


def test_generated_site_has_rare_and_common_words_and_sections_without_text(large: Site) -> None:
    sizes = [len(body) / 3 for *_, body in large.index.postings.values()]
    assert min(sizes) <= 1
    assert max(sizes) > 100
    assert any(not document.body for document in large.index.documents)
