"""The report for editors in Chromium, opened as a file: clean by axe, and sorted by a press on a heading."""

from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from plugins.checks.sources import load_and_check
from tests.browser.test_accessibility import RULES
from tests.project import Project
from tools.report.page import make_report, render
from tools.report.queries import Query

TODAY = date(2027, 6, 1)
"""After the review of both articles was due."""


@pytest.fixture
def report(project: Project) -> Path:
    project.change("content/articles/iep/two.md", "review_due: 2027-05-21", "review_due: 2027-09-21")
    data, _ = load_and_check(project.root)
    assert data is not None
    queries = [Query(asks="first writing", wants=("/iep/two/",)), Query(asks="wombats", wants=("/iep/one/",))]
    file = project.root / "report.html"
    file.write_text(render(make_report(data, data.editions["en"], queries, TODAY), project.root, "."), "utf-8")
    return file


def titles(page: Page) -> list[str]:
    return page.locator("tbody th a").all_inner_texts()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_only_the_table_scrolls(page: Page, report: Path, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(report.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


def test_a_press_on_a_heading_sorts_and_a_second_turns_it_round(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    assert titles(page) == ["The first one", "The second one", "Ask in writing"]
    page.get_by_role("button", name="Page").click()
    assert titles(page) == ["Ask in writing", "The first one", "The second one"]
    expect(page.get_by_role("status")).to_have_text("Sorted by Page, lowest or soonest first.")
    page.get_by_role("button", name="Due").click()
    page.get_by_role("button", name="Due").click()
    assert titles(page) == ["The second one", "The first one", "Ask in writing"]
    expect(page.get_by_role("columnheader", name="Due")).to_have_attribute("aria-sort", "descending")


def test_what_is_late_is_said_in_words(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    expect(page.get_by_role("row").filter(has_text="The first one")).to_contain_text("overdue")
    expect(page.get_by_role("row").filter(has_text="The second one")).not_to_contain_text("overdue")
