"""Every kind of page: clean by axe, no sideways scroll, targets that a thumb can hit, a skip link that skips."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PAGES

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""All that can differ between light and dark; it does not depend on the width, so one width is enough."""

NARROW = 320

kinds = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@kinds
@pytest.mark.parametrize("width", [NARROW, 1280])
def test_axe_finds_nothing(page: Page, address: str, width: int) -> None:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if "?q=" in address:
        expect(page.locator("[data-part=results] a").first).to_be_visible()
    schemes = [("light", RULES), ("dark", COLOURS)] if width == NARROW else [("light", RULES)]
    for scheme, rules in schemes:
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page, options=rules)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"


@kinds
def test_nothing_scrolls_sideways_at_320_pixels(page: Page, address: str) -> None:
    """320 CSS pixels are 1280 at 400 percent."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@kinds
def test_text_twice_as_large_still_fits(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((element) => element.checkVisibility() && !element.closest("p, li, dd, td, .note, label, .skip-link, figure"))
  .map((element) => [element.outerHTML.slice(0, 120), element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""


@kinds
def test_targets_are_at_least_24_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(address)
    assert page.evaluate(SMALL_TARGETS) == []


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
