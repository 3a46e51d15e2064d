"""The steps after lunr's order, each on its own, and what they come to."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.search.documents import Document
from tests.unit.search.corpus import Site
from tests.unit.search.javascript import JavaScript
from tests.unit.search.texts import HOSTILE

MODULE = "tests/js/probe.js"


Found = dict[str, Any]
Results = Callable[..., Found]


@pytest.fixture
def results(small: Site, javascript: JavaScript) -> Results:
    """Looks a query up, in the small site unless told."""

    def find(text: str, site: Site = small, **options: object) -> Found:
        [found] = javascript(MODULE, "results", [[site.address, text, options]], site.folder)
        return found

    return find


def addresses(found: Found) -> list[str]:
    return [card["address"] for page in found["pages"] for card in page["cards"]]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("iep", "/iep/what-is-an-iep/"),
        ("What's an I.E.P.?", "/iep/what-is-an-iep/"),
        ("504 plans", "/504/plan/"),
        ("who pays for speech therapy", "/iep/what-is-an-iep/#pay"),
        ("the school won't follow the plan", "/504/plan/#not-followed"),
        ("bus aide", "/iep/what-is-an-iep/#transport"),
        ("how much money does it cost", "/compare/#cost"),
        ("evalution for both", "/guide/ask-for-both/"),
    ],
)
def test_question_finds_the_section_that_answers_it(results: Results, text: str, address: str) -> None:
    assert addresses(results(text))[0] == address


def test_exact_title_comes_first_whatever_else_is_about_it(results: Results, tmp_path: Path) -> None:
    others = [
        Document("article", f"/{n}/", "Consent", "Consent and agreement", "consent", "consent", "consent " * n)
        for n in range(9)
    ]
    glossary = Document("term", "/glossary/#consent", "Glossary of terms", "Consent")
    site = Site(tmp_path, [*others, glossary])
    assert addresses(results("consent", site))[0] == "/glossary/#consent"
    assert addresses(results("consent agreement", site))[0] == "/8/"


def test_title_with_more_than_what_was_typed_is_not_exact(javascript: JavaScript) -> None:
    words = [{"terms": {"ask": 1}}, {"terms": {"evalu": 1, "evalut": 0.25}}]
    hits = [
        {"inTitle": {"ask": 1, "evalu": 1}, "titleLength": 2},
        {"inTitle": {"ask": 1, "evalu": 2}, "titleLength": 3},
        {"inTitle": {"ask": 1, "evalu": 1}, "titleLength": 3},
        {"inTitle": {"ask": 1}, "titleLength": 1},
        {"inTitle": {"ask": 1, "evalut": 1}, "titleLength": 2},
        {"inTitle": {}, "titleLength": 0},
    ]
    [found] = javascript(MODULE, "exact", [[hits, words]])
    assert found == [True, True, False, False, False, False]


def test_document_counts_by_its_share_of_the_words_and_rare_ones_are_a_larger_share(javascript: JavaScript) -> None:
    words = [{"terms": {"bu": 1}}, {"terms": {"aid": 1, "aide": 0.25}}, {"terms": {}}]
    hits = [
        {"score": 2, "terms": {"bu": 3}},
        {"score": 1.5, "terms": {"aide": 1, "bu": 3}},
        {"score": 1, "terms": {"aid": 1, "aide": 1}},
    ]
    [ranks] = javascript(MODULE, "shares", [[hits, words]])
    assert ranks == pytest.approx([2 * 0.75**1.5, 1.5, 0.25**1.5])


def test_words_side_by_side_count_for_more(javascript: JavaScript) -> None:
    words = [{"terms": {"speech": 1}}, {"terms": {"therapi": 1}}, {"terms": {"cost": 1}}]
    cards = [
        {"title": "Speech therapy costs", "summary": ""},
        {"title": "Therapy", "summary": "What does speech therapy do?"},
        {"title": "Therapy for speech", "summary": "The costs of it"},
        {"title": "Speech", "summary": "Therapy costs"},
    ]
    [ranks] = javascript(MODULE, "phrases", [[cards, words]])
    assert ranks == [1.5, 1.25, 1, 1.25]


def test_one_word_is_no_phrase(javascript: JavaScript) -> None:
    assert javascript(MODULE, "phrases", [[[{"title": "Speech", "summary": ""}], [{"terms": {"speech": 1}}]]]) == [[1]]


def test_order_is_exact_then_rank_then_document(javascript: JavaScript) -> None:
    hits = [(4, 1.0, False), (3, 2.0, False), (2, 0.5, True), (1, 2.0, False), (0, 0.1, True)]
    ranked = [{"document": document, "rank": rank, "isExact": is_exact} for document, rank, is_exact in hits]
    [found] = javascript(MODULE, "inOrder", [[ranked]])
    assert [hit["document"] for hit in found] == [2, 0, 1, 3, 4]


def test_results_of_a_page_stand_together_in_the_place_of_the_best(javascript: JavaScript) -> None:
    places = ["/a/#2", "/b/", "/a/", "/c/#1", "/b/#9"]
    cards = [{"address": place, "pageTitle": place[1], "kind": "article"} for place in places]
    [pages] = javascript(MODULE, "byPage", [[cards]])
    assert [[card["address"] for card in page["cards"]] for page in pages] == [
        ["/a/#2", "/a/"],
        ["/b/", "/b/#9"],
        ["/c/#1"],
    ]


def test_rows_and_terms_are_results_of_their_own(javascript: JavaScript) -> None:
    cards = [
        {"address": f"/{kind}/#{id}", "pageTitle": kind, "kind": kind}
        for kind, id in (("term", 1), ("row", 1), ("term", 2), ("article", 1), ("row", 2), ("article", 2))
    ]
    [pages] = javascript(MODULE, "byPage", [[cards]])
    assert [len(page["cards"]) for page in pages] == [1, 1, 1, 2, 1]


def test_pages_about_the_site_come_after_answers(javascript: JavaScript) -> None:
    found = [{"card": {"kind": kind}, "rank": 1} for kind in ("page", "article", "row")]
    [answers] = javascript(MODULE, "preferAnswers", [[found]])
    assert [hit["rank"] for hit in answers] == [0.5, 1, 1]


def test_results_are_shown_by_kind_the_best_kind_first(javascript: JavaScript) -> None:
    pages = [("row", ["a"]), ("article", ["b", "c", "d"]), ("row", ["e"])]
    shown = [{"kind": kind, "cards": [{"address": each} for each in cards]} for kind, cards in pages]
    [kinds] = javascript(MODULE, "kinds", [[shown, 2]])
    assert kinds == [["row", ["a", "e"]], ["article", ["b", "c"]]]


def test_mistakes_are_mended_in_the_query_as_it_was_typed(results: Results) -> None:
    assert results("Spech & Therpy!")["meant"] == "speech & therapy!"
    assert results("speech & therapy")["meant"] is None


def test_no_more_cards_are_loaded_than_asked_for(results: Results, large: Site) -> None:
    [few, more] = [results("the consent", large, chunks=chunks) for chunks in (2, 10)]
    assert 0 < len(addresses(few)) < len(addresses(more))


def test_first_result_that_is_shown_early_stays_the_first(large: Site, javascript: JavaScript) -> None:
    source = random.Random(5)
    documents = large.index.documents
    pages = [each for each in documents if each.title == each.page_title]
    titles = [source.choice(pages if number % 2 else documents).title for number in range(600)]
    texts = [" ".join(source.sample(title.split(), min(source.randint(1, 3), len(title.split())))) for title in titles]
    options = [{"isTyping": number % 3 > 0, "chunks": 3} for number in range(len(texts))]
    calls = [[large.address, text, option] for text, option in zip(texts, options, strict=True)]
    found = javascript(MODULE, "firsts", calls, large.folder)
    early = [(first, last) for first, last in found if first]
    assert len(early) > len(found) / 10
    assert [pair for pair in early if pair[0] != pair[1]] == []


def test_keys_before_change_nothing_and_save_what_was_asked_before(large: Site, javascript: JavaScript) -> None:
    titles = [each.title for each in large.index.documents[::60]]
    calls = [[large.address, text] for text in [*titles, "the evaluation", "evaluaton of evaluations", "a b c"]]
    typed = javascript(MODULE, "typed", calls, large.folder)
    assert [wrong for wrong, _ in typed if wrong] == []
    assert sum(same for _, same in typed) > 0


def test_what_is_not_wanted_any_more_is_not_worked_out(large: Site, javascript: JavaScript) -> None:
    title = next(each.title for each in large.index.documents if each.title == each.page_title)
    assert javascript(MODULE, "unwanted", [[large.address, title]], large.folder) == [[None, 0]]


def test_cards_of_what_is_not_wanted_any_more_are_not_asked_for(large: Site, javascript: JavaScript) -> None:
    title = next(each.title for each in large.index.documents if each.title == each.page_title)
    assert javascript(MODULE, "overtaken", [[large.address, title]], large.folder) == [[None, 0]]


@pytest.mark.parametrize("text", ["", "   ", "what is the", "zzzzzz", "?!"])
def test_query_that_asks_for_nothing_finds_nothing(results: Results, text: str) -> None:
    assert results(text) == {"pages": [], "meant": None, "terms": []}


def test_hostile_queries_find_something_or_nothing_without_an_error(large: Site, javascript: JavaScript) -> None:
    texts = [*HOSTILE, "iep " * 250_000, "\x00" * 1_000_000]
    calls = [[large.address, text, {"isTyping": is_typing}] for text in texts for is_typing in (True, False)]
    assert len(javascript(MODULE, "results", calls, large.folder)) == len(calls)
