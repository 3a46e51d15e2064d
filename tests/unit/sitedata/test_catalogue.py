"""Strings come from the page's language, with their names filled in."""

import pytest

from plugins.sitedata.catalogue import Catalogue, Plural, placeholders

STRINGS = Catalogue(
    "en", {"hello": "Hello {name}", "left": Plural(one="One left", other="{count} left"), "search-go": "Go"}
)


def test_names_are_filled_in() -> None:
    assert STRINGS.say("hello", name="Ana") == "Hello Ana"


@pytest.mark.parametrize(("count", "words"), [(1, "One left"), (0, "0 left"), (9, "9 left")])
def test_plural_follows_the_count(count: int, words: str) -> None:
    assert STRINGS.say("left", count=count) == words


def test_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        STRINGS.say("helo")


def test_a_script_gets_its_own_strings() -> None:
    assert STRINGS.select("search-") == {"go": "Go"}
    assert STRINGS.select("le") == {"ft-one": "One left", "ft-other": "{count} left"}


def test_placeholders_are_found_in_every_form() -> None:
    assert placeholders(Plural(one="{a}", other="{b}")) == {"a", "b"}
