"""The table's filters, with scripts and without."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

ROWS = "tr[data-relation]"


@pytest.fixture
def table(page: Page, errors: list[str]) -> Page:
    page.goto("/compare/")
    expect(page.locator("[data-part=controls]")).to_be_visible()
    return page


def visible_rows(page: Page) -> int:
    return page.locator(f"{ROWS}:visible").count()


def test_words_leave_the_rows_that_hold_them(table: Page, errors: list[str]) -> None:
    everything = visible_rows(table)
    table.get_by_label("Words").fill("suspended")
    assert 0 < visible_rows(table) < everything
    expect(table.locator("[data-part=count]")).to_contain_text(str(visible_rows(table)))
    assert errors == []


def test_a_topic_leaves_its_rows(table: Page) -> None:
    table.get_by_label("Topic").select_option(index=2)
    topic = table.get_by_label("Topic").input_value()
    assert visible_rows(table) == table.locator(f"{ROWS}[data-topic={topic}]").count()


def test_only_what_differs(table: Page) -> None:
    table.locator("[name=differs]").check()
    assert visible_rows(table) == table.locator(f"{ROWS}[data-relation=differs]").count()


def test_one_plan_at_a_time(table: Page) -> None:
    table.locator("[name=plan][value=iep]").check()
    assert table.locator("td[data-plan=section-504]:visible").count() == 0
    assert table.locator("td[data-plan=iep]:visible").count() == visible_rows(table)


def test_every_choice_is_in_the_address_and_survives_reload_and_back(table: Page) -> None:
    everything = visible_rows(table)
    table.locator("[name=differs]").check()
    differing = visible_rows(table)
    table.locator("[name=plan][value=iep]").check()
    expect(table).to_have_url(re.compile(r"#plan=iep&differs=1$"))
    table.reload()
    expect(table.locator("[name=plan][value=iep]")).to_be_checked()
    assert visible_rows(table) == differing
    table.go_back()
    expect(table.locator("[name=plan][value=iep]")).not_to_be_checked()
    table.go_back()
    expect(table.locator("[name=differs]")).not_to_be_checked()
    assert visible_rows(table) == everything


def test_nothing_found_offers_a_way_back(table: Page) -> None:
    table.get_by_label("Words").fill("zzzzzz")
    assert visible_rows(table) == 0
    table.locator("[data-part=none] a").click()
    expect(table.locator(f"{ROWS}:visible")).to_have_count(table.locator(ROWS).count())


def test_a_linked_row_is_shown(page: Page) -> None:
    page.goto("/compare/#consent")
    expect(page.locator("tr#consent")).to_be_in_viewport()


@pytest.mark.parametrize(
    "fragment", ["#%E0%A4%A", "#topic=<b>&plan=none", "#q=" + "x" * 100_000, "#__proto__=1&q=%00", "#="]
)
def test_a_broken_address_shows_a_useful_page(page: Page, errors: list[str], fragment: str) -> None:
    page.goto(f"/compare/{fragment}")
    expect(page.locator("[data-part=controls]")).to_be_visible()
    assert errors == []


def test_at_320_pixels_it_is_still_a_table_for_a_screen_reader(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto("/compare/")
    row = page.get_by_role("table").get_by_role("row").filter(has=page.locator("#consent, [href='#consent']"))
    expect(row.get_by_role("rowheader")).to_have_count(1)
    expect(row.get_by_role("cell")).to_have_count(3)
    expect(page.get_by_role("columnheader")).to_have_count(4)


def accessible_table(page: Page) -> list[list[str]]:
    """Return the roles in each row of the page's table, as the browser itself tells a screen reader."""
    nodes = {
        node["nodeId"]: node for node in page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    }

    def below(node: dict[str, Any], *roles: str) -> Iterator[dict[str, Any]]:
        for child in (nodes[each] for each in node.get("childIds", ())):
            if not child["ignored"] and child["role"]["value"] in roles:
                yield child
            else:
                yield from below(child, *roles)

    (table,) = below(nodes[next(iter(nodes))], "table")
    parts = ("cell", "gridcell", "columnheader", "rowheader")
    return [[part["role"]["value"] for part in below(row, *parts)] for row in below(table, "row")]


