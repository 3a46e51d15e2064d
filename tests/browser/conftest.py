"""A real Chromium for the browser tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

PAGES = {
    "home": "/",
    "section": "/rights/",
    "article": "/iep/what-is-an-iep/",
    "long article": "/iep/what-must-be-in-an-iep/",
    "table": "/compare/",
    "table, every plan": "/compare/#with=health-plan&keep=consent,written&only=1",
    "article with rows of the table": "/rights/your-rights/",
    "guide question": "/guide/",
    "guide outcome": "/guide/ask-for-both/",
    "guide map": "/guide/map/",
    "letters": "/letters/",
    "letter": "/letters/ask-for-both/",
    "glossary": "/glossary/",
    "deadlines": "/deadlines/",
    "deadlines, of a day": "/deadlines/#event=consent-received&date=2026-03-02",
    "article with a picture": "/eligibility/how-long-it-takes/",
    "search": "/search/?q=consent",
    "a to z": "/a-to-z/",
    "law": "/law/",
    "page": "/privacy/",
    "lost": "/no/such/page/",
}
"""A page of each kind."""


@pytest.fixture
def errors(page: Page) -> list[str]:
    """What the page's scripts complain of, as it comes."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    return found


REFUSED = "refused by the page's security policy"
WATCH = f"""addEventListener("securitypolicyviolation", (event) => console.error(
  "{REFUSED}:", event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample));"""


def watch_policy(context: BrowserContext) -> list[str]:
    """Return a list that grows with each thing that the security policy keeps a page of `context` from doing."""
    refused: list[str] = []

    def read(message: ConsoleMessage) -> None:
        if REFUSED in message.text or "Content Security Policy" in message.text:
            refused.append(message.text)

    context.add_init_script(WATCH)
    context.on("console", read)
    return refused


@pytest.fixture(autouse=True)
def policy_is_kept(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail each test in which the policy that hosts send keeps a page from something."""
    has_page = "context" in request.fixturenames
    refused = watch_policy(request.getfixturevalue("context")) if has_page else []
    yield
    assert refused == []
