"""What is typed becomes terms: whole words, a word on its way, and the word that was meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.search.documents import Document
from tests.unit.search.corpus import Site
from tests.unit.search.javascript import JavaScript
from tests.unit.search.texts import HOSTILE

MODULE = "tests/js/probe.js"


Words = dict[str, tuple[dict[str, float], str | None]]
"""Each word that was typed, with its terms and the word that was meant."""

Query = Callable[..., Words]


@pytest.fixture
def query(small: Site, javascript: JavaScript) -> Query:
    """Reads a query for the small site."""

    def read(text: str, is_typing: bool = False) -> Words:
        [words] = javascript(MODULE, "query", [[small.address, text, is_typing]], small.folder)
        return {word["word"]: (word["terms"], word.get("better")) for word in words}

    return read


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Who pays for speech?", {"who": "who", "pays": "pay", "speech": "speech"}),
        ("teachers", {"teachers": "teacher"}),
        ("what is the", {}),
        ("", {}),
    ],
)
def test_whole_words_ask_for_their_terms(query: Query, text: str, terms: dict[str, str]) -> None:
    assert query(text) == {word: ({term: 1}, None) for word, term in terms.items()}


def test_finished_word_is_no_beginning(query: Query) -> None:
    assert query("teac") == {"teac": ({}, None)}
    assert query("teac speech", True)["teac"] == ({}, None)
    assert query("teach ", True) == {"teach": ({"teach": 1}, None)}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("tea", {"teach": 0.25, "teacher": 0.25, "team": 0.25}),
        ("teach", {"teach": 1, "teacher": 0.25}),
        ("the", {"therapi": 0.25, "therapist": 0.25}),
        ("evaluat", {"evalu": 0.25}),
        ("evaluatio", {"evalu": 0.25}),
        ("disabilit", {"disabl": 0.25}),
        ("meetin", {"meet": 0.25}),
        ("p", {}),
        ("50", {"504": 0.25}),
    ],
)
def test_last_word_is_a_beginning_while_typing(query: Query, text: str, terms: dict[str, float]) -> None:
    assert query(text, True) == {text: (terms, None)}


def test_stop_word_is_no_beginning_after_words_that_say_something(query: Query) -> None:
    assert query("speech the", True) == {"speech": ({"speech": 1}, None)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("spech", "speech"),  # one letter left out
        ("speeech", "speech"),  # one too many
        ("speach", "speech"),  # one changed
        ("spehce", None),  # two mistakes are too many for a short word
        ("psych", None),
        ("seech", "speech"),
        ("tansport", "transport"),
        ("tranpsort", "transport"),  # two swapped
        ("transprot", "transport"),
        ("cordinater", "coordinator"),  # two mistakes in a long word
        ("evaluashun", None),
        ("nedd", None),  # too short to guess
        ("walkng", "walking"),
    ],
)
def test_word_that_finds_nothing_is_mended_if_one_is_near(query: Query, typed: str, meant: str | None) -> None:
    [(terms, better)] = query(typed).values()
    assert better == meant
    assert bool(terms) == bool(meant)


def test_word_that_finds_something_is_left_alone(query: Query) -> None:
    assert query("teaching plans") == {"teaching": ({"teach": 1}, None), "plans": ({"plan": 1}, None)}


def test_of_words_equally_near_the_more_frequent_is_meant(javascript: JavaScript, tmp_path: Path) -> None:
    documents = [Document("page", "/", "Page", title) for title in ["leaden", "leader", "leader"]]
    site = Site(tmp_path, documents)
    [[word]] = javascript(MODULE, "query", [[site.address, "leadar", False]], site.folder)
    assert word["better"] == "leader"


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "abcd", 1),
        ("abc", "xbc", 1),
        ("abcd", "badc", 2),
        ("abc", "cab", 2),
        ("abcdef", "uvwxyz", 3),
    ],
)
def test_edits_are_letters_added_dropped_changed_and_swapped(
    javascript: JavaScript, one: str, other: str, edits: int
) -> None:
    assert [min(found, 3) for found in javascript(MODULE, "countEdits", [[one, other, 2], [other, one, 2]])] == [
        edits
    ] * 2


def test_hostile_queries_are_read_without_an_error(large: Site, javascript: JavaScript) -> None:
    calls = [[large.address, text, is_typing] for text in HOSTILE for is_typing in (True, False)]
    assert len(javascript(MODULE, "query", calls, large.folder)) == 2 * len(HOSTILE)
