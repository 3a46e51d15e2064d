"""The search box in real Chromium: by keyboard, announced, safe, and of use when parts of it are missing."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from plugins.search.documents import Document
from tests.unit.search.corpus import SMALL, Site, generated
from tests.unit.search.javascript import ORIGIN, serve
from tests.unit.search.texts import HOSTILE

KINDS = {"kind-article": "Articles", "kind-row": "The table", "kind-outcome": "The guide", "kind-letter": "Letters"}
STRINGS = KINDS | {
    "results": "Search results",
    "loading": "Searching",
    "count-one": "{number} result",
    "count-other": "{number} results",
    "all": "All results for {query}",
    "meant": "Did you mean {query}?",
    "nothing": "Nothing for {query}.",
    "unavailable": "Search cannot be loaded.",
    "way-guide": "The guide",
    "way-compare": "The table",
    "way-a-to-z": "A to Z",
}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<p tabindex="0">Text</p>
<search data-component="search" {page} data-index="/search/{index}" data-language="en" data-strings='{strings}'>
  <form action="/search/" method="get" role="search">
    <label for="search-input">Search</label>
    <input id="search-input" name="q" type="search" autocomplete="off">
    <button>Search</button>
  </form>
</search>
<script type="module">
  import {{ start }} from "/theme/static/js/search.js";
  start(document.querySelector("search"));
</script>"""

ALL = ".search__after button"
"""Leads to all results."""

Visit = Callable[..., Page]


@pytest.fixture
def visit(page: Page, modules: Path, small: Site, tmp_path: Path) -> Visit:
    """Opens a page with a search box; index: the file it names; refuse: which paths are not there."""

    def open_page(
        address: str = "/",
        site: Site = small,
        index: str | None = None,
        refuse: Callable[[str], bool] = lambda _: False,
    ) -> Page:
        for name, kind in (("index.html", ""), ("search/index.html", 'data-page="results"')):
            text = PAGE.format(page=kind, index=index or site.files.start, strings=json.dumps(STRINGS))
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text)
        serve(page, [tmp_path, modules, site.folder], refuse)
        page.goto(f"{ORIGIN}{address}")
        return page

    return open_page


def active(page: Page) -> str | None:
    """Return the title of the option that Enter would open."""
    return page.evaluate(
        """() => {
            const id = document.activeElement.getAttribute("aria-activedescendant");
            return id && document.getElementById(id).querySelector(".search__title").textContent;
        }"""
    )


def test_nothing_is_loaded_before_the_reader_touches_search(visit: Visit, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(ORIGIN)))
    visit()
    page.wait_for_load_state("networkidle")
    assert asked == ["/", "/theme/static/js/search.js"]
    page.get_by_label("Search", exact=True).dispatch_event("pointerdown")
    expect(page.get_by_role("combobox")).to_be_visible()
    assert "/theme/static/js/search-box.js" in asked


def test_results_come_while_typing_grouped_marked_and_announced(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).press_sequentially("speech thera")
    group = page.get_by_role("listbox", name="Search results").get_by_role("group", name="Articles")
    first = group.get_by_role("option").first
    expect(first).to_contain_text("Who pays for speech therapy?")
    assert first.locator("mark").all_text_contents() == ["speech", "therapy"]
    expect(first).to_have_attribute("href", "/iep/what-is-an-iep/#pay")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")
    count = page.get_by_role("option").count()
    expect(page.get_by_role("status")).to_have_text(f"{count} results")


def test_typing_on_keeps_the_results_that_stay_and_marks_what_is_typed_now(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).press_sequentially("speech thera")
    kept = page.get_by_role("option").filter(has_text="Who pays for speech therapy?").element_handle()
    page.keyboard.type("py")
    expect(page.locator(ALL)).to_have_text("All results for speech therapy")
    expect(page.get_by_role("option").first.locator("mark")).to_have_text(["speech", "therapy"])
    assert kept.evaluate("option => option === document.querySelector('[role=option]')")
    page.get_by_label("Search", exact=True).fill("therapy")
    expect(page.get_by_role("option").first.locator("mark").first).to_have_text("therapy")