@pytest.mark.parametrize(
    ("address", "row"),
    [("/compare/", ["rowheader", *["cell"] * 3]), ("/rights/your-rights/", ["rowheader", *["cell"] * 2])],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_browser_itself_sees_a_table(
    browser: Browser, base_url: str, address: str, row: list[str], width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False, base_url=base_url, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    page.goto(address)
    head, *rows = accessible_table(page)
    assert head == ["columnheader"] * len(row)
    full = [each for each in rows if len(each) > 1]
    assert full == [row] * page.locator("th[scope=row]").count()
    context.close()


def test_a_browser_that_takes_grids_for_no_table_is_told_the_roles(page: Page, errors: list[str]) -> None:
    page.add_init_script("CSS.supports = () => false")
    page.goto("/compare/")
    expect(page.locator("table[role=table]")).to_have_count(1)
    expect(page.locator("table :is(thead, tbody, tr, th, td):not([role])")).to_have_count(0)
    expect(page.locator("tr#consent > [role=cell]")).to_have_count(page.locator("tr#consent > td").count())
    assert errors == []


def test_without_scripts_the_whole_table_and_its_rules_are_there(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto("/compare/")
    expect(page.locator("[data-part=controls]")).to_be_hidden()
    row = page.locator("tr#consent")
    row.locator("summary").first.click()
    expect(row.locator(".rule__cites a").first).to_be_visible()
    page.context.close()


def keep(page: Page, *rows: str) -> None:
    for row in rows:
        page.locator(f"tr#{row} [name=keep]").check()


def test_rows_kept_for_a_meeting_stand_in_the_address_and_survive_reload_and_back(table: Page) -> None:
    keep(table, "deadlines", "consent")
    expect(table).to_have_url(re.compile(r"#keep=consent,deadlines$"))
    table.locator("[name=only]").check()
    assert visible_rows(table) == 2
    table.reload()
    assert visible_rows(table) == 2
    expect(table.locator("[data-part=count]")).to_contain_text("2")
    table.go_back()
    expect(table.locator("tr#consent [name=keep]")).to_be_checked()
    assert visible_rows(table) > 2


def test_only_kept_rows_cannot_be_asked_for_before_one_is_kept(table: Page) -> None:
    expect(table.locator("[name=only]")).to_be_disabled()
    keep(table, "consent")
    expect(table.locator("[name=only]")).to_be_enabled()


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_links_to_a_view_and_to_a_row_and_the_answers_are_copied(table: Page, errors: list[str]) -> None:
    table.context.grant_permissions(["clipboard-read", "clipboard-write"])
    keep(table, "consent")
    table.locator("[name=only]").check()
    table.locator("[data-action=copy-view]").click()
    expect(table.locator("[data-part=copied]")).not_to_be_empty()
    assert clipboard(table) == table.url
    table.locator("tr#consent [data-action=copy-row]").click()
    expect(table.locator("[data-part=copied]")).not_to_be_empty()
    assert clipboard(table).endswith("/compare/#consent")
    table.locator("[data-action=copy-text]").click()
    expect(table.locator("[data-part=copied]")).not_to_be_empty()
    text = clipboard(table)
    assert table.locator("tr#consent [data-part=question]").inner_text() in text
    assert "34 CFR 300.300" in text
    assert "/compare/#consent" in text
    assert errors == []


def test_where_copying_is_refused_the_address_is_selected_in_a_field(page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    page.goto("/compare/#differs=1")
    for button, end in (("[data-action=copy-view]", "#differs=1"), ("tr#consent [data-action=copy-row]", "#consent")):
        page.locator(button).click()
        expect(page.locator("#by-hand")).to_be_focused()
        selected = "document.activeElement.value.slice(document.activeElement.selectionStart)"
        assert page.evaluate(selected).endswith(end)


def test_every_exact_rule_can_be_opened_at_once(table: Page) -> None:
    table.locator("[name=rules]").check()
    assert table.locator("details.rule:not([open])").count() == 0
    table.reload()
    assert table.locator("details.rule:not([open])").count() == 0
    table.locator("[name=rules]").uncheck()
    assert table.locator("details.rule[open]").count() == 0


@pytest.mark.parametrize("height", [420, 600, 900])
def test_the_sticky_head_never_covers_what_has_the_focus(page: Page, height: int) -> None:
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto("/compare/")
    expect(page.locator("[data-part=controls]")).to_be_visible()
    page.locator("footer a").first.focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            """() => {
              const { top } = document.activeElement.getBoundingClientRect();
              const head = document.querySelector("thead");
              const isSticky = getComputedStyle(head).position === "sticky" && !head.contains(document.activeElement);
              const isInTable = document.activeElement.closest("tbody");
              return isSticky && isInTable && top < head.getBoundingClientRect().bottom;
            }"""
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_print_fits_the_paper_and_names_address_and_date(table: Page, paper: str) -> None:
    keep(table, "consent", "deadlines")
    table.locator("[name=only]").check()
    table.emulate_media(media="print")
    expect(table.locator(".comparison__foot")).to_contain_text("keep=consent,deadlines")
    expect(table.locator(".comparison__foot")).to_contain_text(re.compile(r"\b20\d\d\b"))
    expect(table.locator("tr#consent .rule__cites").first).to_be_visible()
    for chrome in (".masthead", ".comparison__tools >> nth=0", "[data-part=controls]", "[data-part=count]"):
        expect(table.locator(chrome)).to_be_hidden()
    width = {"Letter": 816, "A4": 794}[paper] - 144
    table.set_viewport_size({"width": width, "height": 1000})
    assert table.evaluate("document.documentElement.scrollWidth") <= width
    assert len(table.pdf(format=paper)) > 0


EXTRA = "[name=with][value=health-plan]"


def test_a_plan_that_is_optional_is_shown_when_asked_for(table: Page, errors: list[str]) -> None:
    cells = table.locator("td[data-plan=health-plan]:visible")
    expect(cells).to_have_count(0)
    table.locator(EXTRA).check()
    expect(table).to_have_url(re.compile(r"#with=health-plan$"))
    assert cells.count() == visible_rows(table)
    expect(table.locator("tr#consent td[data-plan=health-plan] .hidden-words")).not_to_be_empty()
    table.reload()
    expect(table.locator("thead th[data-plan=health-plan]")).to_be_visible()
    assert table.locator("thead th:visible").count() == table.locator("[colspan]").first.evaluate(
        "cell => cell.colSpan"
    )
    assert errors == []


def test_without_scripts_the_optional_plan_is_hidden(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto("/compare/")
    assert page.locator("[data-plan=health-plan]").count() > 0
    assert page.locator("[data-plan=health-plan]:visible").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_all_plans_at_once_fit_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/compare/#with=health-plan&rules=1")
    expect(page.locator(EXTRA)).to_be_checked()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
