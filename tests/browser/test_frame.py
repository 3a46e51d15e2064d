"""Our tools in the frame that other sites put around them: another origin, mostly with ``sandbox="allow-scripts"``.

Such a frame has no origin of its own, no storage, no forms and no new windows.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from plugins.hosting.headers import headers_for
from tests.server import BareHandler, serve

SCRIPTS = "allow-scripts"
NO_SCRIPTS = ""
WINDOWS = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms"


@pytest.fixture
def school(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    with serve(tmp_path, BareHandler) as address:
        yield tmp_path, address


class Framed(Protocol):
    def __call__(self, address: str, sandbox: str = SCRIPTS, page: Page | None = None) -> FrameLocator: ...


@pytest.fixture
def framed(page: Page, base_url: str, school: tuple[Path, str]) -> Framed:
    """Shows a page of ours on a page of the school's."""
    folder, school_url = school

    def show(address: str, sandbox: str = SCRIPTS, page: Page = page) -> FrameLocator:
        frame = f'<iframe sandbox="{sandbox}" src="{base_url}{address}" width="700" height="900">'
        (folder / "index.html").write_text(f"<!doctype html><title>A school</title>{frame}</iframe>")
        page.goto(f"{school_url}/")
        return page.frame_locator("iframe")

    return show


def walk_by_links(frame: FrameLocator) -> int:
    """Answer "not sure" until an outcome; return how many questions that took."""
    for asked in range(10):
        expect(frame.locator("[data-page]")).to_be_visible()
        if frame.locator("[data-page=outcome]").count():
            return asked
        before = frame.locator(".guide").get_attribute("data-id")
        frame.locator("a[data-answer=not-sure]").click()
        expect(frame.locator(".guide")).not_to_have_attribute("data-id", before or "")
    raise AssertionError("more than nine questions")


def test_the_filters_of_the_table_work(framed: Framed) -> None:
    frame = framed("/compare/#keep=consent&only=1")
    expect(frame.locator("tr[data-relation]:visible")).to_have_count(1)
    frame.locator("[name=only]").uncheck()
    expect(frame.locator("tr#team")).to_be_visible()
    frame.get_by_label("Words").fill("suspended")
    expect(frame.locator("tr#team")).to_be_hidden()


def test_where_the_frame_may_not_copy_the_address_is_selected(framed: Framed) -> None:
    frame = framed("/compare/#keep=consent&only=1")
    frame.locator("[data-action=copy-view]").click()
    expect(frame.locator("#by-hand")).to_be_focused()


def test_the_guide_says_back_every_answer(framed: Framed) -> None:
    frame = framed("/guide/")
    asked = walk_by_links(frame)
    expect(frame.locator("[data-part=trail] li")).to_have_count(asked)


@pytest.mark.parametrize("address", ["/", "/about/", "/search/?q=consent", "/iep/what-is-an-iep/"])
def test_what_is_no_tool_is_in_nobody_s_frame(framed: Framed, page: Page, address: str) -> None:
    with page.expect_event("requestfailed", lambda request: address in request.url):
        framed(address, WINDOWS)


def test_the_script_takes_for_tools_what_other_sites_may_frame(page: Page, base_url: str, site_folder: Path) -> None:
    pages = (f"/{file.parent.relative_to(site_folder).as_posix()}/" for file in site_folder.rglob("index.html"))
    addresses = ["/es/guide/age/", "/es/iep/one/", "/es-mx/letters/", "/articles/guide/", *pages]
    [script] = site_folder.glob("assets/js/framed.*.js")
    page.goto(base_url)
    find_tools = """async ([script, addresses]) => {
        const { isTool } = await import(script);
        return addresses.filter((address) => isTool(new URL(address, location).href));
    }"""
    tools = page.evaluate(find_tools, [f"/{script.relative_to(site_folder).as_posix()}", addresses])
    assert tools == [address for address in addresses if "X-Frame-Options" not in headers_for(address)]
    assert len(tools) > 40


def test_a_tool_leads_to_another_within_the_frame(framed: Framed) -> None:
    frame = framed("/guide/ask-for-both/")
    frame.locator("main a[href^='/letters/']").first.click()
    expect(frame.locator(".guide")).to_have_count(0)
    expect(frame.locator("h1")).to_be_visible()


@pytest.mark.parametrize("link", ["#read + ul a", ".footer a[href='/about/']"])
def test_other_pages_open_in_a_window_of_their_own(framed: Framed, page: Page, link: str) -> None:
    frame = framed("/guide/ask-for-both/", WINDOWS)
    with page.context.expect_page() as opened:
        frame.locator(link).first.click()
    expect(opened.value.locator("h1")).to_be_visible()
    expect(frame.locator(".guide")).to_be_visible()


def test_a_search_opens_in_a_window_of_its_own(framed: Framed, page: Page) -> None:
    frame = framed("/compare/", WINDOWS)
    with page.context.expect_page() as opened:
        frame.locator("#search-input").fill("consent")
        frame.locator("#search-input").press("Enter")
    expect(opened.value.locator("[data-part=results] a").first).to_be_visible()


def test_without_scripts_the_guide_works_by_links_alone(framed: Framed) -> None:
    frame = framed("/guide/", NO_SCRIPTS)
    assert walk_by_links(frame) > 0
    expect(frame.locator("[data-part=trail]")).to_be_hidden()


def test_without_scripts_the_table_and_its_rules_are_there(framed: Framed) -> None:
    frame = framed("/compare/", NO_SCRIPTS)
    expect(frame.locator("[data-part=controls]")).to_be_hidden()
    row = frame.locator("tr#consent")
    row.locator("summary").first.click()
    expect(row.locator(".rule__cites a").first).to_be_visible()


def test_a_link_in_a_frame_may_open_us_in_a_window(page: Page, school: tuple[Path, str], base_url: str) -> None:
    """It would show an error if we sent Cross-Origin-Opener-Policy."""
    folder, school_url = school
    (folder / "link.html").write_text(
        f'<!doctype html><title>Link</title><a href="{base_url}/guide/" target=_blank>Go</a>'
    )
    (folder / "index.html").write_text('<!doctype html><iframe sandbox="allow-popups" src="/link.html"></iframe>')
    page.goto(f"{school_url}/")
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").get_by_role("link").click()
    expect(opened.value.locator("[data-page]")).to_be_visible()