def test_chosen_result_alone_has_an_id_wherever_it_moves(visit: Visit) -> None:
    page = visit()
    box = page.get_by_label("Search", exact=True)
    for text in ("plan", "school", "speech", "plan"):
        box.fill(text)
        expect(page.locator(ALL)).to_have_text(f"All results for {text}")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        ids = page.get_by_role("option").evaluate_all("options => options.map(({ id }) => id).filter(Boolean)")
        assert ids == [box.get_attribute("aria-activedescendant")]


def test_all_results_are_a_button_away_even_for_half_a_character(visit: Visit) -> None:
    page = visit()
    box = page.get_by_label("Search", exact=True)
    half = r"""(box) => { box.value = "plan \ud83d"; box.dispatchEvent(new Event("input", { bubbles: true })); }"""
    box.evaluate(half)
    expect(page.locator(ALL)).to_be_attached()
    # In the page: Playwright cannot speak of half a character.
    page.evaluate("document.querySelector('.search__after button').click()")
    expect(page).to_have_url(f"{ORIGIN}/search/?q=plan+%EF%BF%BD")


def test_arrow_keys_go_round_and_enter_opens_what_is_chosen(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).fill("plan")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    titles = options.locator(".search__title").all_text_contents()
    found = []
    for _ in range(len(titles) + 2):
        page.keyboard.press("ArrowDown")
        found.append(active(page))
    assert found == [*titles, None, titles[0]]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert active(page) == titles[-1]
    assert page.locator("[aria-selected=true] .search__title").all_text_contents() == [titles[-1]]
    target = page.locator("[aria-selected=true]").evaluate("option => option.pathname")
    with page.expect_request(f"**{target}"):
        page.keyboard.press("Enter")


def test_enter_without_a_choice_asks_the_page_of_search(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).fill("plan & simple")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=plan+%26+simple")
    expect(page.get_by_role("heading", name="Articles")).to_be_visible()


def test_escape_closes_the_results_and_keeps_what_was_typed(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).fill("plan")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_value("plan")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_results_close_when_the_focus_leaves(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Search", exact=True).fill("plan")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.get_by_text("Text").focus()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_slash_leads_to_the_box_but_is_a_letter_inside_it(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()
    expect(page.get_by_label("Search", exact=True)).to_have_value("")
    page.keyboard.press("/")
    expect(page.get_by_label("Search", exact=True)).to_have_value("/")


def test_slash_leads_to_the_box_of_the_page_of_search_where_there_are_two(visit: Visit) -> None:
    page = visit("/search/")
    page.evaluate(
        """async () => {
            const { start } = await import("/theme/static/js/search.js");
            const head = document.querySelector("search").cloneNode(true);
            head.removeAttribute("data-page");
            document.body.prepend(head);
            start(head);
        }"""
    )
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").last).to_be_focused()


def test_address_with_a_query_shows_its_results_and_follows_what_is_typed(visit: Visit) -> None:
    page = visit("/search/?q=transport")
    result = page.get_by_role("listitem").first
    expect(result).to_contain_text("Does that include transport?")
    expect(page.get_by_role("searchbox")).to_have_value("transport")
    expect(page.get_by_role("status")).to_have_text("1 result")
    page.get_by_role("searchbox").fill("cost")
    expect(result).to_contain_text("What does it cost?")
    page.wait_for_url("**/search/?q=cost")
    page.get_by_role("searchbox").fill("")
    page.wait_for_url("**/search/")


def test_mistyped_word_is_mended_and_said(visit: Visit) -> None:
    page = visit("/search/?q=spech%20therapy")
    expect(page.get_by_role("status")).to_contain_text("Did you mean speech therapy?")
    expect(page.get_by_role("link", name="Who pays for speech therapy?")).to_be_visible()


@pytest.mark.parametrize("address", ["/", "/search/"])
def test_nothing_found_says_so_and_offers_ways_on(visit: Visit, address: str) -> None:
    page = visit(address)
    page.get_by_label("Search", exact=True).fill("xylophone")
    expect(page.get_by_role("status")).to_have_text("Nothing for xylophone.")
    links = page.get_by_role("link")
    expect(links).to_have_text(["The guide", "The table", "A to Z"])
    assert [link.get_attribute("href") for link in links.all()] == [
        f"{ORIGIN}/{name}/" for name in ("guide", "compare", "a-to-z")
    ]


@pytest.mark.parametrize("missing", ["index", "terms", "cards"])
def test_missing_file_is_said_and_a_to_z_offered(visit: Visit, large: Site, missing: str) -> None:
    page = visit(site=large, refuse=lambda path: path.startswith(f"search/{missing}") and path.endswith(".json"))
    page.get_by_label("Search", exact=True).fill("consent")
    expect(page.get_by_role("status")).to_have_text("Search cannot be loaded.")
    expect(page.get_by_role("link")).to_have_text(["A to Z"])


@pytest.mark.parametrize("content", [b"", b"<!doctype html>", b'{"format": 99}', b"{}", b"[]", b"null", b"\xff\xfe"])
def test_corrupt_index_is_said(visit: Visit, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search/broken.json").write_bytes(content)
    page = visit(index="broken.json")
    page.get_by_label("Search", exact=True).fill("consent")
    expect(page.get_by_role("status")).to_have_text("Search cannot be loaded.")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"\xff\xfe\x00",
        b"\x1f\x8b\x08\x00",
        b'{"consent": 5}',
        b'{"consent": ["~"]}',
        b'{"": 5}',
        b'{"": [5]}',
    ],
)
def test_corrupt_shard_is_said(visit: Visit, large: Site, content: bytes, tmp_path: Path) -> None:
    for name in large.files.contents:
        if name.startswith("terms/"):
            (tmp_path / "search" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "search" / name).write_bytes(content)
    page = visit("/search/?q=consent", site=large)
    expect(page.get_by_role("status")).to_have_text("Search cannot be loaded.")


