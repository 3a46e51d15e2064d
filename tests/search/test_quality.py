"""Families find what they look for: queries as they type them, on the real site, ranked as the box ranks."""

import shutil
from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from plugins.sitedata.site import SiteData
from tests.project import Project
from tests.unit.search.javascript import ORIGIN, ROOT, JavaScript
from tools.report.queries import Query, read_queries
from tools.search_quality import place_of, quality_figures, share, view_of_the_box

FEWEST = 150
TOP_3 = 95  # percent
TOP_1 = 75


@pytest.fixture(scope="module")
def queries() -> list[Query]:
    """What people ask, each with the addresses that they want."""
    return list(read_queries(ROOT))


def test_families_find_what_they_look_for(
    queries: list[Query], site_folder: Path, javascript: JavaScript, capsys: pytest.CaptureFixture[str]
) -> None:
    index, view = f"{ORIGIN}/search/index.json", view_of_the_box(ROOT)
    shown = javascript("tests/js/probe.js", "shown", [[index, each.asks, view] for each in queries], site_folder)
    places = [place_of(each.wants, found) for each, found in zip(queries, shown, strict=True)]
    top_1, top_3 = (share(places, last) for last in (1, 3))
    with capsys.disabled():
        print(f"\nSearch: of {len(queries)} queries, {top_1} % find it first, {top_3} % among the first three.")
    missed = [each.asks for each, place in zip(queries, places, strict=True) if not 0 < place <= 3]
    assert top_3 >= TOP_3, missed
    assert top_1 >= TOP_1, missed


def test_there_are_enough_queries_and_none_twice(queries: list[Query]) -> None:
    asked = [each.asks for each in queries]
    assert len(set(asked)) == len(asked) >= FEWEST


def test_every_wanted_address_is_on_the_site(queries: list[Query], site: BuiltSite) -> None:
    wanted = {address for each in queries for address in each.wants}
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
    asked = {each.asks.casefold() for each in queries if len(each.asks.split()) > 3}
    assert asked & typed == set()


def test_check_prints_what_the_tests_measure_and_says_so_without_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    assert quality_figures(ROOT, tmp_path) == []  # nothing was built
    (tmp_path / "search").mkdir()
    (tmp_path / "search/index.json").write_text("{}")
    assert quality_figures(project.root, tmp_path) == []  # no queries
    for node, reason in ((None, "there is no Node"), ("false", "Node could not run it")):
        monkeypatch.setattr("shutil.which", lambda _, node=node: node)
        figures = quality_figures(ROOT, tmp_path)
        assert [figure.value for figure in figures] == [None, None]
        assert all(f"(not measured: {reason})" in figure.label for figure in figures)


@pytest.mark.skipif(not shutil.which("node"), reason="the figures are measured in Node")
def test_figures_are_those_of_the_browsers_ranking(
    queries: list[Query], site_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tools.search_quality.read_queries", lambda _: [*queries[:5], Query(asks="zzzzzz", wants=("/",))]
    )
    [first, among_three] = quality_figures(ROOT, site_folder)
    assert first.label == "searches answered first, in % of 6"
    assert 0 < float(str(first.value)) <= float(str(among_three.value)) <= 83.3


@pytest.mark.parametrize(
    ("shown", "place"), [([], 0), (["/b/"], 0), (["/b/", "/a/#x"], 2), (["/a/"], 1), (["/b/", "/b/#c"], 2)]
)
def test_place_is_that_of_the_first_wanted_page_or_section(shown: list[str], place: int) -> None:
    assert place_of(("/a/", "/b/#c"), shown) == place
