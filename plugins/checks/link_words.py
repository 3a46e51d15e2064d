"""The words of links: they say where the link leads, also to those who hear only the list of a page's links."""

import re
from collections.abc import Iterator

from plugins.checks.markdown_links import CODE, Lines, Link, find_links
from plugins.sitedata.problem import Problem
from plugins.sitedata.source import MarkdownSource

EMPTY_WORDS = {
    *("here", "click here", "click", "see here", "this", "this link", "link", "this page", "this article", "this site"),
    *("more", "read more", "learn more", "see more", "find out more", "more information", "details", "go", "page"),
}
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>)\]]+[^\s<>)\].,;:!?]")
IN_LINK = re.compile(r"\]\(\s*<?[^)]*\)|^\s{0,3}\[[^\]]+\]:.*$", re.MULTILINE)
LINKED_ADDRESS = re.compile(r"\[[^\[\]]*\]\([^)]*\)")


def check_link_words(source: MarkdownSource) -> Iterator[Problem]:
    """Yield links whose words say nothing, and addresses that stand in the text as they are."""
    for link in find_links(source):
        message = None if link.is_picture else _fault(link)
        if message:
            yield Problem(source.path, link.line, link.column, f'link "{link.text}": {message}')
    body = source.body
    for pattern in (CODE, LINKED_ADDRESS, IN_LINK):
        body = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
    lines = Lines(source)
    for match in ADDRESS.finditer(body):
        message = f"address {match[0]}: stands bare in the text. Write [words that say where it leads]({match[0]})."
        yield Problem(source.path, *lines.at(match.start()), message)


def _fault(link: Link) -> str | None:
    words = " ".join(link.text.lower().split()).strip(" .…>→*_")
    if not words:
        return "has no words. Write in the [ ] where it leads."
    if words in EMPTY_WORDS:
        return "does not say where it leads. Name the page in the link."
    if ADDRESS.fullmatch(words):
        return "is an address, which is read out sign by sign. Say in words where it leads."
    return None