def test_corrupt_cards_are_said(visit: Visit, large: Site, tmp_path: Path) -> None:
    for name in large.files.contents:
        if name.startswith("cards/"):
            (tmp_path / "search" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "search" / name).write_text("[1, null]")
    page = visit("/search/?q=consent", site=large)
    expect(page.get_by_role("status")).to_have_text("Search cannot be loaded.")


def test_search_that_failed_once_works_when_the_file_is_back(visit: Visit, large: Site) -> None:
    missing = {"terms"}
    page = visit(site=large, refuse=lambda path: any(f"/{name}/" in path for name in missing))
    page.get_by_label("Search", exact=True).fill("consen")
    expect(page.get_by_role("status")).to_have_text("Search cannot be loaded.")
    missing.clear()
    page.get_by_label("Search", exact=True).fill("consent")
    expect(page.get_by_role("option").first).to_be_visible()


def test_page_works_as_without_script_if_the_script_cannot_be_loaded(visit: Visit) -> None:
    page = visit(refuse=lambda path: path.endswith("search-box.js"))
    page.get_by_label("Search", exact=True).fill("plan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=plan")


def test_hostile_queries_are_only_text(visit: Visit) -> None:
    page = visit("/search/")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    box = page.get_by_label("Search", exact=True)
    for query in [*HOSTILE, "IEP " * 250_000]:
        box.evaluate("(input, text) => { input.value = text; }", query)
        box.press("Enter")
        box.fill("speech")
        expect(page.get_by_role("link", name="Who pays for speech therapy?")).to_be_visible()
    assert errors == []
    assert page.locator("[data-component=search] img, [data-component=search] script").count() == 0


def test_texts_of_results_are_only_text(visit: Visit, tmp_path_factory: pytest.TempPathFactory) -> None:
    markup = "<img src=x onerror=alert(1)> consent"
    hostile = Document("article", "/a/", markup, markup, summary=markup)
    page = visit(site=Site(tmp_path_factory.mktemp("hostile"), [hostile, *SMALL]))
    page.get_by_label("Search", exact=True).fill("consent")
    expect(page.get_by_role("option").locator(".search__title")).to_have_text([markup])
    assert page.locator("[data-component=search] img").count() == 0


