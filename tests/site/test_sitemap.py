"""The sitemap names every page that search engines may list, once, with an honest date or none."""

import xml.etree.ElementTree as etree
from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from plugins.publishing.sitemap import make_robots

BASE = "https://example.org/iep"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def urls(published: Path) -> dict[str, etree.Element]:
    """The entries by their page's place on the site."""
    entries = etree.parse(published / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    found = {(entry.findtext(f"{SITEMAP}loc") or "").removeprefix(BASE): entry for entry in entries}
    assert len(found) == len(entries)
    return found


def test_it_names_the_pages_that_may_be_listed_and_no_other(published: Path, urls: dict[str, etree.Element]) -> None:
    pages = BuiltSite(published, "/iep").pages
    assert list(urls) == sorted(address for address, page in pages.items() if page.is_listed)
    left_out = pages.keys() - urls.keys()
    assert left_out == {"/404.html", "/es/404.html", "/drafts/iep/draft/", "/guide/more/"}


def test_dates_are_those_of_the_content(urls: dict[str, etree.Element]) -> None:
    dates = {place: entry.findtext(f"{SITEMAP}lastmod") for place, entry in urls.items()}
    assert {place: date for place, date in dates.items() if date} == {
        "/iep/one/": "2026-11-02",
        "/iep/two/": "2026-11-21",
        "/es/iep/one/": "2026-11-20",
        "/es/iep/two/": "2026-11-21",
        "/compare/": "2026-11-21",
        "/deadlines/": "2026-11-21",
        "/guide/ask/": "2026-11-21",
        "/letters/ask/": "2026-11-21",
    }


def test_each_language_names_all(urls: dict[str, etree.Element]) -> None:
    for place in ("/iep/one/", "/es/iep/one/"):
        links = {link.get("hreflang"): link.get("href") for link in urls[place].findall(f"{XHTML}link")}
        assert links == {"en": f"{BASE}/iep/one/", "es": f"{BASE}/es/iep/one/"}
    assert not urls["/compare/"].findall(f"{XHTML}link")


def test_robots_are_told_where_the_sitemap_is() -> None:
    text = "User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap.xml\n"
    assert make_robots("https://example.org/sitemap.xml") == text


def test_below_a_sub_path_there_is_no_robots_file(published: Path) -> None:
    assert not list(published.rglob("robots.txt"))
