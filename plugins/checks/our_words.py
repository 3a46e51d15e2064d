"""Blanks out of a text what is not ours to spell: the law, citations, code, addresses, names of things placed.

What is left stands where it stood, so that a problem can name line and column.
"""

import re
from collections.abc import Iterator

from plugins.checks.block_quotes import find_block_quotes
from plugins.checks.markdown_links import CODE
from plugins.checks.values import Keys
from plugins.law.citations import CITATION, find_citations
from plugins.letters.blanks import BLANK
from plugins.sitedata.site import Article, ContentPage

FIELDS = ("title", "answer", "description", "key_points")
"""The fields of front matter that readers see."""

NOT_WORDS: tuple[re.Pattern[str], ...] = (
    CODE,
    re.compile(r"(?<=\])\([^)\s]*(?:\s[^)]*)?\)"),  # where a link leads
    re.compile(r"^\s{0,3}\[[^\]]+\]:.*$", re.MULTILINE),
    re.compile(r"^[ \t]*!!![^\"\n]*", re.MULTILINE),
    re.compile(r"\w+://\S+|\bwww\.\S+|\S+@\S+|\b[\w-]+\.(?:gov|org|com|edu|net)\b\S*"),
    CITATION,
    BLANK,
    re.compile(r"<[^>\n]*>"),
)


def find_field_texts(item: Article | ContentPage) -> Iterator[tuple[Keys, str]]:
    """Yield each text in the front matter that readers see, with the keys that lead to it."""
    for name in FIELDS:
        value = getattr(item.fields, name, None) or ()
        for index, text in enumerate((value,) if isinstance(value, str) else value):
            yield ((name,) if isinstance(value, str) else (name, index)), text


def blank_out(text: str) -> str:
    """Return a text of the same length in which nothing but our own words is left."""
    for pattern in NOT_WORDS:
        text = pattern.sub(_blank, text)
    return text


def blank_out_markdown(body: str) -> str:
    """Do the same with Markdown, quotations of the law included."""
    return blank_out(blank_out_law(body))


def blank_out_law(body: str) -> str:
    """Return Markdown of the same length without its quotations of the law."""
    lines = body.split("\n")
    for quote in find_block_quotes(body):
        if any(find_citations(quote.source or "")):
            end = quote.first + len(quote.lines)
            lines[quote.first : end] = [" " * len(line) for line in lines[quote.first : end]]
    return "\n".join(lines)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
