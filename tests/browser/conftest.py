"""A real Chromium for the browser tests."""

import pytest
from playwright.sync_api import Page

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
