"""Once visited, the guide works without a network, from the browser's own cache: it stores nothing of its own."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.server import SiteHandler, serve


class Walk:
    """A walk through the guide, after which the server has gone. visited: the addresses; asked: what the server was."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        self.visited: list[str] = []
        asked = self.asked

        class Noting(SiteHandler):
            def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
                asked.append(self.path)
                super().do_GET()

        with serve(folder, Noting) as address:
            page.goto(f"{address}/guide/")
            self.answer_to_the_end()

    def answer_to_the_end(self) -> None:
        self.visited = []
        while True:
            expect(self.page.locator("[data-page]")).to_be_visible()
            self.page.wait_for_load_state("networkidle")
            self.visited.append(self.page.url)
            if self.page.locator("[data-page=outcome]").count():
                return
            before = self.page.url
            self.page.locator("a[data-answer=not-sure]").click()
            self.page.wait_for_url(lambda url, before=before: url != before)


@pytest.fixture
def walk(page: Page, site_folder: Path) -> Iterator[Walk]:
    walk = Walk(page, site_folder)
    asked = len(walk.asked)
    yield walk
    assert len(walk.asked) == asked, "the server was still there"


def test_back_and_a_second_walk_work_after_the_network_has_gone(walk: Walk) -> None:
    first = list(walk.visited)
    for _ in first[1:]:
        walk.page.go_back()
        expect(walk.page.locator("h1")).to_be_visible()
    assert urlsplit(walk.page.url).path == "/guide/"
    walk.answer_to_the_end()
    assert walk.visited == first
    expect(walk.page.locator("[data-part=trail] li")).to_have_count(len(first) - 1)


def test_links_opened_anew_and_answers_never_given_work_after_the_network_has_gone(walk: Walk) -> None:
    """Each question has fetched the pages that its answers lead to, each page once."""
    pages = [path for path in walk.asked if path.endswith("/")]
    assert len(pages) == len(set(pages))
    tab = walk.page.context.new_page()
    for address in walk.visited:
        tab.goto(address)
        expect(tab.locator("[data-page]")).to_be_visible()
    tab.goto(walk.visited[0])
    leads_to = {link.evaluate("link => link.href") for link in tab.locator("a[data-answer]").all()}
    assert len(leads_to) > 1
    for address in leads_to:
        tab.goto(address)
        expect(tab.locator("[data-page]")).to_be_visible()
