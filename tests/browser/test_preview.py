"""The preview in a browser: a save draws the page again where the reader was."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.project import Project

ONE = "content/articles/iep/one.md"
LONGEST_WAIT_MS = 90_000
QUOTED = "> Words.\n> — 34 CFR 300.300(a)\n\n"


@pytest.fixture
def address(project: Project) -> Iterator[str]:
    project.change(ONE, "## What you can do now", QUOTED + "A long text.\n\n" * 60 + "## What you can do now")
    command = [sys.executable, "-m", "tools.serve", "--root", str(project.root)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    with process.stdout as lines:
        said = iter(lines)
        place = next(line.split()[2] for line in said if line.startswith("Serving at"))
        next(line for line in said if line.startswith("Built"))
        yield f"{place}iep/one/"
        process.terminate()
        process.wait()


def test_a_save_keeps_the_place_and_what_is_unfolded(page: Page, project: Project, address: str) -> None:
    with page.expect_response("**/__preview/events?*"):  # then the server knows which page is open
        page.goto(address)
    page.locator("details").first.evaluate("element => { element.open = true; }")
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    project.change(ONE, "1. Ask.", "1. Ask in writing.")
    expect(page.get_by_text("Ask in writing.")).to_be_visible(timeout=LONGEST_WAIT_MS)
    expect(page.locator("details").first).to_have_attribute("open", "")
    assert page.evaluate("scrollY") == pytest.approx(900, abs=2)


def test_a_mistake_is_shown_in_the_page_and_goes_when_it_is_mended(page: Page, project: Project, address: str) -> None:
    page.goto(address)
    project.change(ONE, "title: The first one", "titel: The first one")
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text(f'{ONE}:2:1: "titel" is not a known key.', timeout=LONGEST_WAIT_MS)
    expect(page.get_by_role("heading", level=1)).to_have_text("The first one")
    project.change(ONE, "titel: The first one", "title: The first one")
    expect(panel).to_be_hidden(timeout=LONGEST_WAIT_MS)