@pytest.mark.parametrize("documents", [[], [SMALL[0]]])
def test_site_of_no_or_one_document_can_be_searched(
    visit: Visit, tmp_path_factory: pytest.TempPathFactory, documents: list[Document]
) -> None:
    page = visit(site=Site(tmp_path_factory.mktemp("tiny"), documents))
    page.get_by_label("Search", exact=True).fill("what is an iep")
    expected = "1 result" if documents else "Nothing for what is an iep."
    expect(page.get_by_role("status")).to_have_text(expected)


def test_first_result_comes_before_the_cards_of_the_rest_and_keeps_its_place(
    visit: Visit, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pairs = [f"{one}{two}" for one in "bcdfghjklm" for two in "pqrtvx"]
    titles = [f"Transport {word}" for word in ["aide", *pairs]] + [f"Lunch {word}" for word in ["zone", *pairs]]
    pages = [
        Document("article", f"/a/{n}/", title, title, summary="Who pays.", body="bus " * n)
        for n, title in enumerate(titles)
    ]
    site = Site(tmp_path_factory.mktemp("leads"), [*pages, *generated(40)])
    page = visit(site=site)
    held: list[Route] = []
    page.route("**/cards/*", lambda route: held.append(route))
    let_through = partial(_let_through, page, held)
    options, status = page.get_by_role("option"), page.get_by_role("status")
    box = page.get_by_label("Search", exact=True)
    box.fill("transport aide")
    expect(options).to_have_count(1)
    expect(options).to_contain_text("Transport aide")
    expect(status).to_be_empty()
    page.keyboard.press("ArrowDown")
    assert held
    let_through()
    shown = options.count()
    assert shown > 1
    expect(options.first).to_contain_text("Transport aide")
    assert active(page) == "Transport aide"
    # Of other words the first comes alone too. Below it stay the results of the key before, until the rest is there.
    before = options.locator(".search__title").all_text_contents()
    box.fill("lunch zone")
    expect(options.first).to_contain_text("Lunch zone")
    expect(status).to_be_empty()
    now = options.locator(".search__title").all_text_contents()
    assert len(now) >= shown
    assert now == ["Lunch zone", *before][: len(now)]
    let_through()
    box.fill("")
    expect(options).to_have_count(0)
    box.fill("transport bp")
    expect(options).to_have_count(1)


def _let_through(page: Page, held: list[Route]) -> None:
    while held:
        held.pop().fallback()
    expect(page.get_by_role("status")).not_to_be_empty()


@pytest.mark.parametrize(("address", "query"), [("/", "plan"), ("/", "xylophone"), ("/search/", "plan")])
def test_axe_finds_nothing_to_mend(visit: Visit, address: str, query: str) -> None:
    page = visit(address)
    page.get_by_label("Search", exact=True).fill(query)
    expect(page.get_by_role("status")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    found = Axe().run(page, context="[data-component=search]")
    assert found.violations_count == 0, found.generate_report()


COMBOBOX = """async () => {
    const { startCombobox } = await import("/theme/static/js/search-combobox.js");
    const root = document.body.appendChild(document.createElement("div"));
    const input = root.appendChild(document.createElement("form")).appendChild(document.createElement("input"));
    input.id = "own";
    input.focus();
    const { show } = startCombobox(root, input, "Results");
    const chosen = () => root.querySelector("[aria-selected=true]")?.pathname ?? null;
    const found = (...places) => show({ said: "", shown: "", after: [], groups: places.map((place) => {
        const option = Object.assign(document.createElement("a"), { href: place, textContent: place });
        option.setAttribute("role", "option");
        return option;
    }) });
    found("/one/", "/two/");
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
    const seen = [chosen()];
    found("/three/", "/one/");
    seen.push(chosen());
    input.dispatchEvent(new InputEvent("input"));
    seen.push(chosen());
    return seen;
}"""


def test_results_that_come_late_leave_a_choice_and_typing_ends_it(visit: Visit) -> None:
    assert visit().evaluate(COMBOBOX) == ["/one/", "/one/", None]
