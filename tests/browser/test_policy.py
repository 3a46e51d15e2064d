"""What leaves the device and what runs: every page, under the headers that hosts are told to send."""

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from plugins.checks.built_site import BuiltSite
from tests.browser.conftest import watch_policy

TABS = 6
"""A page has the time until its tab is used again to load what it loads late."""

KEPT = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING_KEPT = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}


def test_no_page_asks_another_site_keeps_anything_or_complains(
    context: BrowserContext, site: BuiltSite, base_url: str
) -> None:
    elsewhere: list[str] = []
    complaints: list[str] = []

    def read(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"{message.location['url']}: {message.text}")

    context.on("request", lambda each: None if each.url.startswith(f"{base_url}/") else elsewhere.append(each.url))
    context.on("console", read)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("dialog", lambda dialog: complaints.append(dialog.message))
    tabs = [context.new_page() for _ in range(TABS)]
    for number, address in enumerate(site.pages):
        answer = tabs[number % TABS].goto(address)
        assert answer is not None
        assert answer.status == 200
    assert [tab.evaluate(KEPT) for tab in tabs] == [NOTHING_KEPT] * TABS
    assert context.cookies() == []
    assert elsewhere == []
    assert complaints == []


INLINE = {
    "script": "const it = document.createElement('script'); it.text = 'window.ran = 1'; document.body.append(it)",
    "style": "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))",
    "attribute": "document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()",
    "style attribute": "document.body.setAttribute('style', 'color: red')",
    "markup": "document.body.innerHTML = '<p>x'",
    "another site": "fetch('https://example.org/').catch(() => 0)",
    "picture": "new Image().src = 'https://example.org/x.png'",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'), { src: '/about/' }))",
}


@pytest.fixture
def policy_is_kept() -> None:
    """Here it is to be broken."""


@pytest.mark.parametrize("action", INLINE.values(), ids=INLINE)
def test_what_the_policy_forbids_does_not_happen_and_is_noticed(
    context: BrowserContext, page: Page, action: str
) -> None:
    refused = watch_policy(context)
    page.goto("/about/")
    with page.expect_console_message(lambda message: "refused by the page" in message.text):
        page.evaluate(f"() => {{ try {{ {action} }} catch {{ /* refused */ }} }}")
    assert page.evaluate("window.ran") is None
    assert refused != []
