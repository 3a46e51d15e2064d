"""A site below a sub-path of its host: every address in it stands below that path, once, and leads somewhere."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.checks.built_site import BuiltSite

BASE = "/iep"


class _Attributes(HTMLParser):
    """Collects the value of every attribute that holds an address, and the texts of JSON in the page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.texts: list[str] = []
        self._is_json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._is_json = tag == "script" and "json" in (values.get("type") or "")
        for name, value in attrs:
            if name in ("href", "src", "action", "srcset", "poster") or (value or "").startswith("/"):
                self.addresses.append(value or "")

    def handle_data(self, data: str) -> None:
        if self._is_json:
            self.texts += (text for text in _strings(json.loads(data)) if text.startswith("/"))

    def handle_endtag(self, tag: str) -> None:
        self._is_json = False


def _strings(value: Any) -> Iterator[str]:
    """Yield every text in what JSON holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _dead(site: BuiltSite, page: str, address: str) -> bool:
    """Return whether an address inside the site does not stand below the base path, or leads nowhere."""
    parts = urlsplit(address)
    local = site.local(parts.path) if parts.path else page
    if local is None or not site.has(local):
        return True
    return bool(parts.fragment) and local in site.pages and parts.fragment not in site.pages[local].places


def test_every_address_of_a_page_stands_below_the_base_path_and_exists(published: Path) -> None:
    site = BuiltSite(published, BASE)
    kinds = {"/", "/iep/one/", "/drafts/iep/draft/", "/compare/", "/guide/", "/guide/ask/", "/letters/ask/"}
    assert kinds | {"/glossary/", "/deadlines/", "/about/", "/404.html", "/es/iep/one/"} <= site.pages.keys()
    for page in site.pages.values():
        reader = _Attributes()
        reader.feed(page.html)
        inside = [address for address in reader.addresses if not urlsplit(address).scheme] + reader.texts
        assert inside
        assert [address for address in inside if _dead(site, page.address, address)] == [], page.address


def test_an_article_holds_every_kind_of_link(published: Path) -> None:
    html = (published / "iep/one/index.html").read_text("utf-8")
    for address in ("glossary/#consent", "compare/#consent", "about/", "letters/ask/", "guide/", "images/square.svg"):
        assert f'="{BASE}/{address}"' in html
    assert f'<a class="term-link" href="{BASE}/glossary/#consent">term</a>' in html, "an editor's own link"
    assert f'<a class="term-link" href="{BASE}/glossary/#consent">consent</a>' in html, "the first use of the term"
    assert f'<a href="{BASE}/iep/two/">' in html, "the home of the record of what is in flux"


def test_what_search_shows_leads_below_the_base_path(published: Path) -> None:
    site = BuiltSite(published, BASE)
    for index in (published / "search/index.json", published / "es/search/index.json"):
        texts = [text for file in index.parent.rglob("*.json") for text in _strings(json.loads(file.read_bytes()))]
        addresses = [text for text in texts if re.match(r"/[a-z]", text)]
        assert addresses
        assert [address for address in addresses if _dead(site, "", address)] == []


def test_addresses_for_other_programs_are_full(published: Path) -> None:
    full = "https://example.org/iep"
    pages = BuiltSite(published, BASE).pages
    for page in pages.values():
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)">', page.html)
        assert canonical == [full + page.address]
    alternates = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]*)">', pages["/iep/one/"].html)
    assert alternates == [("en", f"{full}/iep/one/"), ("es", f"{full}/es/iep/one/")]
