"""Nothing moves when the scripts come, however late."""

from threading import Event

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PAGES

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 100));
    if (!entry.hadRecentInput) window.shifts.push(`${entry.value}: ${moved}`);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("address", [each for each in PAGES.values() if "#" not in each], ids=str)
def test_nothing_moves_when_scripts_come_after_the_page_was_painted(page: Page, address: str) -> None:
    held: list[Route] = []
    painted = Event()
    page.set_viewport_size({"width": 412, "height": 823})
    page.add_init_script(WATCH)
    page.route("**/*.js", lambda route: route.continue_() if painted.is_set() else held.append(route))
    page.goto(address, wait_until="commit")
    expect(page.locator("h1")).to_be_visible()
    page.evaluate(PAINTED)
    painted.set()
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate(PAINTED)
    assert page.evaluate("window.shifts") == []
