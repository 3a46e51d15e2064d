"""Feeds that every program can read (RFC 4287), with the dates that editors wrote."""

import re
import xml.etree.ElementTree as etree
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest

from plugins.checks.built_site import BuiltSite

BASE = "https://example.org/iep"
ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT12:00:00\+00:00")
FEEDS = ["feed.xml", "iep/feed.xml", "law/feed.xml", "es/feed.xml", "es/iep/feed.xml", "es/law/feed.xml"]


def one(element: etree.Element, name: str) -> etree.Element:
    """The only child of that name: what RFC 4287 demands once."""
    found = element.findall(ATOM + name)
    assert len(found) == 1, name
    return found[0]


def text(element: etree.Element, name: str) -> str:
    return one(element, name).text or ""


def links(element: etree.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


def dates(folder: Path, feed: str) -> dict[str, str]:
    """Title → day of each entry, in the feed's order."""
    root = etree.parse(folder / feed).getroot()
    return {text(entry, "title"): text(entry, "updated")[:10] for entry in root.findall(f"{ATOM}entry")}


def test_there_is_a_feed_of_all_of_each_section_and_of_the_law(published: Path) -> None:
    found = sorted(file.relative_to(published).as_posix() for file in published.rglob("feed.xml"))
    assert found == sorted(FEEDS)


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_has_what_the_standard_demands(published: Path, feed: str) -> None:
    root = etree.parse(published / feed).getroot()
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == ("es" if feed.startswith("es/") else "en")
    assert text(root, "id") == links(root)["self"] == f"{BASE}/{feed}"
    assert links(root)["alternate"] == f"{BASE}/{feed.removesuffix('feed.xml')}"
    assert text(one(root, "author"), "name")
    entries = root.findall(f"{ATOM}entry")
    assert text(root, "updated") == max(text(entry, "updated") for entry in entries)
    for element in (root, *entries):
        assert text(element, "title")
        assert INSTANT.fullmatch(text(element, "updated"))
        assert text(element, "id").startswith(f"{BASE}/")
    ids = [text(entry, "id") for entry in entries]
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize("feed", FEEDS)
def test_each_entry_leads_to_a_page_of_the_site(published: Path, feed: str) -> None:
    site = BuiltSite(published, "/iep")
    for entry in etree.parse(published / feed).getroot().findall(f"{ATOM}entry"):
        local = site.local(urlsplit(links(entry)["alternate"]).path)
        assert local in site.pages
        assert site.pages[local].is_listed


@pytest.mark.parametrize("feed", FEEDS)
def test_a_program_reads_it_without_complaint(published: Path, feed: str) -> None:
    parsed = feedparser.parse((published / feed).read_bytes())
    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert all(entry.summary and entry.link and entry.updated_parsed for entry in parsed.entries)


def test_articles_carry_the_day_of_their_review_newest_first(published: Path) -> None:
    expected = {"The second one": "2026-11-21", "The first one": "2026-11-02"}
    assert list(dates(published, "feed.xml").items()) == list(expected.items())
    assert dates(published, "es/feed.xml") == {"El segundo": "2026-11-21", "El primero": "2026-11-20"}


def test_the_law_carries_the_day_of_each_record(published: Path) -> None:
    assert dates(published, "law/feed.xml") == {
        "Compared with the text of the law: IDEA": "2026-11-21",
        "Who does the work, as of October 5, 2026": "2026-10-05",
    }


def test_pages_name_the_feeds_that_tell_of_them(published: Path) -> None:
    def named(page: str) -> list[str]:
        html = (published / page / "index.html").read_text("utf-8")
        return re.findall(
            r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="/iep/([^"]+)">', html
        )

    assert named("") == ["feed.xml", "iep/feed.xml", "law/feed.xml"]
    assert named("iep/one") == ["iep/feed.xml"]
    assert named("law") == ["law/feed.xml"]
    assert named("compare") == ["feed.xml"]
    assert named("es/iep/one") == ["es/iep/feed.xml"]


def test_the_page_of_the_law_leads_to_its_feed(published: Path) -> None:
    assert '<a href="/iep/law/feed.xml">' in (published / "law/index.html").read_text("utf-8")


def test_a_site_without_an_address_has_none(site_folder: Path) -> None:
    assert not [*site_folder.rglob("feed.xml"), *site_folder.rglob("sitemap.xml"), *site_folder.rglob("robots.txt")]
    assert "atom+xml" not in (site_folder / "index.html").read_text("utf-8")
