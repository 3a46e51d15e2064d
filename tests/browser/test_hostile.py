"""Hundreds of hostile and broken addresses: nothing runs, nothing fails, and each time the page is of use."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from plugins.guide.model import Guide
from plugins.sitedata.site import SiteData
from tests.browser.hostile import BROKEN, LONG, MARKUP, NAMES, VALUES, guide_fragments, table_fragments

VISIT = """async (fragments) => {
  const useful = %s;
  const useless = [];
  let visited = 0;
  for (const fragment of fragments) {
    const before = location.href;
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = fragment;
    if (location.href === before) continue;
    await changed;
    visited += 1;
    const added = document.querySelector("main :is(img, iframe, object, embed, style, script:not([type]))");
    if (added || !useful() || window.ran) useless.push(fragment.slice(0, 80));
  }
  return [visited, useless];
}"""

TABLE_IS_USEFUL = """() => {
  const seen = (part) => !document.querySelector(`[data-part=${part}]`).hidden;
  const rows = document.querySelector("tbody:not([hidden]) tr[data-relation]:not([hidden])") !== null;
  return seen("controls") && rows !== seen("none") && document.querySelector("[data-part=count]").textContent !== "";
}"""

KEEP_GRAPH = """async () => {
  window.graph = await (await fetch(document.querySelector("[data-graph]").dataset.graph)).json();
}"""

GUIDE_IS_USEFUL = """() => {
  const { questions: words } = window.graph;
  const known = new Set(Object.values(words).flatMap((question) => Object.values(question.because)));
  const said = [...document.querySelectorAll("[data-part=trail] li")].map((item) => item.firstChild.textContent);
  const links = [...document.querySelectorAll("[data-part=trail] a, a[data-answer]")];
  return document.querySelector("h1") && said.every((text) => known.has(text)) &&
    links.every((link) => link.origin === location.origin && link.pathname.startsWith("/guide/"));
}"""


@pytest.fixture
def quiet(page: Page, errors: list[str]) -> Iterator[Page]:
    """A page that must not open a dialog, nor run what an address holds, nor complain."""
    page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
    yield page
    assert page.evaluate("window.ran") is None
    assert errors == []


@pytest.fixture(scope="module")
def guide(data: SiteData) -> Guide:
    found = data.editions["en"].guide
    assert found is not None
    return found.value


def test_there_are_five_hundred_addresses_and_more(guide: Guide) -> None:
    assert len(set(table_fragments())) + len(set(guide_fragments(guide))) + len(VALUES) >= 500


def test_the_table_stands_every_hostile_address(quiet: Page) -> None:
    quiet.goto("/compare/")
    expect(quiet.locator("[data-part=controls]")).to_be_visible()
    visited, useless = quiet.evaluate(VISIT % TABLE_IS_USEFUL, table_fragments())
    assert useless == []
    assert visited >= 400


@pytest.mark.parametrize(("address", "every"), [("/guide/ask-for-both/", 1), ("/guide/", 4), ("/guide/worry/", 4)])
def test_the_guide_stands_every_hostile_address(quiet: Page, guide: Guide, address: str, every: int) -> None:
    quiet.goto(f"{address}#urgent=not-sure")
    quiet.evaluate(KEEP_GRAPH)
    quiet.wait_for_load_state("networkidle")
    visited, useless = quiet.evaluate(VISIT % GUIDE_IS_USEFUL, guide_fragments(guide)[::every])
    assert useless == []
    assert visited >= 250 / every


@pytest.mark.parametrize("address", ["/compare/", "/guide/", "/guide/ask-for-both/"])
def test_pages_that_open_with_a_hostile_address_start_all_the_same(quiet: Page, address: str) -> None:
    """The part that reads the address for the first time."""
    for value in (MARKUP[0], NAMES[0], BROKEN[1], "x" * 300_000):
        quiet.goto("about:blank")
        quiet.goto(f"{address}#urgent={value}&keep={value}&q={value}")
        expect(quiet.locator("h1")).to_be_visible()
        assert quiet.evaluate("window.ran") is None


ASK = """async (values) => {
  const input = document.querySelector("#search-page-input");
  const message = input.closest("[data-component]").querySelector("[role=status]");
  const useless = [];
  for (const value of values) {
    message.textContent = "";
    input.value = value;
    input.form.dispatchEvent(new Event("submit", { cancelable: true }));
    for (let wait = 0; !message.textContent && wait < 200; wait += 1) await new Promise((done) => setTimeout(done, 10));
    const added = document.querySelector("main :is(img, iframe, object, embed, style)");
    const isUseful = message.textContent || !value.trim();
    if (added || !isUseful || window.ran) useless.push(value.slice(0, 80));
  }
  return useless;
}"""


def test_search_stands_every_hostile_word(quiet: Page) -> None:
    quiet.goto("/search/?q=consent")
    expect(quiet.locator("[data-part=results] a").first).to_be_visible()
    assert quiet.evaluate(ASK, [*VALUES, *(value for value in LONG if value[0] != "%")]) == []


@pytest.mark.parametrize("query", ["<img src=x onerror=window.ran=1>", "%E0%A4%A", "__proto__", "%00", "&q=a&q[]=b"])
def test_search_stands_a_hostile_address(quiet: Page, query: str) -> None:
    quiet.goto(f"/search/?q={query}")
    expect(quiet.locator("#search-page-input")).to_be_visible()
    assert quiet.locator("main img").count() == 0


TYPE = """(values) => {
  const form = document.querySelector("[data-part=form]");
  const text = document.querySelector("[data-part=text]");
  const useless = [];
  for (const value of values) {
    for (const field of form.querySelectorAll("input, textarea")) field.value = value;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    const added = text.querySelector("img, iframe, object, embed, style, script, svg, math, a[href^='javascript']");
    const [field] = form.querySelectorAll("textarea, input"); // what it made of the value: one line, say
    const isShown = !field.value.trim() || text.textContent.includes(field.value.trim());
    if (added || !isShown || window.ran) useless.push(value.slice(0, 80));
  }
  return useless;
}"""


def test_letters_show_every_hostile_word_as_text(quiet: Page) -> None:
    quiet.goto("/letters/ask-for-both/")
    expect(quiet.locator("[data-part=form]")).to_be_visible()
    assert quiet.evaluate(TYPE, [*VALUES, "x" * 1_000_000]) == []


def test_the_deadlines_stand_every_hostile_address(quiet: Page) -> None:
    quiet.goto("/deadlines/")
    expect(quiet.locator("[data-part=form]")).to_be_visible()
    named = [f"{name}={value}" for name in ("event", "date") for value in VALUES[::3]]
    useful = "() => document.querySelector('[data-event]:not([hidden])') !== null && document.querySelector('h1')"
    visited, useless = quiet.evaluate(VISIT % useful, [*VALUES[::2], *named, LONG[0]])
    assert useless == []
    assert visited >= 50
