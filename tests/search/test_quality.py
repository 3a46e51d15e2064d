"""Families find what they look for: queries as they type them, on the real site, ranked as the box ranks."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from plugins.checks.built_site import BuiltSite
from plugins.sitedata.site import SiteData
from tests.unit.search.javascript import MODULES, ORIGIN, ROOT, JavaScript

QUERIES = Path(__file__).parent / "queries.yaml"
FEWEST = 150
TOP_3 = 0.95
TOP_1 = 0.75

Query = dict[str, Any]


@pytest.fixture(scope="module")
def queries() -> list[Query]:
    """What people ask, each with the addresses that they want."""
    return list(YAML(typ="safe").load(QUERIES.read_text("utf-8"))["queries"])


def view_of_the_box() -> dict[str, Any]:
    """Return how many results the box under the search field shows: what search-box.js says."""
    text = (ROOT / MODULES / "search-box.js").read_text("utf-8")
    match = re.search(r"const IN_BOX = \{(.*?)\}", text)
    assert match
    return {name: int(value) for name, value in re.findall(r"(\w+): (\d+)", match[1])} | {"isTyping": True}


def place_of(wanted: Sequence[str], shown: Sequence[str]) -> int:
    """Return the place, from 1, of the first wanted result; 0 if none is shown."""
    is_wanted = (address in wanted or address.split("#")[0] in wanted for address in shown)
    return next((place for place, found in enumerate(is_wanted, start=1) if found), 0)


def test_families_find_what_they_look_for(
    queries: list[Query], site_folder: Path, javascript: JavaScript, capsys: pytest.CaptureFixture[str]
) -> None:
    index, view = f"{ORIGIN}/search/index.json", view_of_the_box()
    shown = javascript("tests/js/probe.js", "shown", [[index, each["asks"], view] for each in queries], site_folder)
    places = [place_of(each["wants"], found) for each, found in zip(queries, shown, strict=True)]
    top_1, top_3 = (sum(0 < place <= last for place in places) / len(queries) for last in (1, 3))
    with capsys.disabled():
        print(f"\nSearch: of {len(queries)} queries, {top_1:.1%} find it first, {top_3:.1%} among the first three.")
    missed = [each["asks"] for each, place in zip(queries, places, strict=True) if not 0 < place <= 3]
    assert top_3 >= TOP_3, missed
    assert top_1 >= TOP_1, missed


def test_there_are_enough_queries_and_none_twice(queries: list[Query]) -> None:
    asked = [each["asks"] for each in queries]
    assert len(set(asked)) == len(asked) >= FEWEST


def test_every_wanted_address_is_on_the_site(queries: list[Query], site: BuiltSite) -> None:
    wanted = {address for each in queries for address in each["wants"]}
    pages = {address: address.partition("#") for address in wanted}
    missing = [
        address
        for address, (page, _, id) in pages.items()
        if page not in site.pages or (id and id not in site.pages[page].ids)
    ]
    assert missing == []


def test_no_query_is_a_synonym(queries: list[Query], data: SiteData) -> None:
    """A whole query among the synonyms would say nothing about the next family's. Names of up to three words may be."""
    synonyms = data.editions["en"].synonyms
    assert synonyms
    typed = {word.casefold().replace("’", "'") for each in synonyms.value.synonyms for word in each.people_type}
    asked = {each["asks"].casefold() for each in queries if len(each["asks"].split()) > 3}
    assert asked & typed == set()
