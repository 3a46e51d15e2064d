"""The table's filters, with scripts and without."""

import re

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
    assert visible_rows(table) == table.locator(ROWS).count()


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


def test_without_scripts_the_whole_table_and_its_rules_are_there(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto("/compare/")
    expect(page.locator("[data-part=controls]")).to_be_hidden()
    row = page.locator("tr#consent")
    row.locator("summary").first.click()
    expect(row.locator(".rule__cites a").first).to_be_visible()
    page.context.close()
