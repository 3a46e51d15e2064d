"""A published page in a real browser, below a sub-path: its linked data is no script, and its search leads to pages."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.server import serve


@pytest.fixture(scope="module")
def below(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address below which the published site is served, under the headers that hosts send."""
    root = tmp_path_factory.mktemp("host")
    shutil.copytree(published, root / "iep")
    with serve(root) as address:
        yield f"{address}/iep"


@pytest.mark.parametrize("place", ["/", "/iep/one/", "/compare/"])
def test_linked_data_is_kept_by_the_policy_and_run_by_nobody(page: Page, below: str, place: str) -> None:
    """The fixture `policy_is_kept` fails if the browser reports the element."""
    page.goto(below + place)
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert page.evaluate("typeof window['@context']") == "undefined"


def test_what_search_finds_can_be_opened_below_a_sub_path(page: Page, below: str) -> None:
    page.goto(f"{below}/search/?q=first")
    result = page.locator("[data-part=results] a").first
    expect(result).to_have_attribute("href", re.compile("^/iep/"))
    result.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{below}/")
    expect(page).not_to_have_title("There is no page here")
