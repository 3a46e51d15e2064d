"""Every kind of page: clean by axe, no sideways scroll, targets that a thumb can hit, a skip link that skips."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PAGES, watch_policy

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": TAGS, "resultTypes": ["violations"]}
"""Every rule runs on every element; only what breaks one is described, and that took half of axe's time."""
COLOURS = {**RULES, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""All that can differ between light and dark."""

NARROW, WIDE = 320, 1280
"""320 CSS pixels are 1280 at 400 percent."""

kinds = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@dataclass(frozen=True)
class Shown:
    """A page in a window of some width. refused: what the security policy has kept it from."""

    page: Page
    width: int
    refused: list[str]


@pytest.fixture(
    scope="module",
    params=[(kind, width) for kind in PAGES for width in (NARROW, WIDE)],
    ids=lambda param: f"{param[0]}, {param[1]}",
)
def opened(request: pytest.FixtureRequest, browser: Browser, base_url: str) -> Iterator[Shown]:
    """A page of each kind at each width, opened once for the tests that only look at it."""
    kind, width = request.param
    with browser.new_context(base_url=base_url, viewport={"width": width, "height": 900}) as context:
        shown = Shown(context.new_page(), width, watch_policy(context))
        shown.page.goto(PAGES[kind])
        if kind == "search":
            expect(shown.page.locator("[data-part=results] a").first).to_be_visible()
        yield shown


@pytest.fixture
def shown(opened: Shown) -> Iterator[Shown]:
    """That page, in light."""
    opened.page.emulate_media(color_scheme="light")
    yield opened
    assert opened.refused == []


def test_axe_finds_nothing(shown: Shown) -> None:
    results = Axe().run(shown.page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


def test_axe_finds_nothing_wrong_with_the_colours_in_the_dark(shown: Shown) -> None:
    shown.page.emulate_media(color_scheme="dark")
    results = Axe().run(shown.page, options=COLOURS)
    assert results.violations_count == 0, results.generate_report()


def test_axe_runs_each_of_its_rules(page: Page) -> None:
    """Those that it knows and does not run are experimental, deprecated, or of a level that nobody asks of us."""
    page.goto("/")
    ran = Axe().run(page, options=RULES).response
    ids = {rule["id"] for result in ("violations", "passes", "incomplete", "inapplicable") for rule in ran[result]}
    known = {rule["ruleId"]: {*rule["tags"]} for rule in page.evaluate("axe.getRules()")}
    assert {*COLOURS["runOnly"]["values"], "target-size", "region"} <= ids
    left_out = {"experimental", "deprecated", "wcag2aaa", "wcag2a-obsolete"}
    assert {id: tags for id, tags in known.items() if id not in ids and not tags & left_out} == {}


def test_nothing_scrolls_sideways(shown: Shown) -> None:
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= shown.width


@kinds
def test_text_twice_as_large_still_fits(page: Page, address: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((element) => element.checkVisibility() && !element.closest("p, li, dd, td, .note, label, .skip-link, figure"))
  .map((element) => [element.outerHTML.slice(0, 120), element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""


def test_targets_are_at_least_24_pixels(shown: Shown) -> None:
    assert shown.page.evaluate(SMALL_TARGETS) == []


def test_the_first_tab_reaches_a_link_that_skips_to_the_text(page: Page) -> None:
    page.goto("/iep/what-is-an-iep/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_focus_is_always_visible(page: Page) -> None:
    """Walks the first forty stops of the table and looks for an outline on each."""
    page.goto("/compare/")
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_motion_stops_for_who_asks(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/")
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
    }).length"""
    assert page.evaluate(moving) == 0


def test_nothing_is_asked_of_another_host_and_nothing_is_kept(page: Page, base_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in PAGES.values():
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(base_url)] == []
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_printing_leaves_out_the_chrome_and_opens_the_law(page: Page) -> None:
    page.goto("/iep/what-is-an-iep/")
    page.emulate_media(media="print")
    expect(page.locator(".masthead")).to_be_hidden()
    expect(page.locator(".sources")).to_be_visible()
    expect(page.locator(".print-address")).to_contain_text(re.compile(r"/iep/what-is-an-iep/"))
