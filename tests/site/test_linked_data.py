"""What pages say of themselves to programs: right, small, and nothing that ends its element."""

import json
import re
from pathlib import Path
from typing import Any

import brotli
import pytest

from plugins.checks.built_site import BuiltPage, BuiltSite
from plugins.templating.linked_data import as_script

BASE = "https://example.org/iep"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>\n', re.DOTALL)
OPEN_GRAPH = re.compile(r'<meta property="og:(\w+)" content="([^"]*)">\n?')
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MOST_BYTES = 300
"""What linked data may add to an article, compressed."""

Thing = dict[str, Any]


@pytest.fixture(scope="module")
def pages(published: Path) -> dict[str, BuiltPage]:
    return dict(BuiltSite(published, "/iep").pages)


def things(page: BuiltPage) -> dict[str, Thing]:
    """What a page says it is, by type."""
    scripts = SCRIPT.findall(page.html)
    assert len(scripts) <= 1
    graph = json.loads(scripts[0]) if scripts else {"@context": "https://schema.org", "@graph": []}
    assert graph["@context"] == "https://schema.org"
    return {thing.pop("@type"): thing for thing in graph["@graph"]}


def test_every_page_that_is_listed_can_be_parsed_and_no_other_has_any(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        found = things(page)
        assert page.html.count("ld+json") == (1 if found else 0)
        assert page.is_listed or not found
        for thing in found.values():
            assert thing.get("url", f"{BASE}{page.address}") == f"{BASE}{page.address}"


def test_an_article(pages: dict[str, BuiltPage]) -> None:
    found = things(pages["/iep/one/"])
    assert found["Article"] == {
        "url": f"{BASE}/iep/one/",
        "headline": "The first one",
        "inLanguage": "en",
        "license": LICENCE,
        "dateModified": "2026-11-02",
        "isPartOf": f"{BASE}/",
    }
    trail = found["BreadcrumbList"]["itemListElement"]
    crumbs = [(crumb["position"], crumb["name"], crumb.get("item")) for crumb in trail]
    assert crumbs == [
        (1, "Home", f"{BASE}/"),
        (2, "IEPs", f"{BASE}/iep/"),
        (3, "The first one", None),
    ]


def test_the_first_page_says_how_to_search(pages: dict[str, BuiltPage]) -> None:
    for address, lang in (("/", "en"), ("/es/", "es")):
        site = things(pages[address])["WebSite"]
        assert site["inLanguage"] == lang
        assert site["potentialAction"] == {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{BASE}{address}search/?q={{query}}"},
            "query-input": "required name=query",
        }


def test_the_table_names_its_files(pages: dict[str, BuiltPage], published: Path) -> None:
    table = things(pages["/compare/"])["Dataset"]
    files = {file["encodingFormat"]: file["contentUrl"] for file in table["distribution"]}
    assert sorted(files) == ["application/json", "text/csv"]
    for address in files.values():
        assert (published / address.removeprefix(f"{BASE}/")).is_file()
    assert table["dateModified"] == "2026-11-21"
    assert table["license"] == LICENCE


def test_other_kinds(pages: dict[str, BuiltPage]) -> None:
    assert things(pages["/glossary/"]).keys() == {"DefinedTermSet"}
    for address in ("/iep/", "/about/", "/guide/ask/", "/letters/ask/"):
        assert things(pages[address]).keys() == {"BreadcrumbList"}, address


def test_it_adds_little_to_an_article(pages: dict[str, BuiltPage]) -> None:
    html = pages["/iep/one/"].html
    bare = SCRIPT.sub("", html)
    assert len(bare) < len(html)
    assert len(brotli.compress(html.encode())) - len(brotli.compress(bare.encode())) < MOST_BYTES


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "it's", "\u2028"]
)
def test_no_text_ends_the_element(text: str) -> None:
    written = as_script([{"name": text}])
    assert not re.search("[<>&']", written)
    assert json.loads(written)["@graph"] == [{"name": text}]


def test_listed_pages_have_what_a_shared_link_shows(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        shown = dict(OPEN_GRAPH.findall(page.html))
        assert (shown.keys() == {"title", "description", "url"}) == page.is_listed, page.address
        assert shown.get("url", f"{BASE}{page.address}") == f"{BASE}{page.address}"


def test_a_site_without_an_address_says_nothing(site_folder: Path) -> None:
    html = (site_folder / "index.html").read_text("utf-8")
    assert "ld+json" not in html
    assert "og:" not in html
