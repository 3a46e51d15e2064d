"""The page for addresses that lead nowhere works wherever a server shows it."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from plugins.checks.built_site import BuiltSite

DEPTHS = ("/iep/x", "/iep/x/", "/iep/iep/one/x/y/z/", "/iep/es/x.html?q=1")


@pytest.mark.parametrize("shown_at", DEPTHS)
def test_each_address_in_it_leads_to_the_same_place_from_any_depth(published: Path, shown_at: str) -> None:
    site = BuiltSite(published, "/iep")
    for page in (site.pages["/404.html"], site.pages["/es/404.html"]):
        targets = [target for target in page.targets if not target.startswith("#") and not urlsplit(target).scheme]
        assert targets
        for target in targets:
            local = site.local(urlsplit(urljoin(f"https://example.org{shown_at}", target)).path)
            assert local is not None, target
            assert site.has(local), target


def test_it_is_not_to_be_found_and_offers_ways_on(published: Path) -> None:
    page = BuiltSite(published, "/iep").pages["/404.html"]
    assert not page.is_listed
    assert {"/iep/", "/iep/guide/", "/iep/compare/", "/iep/a-to-z/"} <= set(page.targets)
