"""What is left of a draft in an article that readers see, and slips in front matter that YAML lets pass."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from plugins.checks.markdown_links import Lines
from plugins.checks.our_words import find_field_texts
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Article, ContentPage

DRAFT = Path(__file__).with_name("draft.md")
"""What `make new` writes: each line of it that is guidance begins with one of BEGINNINGS."""

BEGINNINGS = ("Write", "Make the heading", "Say here")
GUIDANCE = re.compile(rf"(?:{'|'.join(BEGINNINGS)})[^.\n]*")
FILLER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\blorem ipsum\b", re.IGNORECASE)
REMARK = re.compile(r"^(title|answer|description):[ \t]+(?![\"'>|])[^#\n]*[ \t]#", re.MULTILINE)
CURLY = re.compile(r"“[^“”]*”|‘[^‘’]*’")


def check_unfinished(item: Article | ContentPage) -> Iterator[Problem]:
    """Yield guidance and fillers in published texts, and warnings of values that say less or more than they seem to."""
    if not (isinstance(item, Article) and item.is_draft):
        yield from _guidance(item)
    front = item.source.front_matter
    if not item.source.body.strip():
        yield Problem(item.source.path, item.source.body_line, 0, "has no text below the front matter. Write it.")
    for match in REMARK.finditer(front.text):
        message = f'"{match[1]}": what follows "#" is a remark and not shown. Put the value in quotes if it is meant.'
        yield replace(front.problem([match[1]], message), severity="warning")
    for keys, text in find_field_texts(item):
        if CURLY.fullmatch(text):
            message = f'"{keys[0]}" stands in curly quotes, which readers would see. Take them off.'
            yield replace(front.problem(keys, message), severity="warning")


def _guidance(item: Article | ContentPage) -> Iterator[Problem]:
    lines = Lines(item.source)
    for match in FILLER.finditer(item.source.body):
        yield Problem(item.source.path, *lines.at(match.start()), f'"{match[0]}": is not finished. Write it.')
    for words in guidance():
        place = item.source.body.find(words)
        if place >= 0:
            yield Problem(item.source.path, *lines.at(place), _left(words))
        for keys, text in find_field_texts(item):
            if words in text:
                yield item.source.front_matter.problem(keys, _left(words))


def _left(words: str) -> str:
    return f'"{words} …": is left of the draft. Write your own words in its place.'


@cache
def guidance() -> tuple[str, ...]:
    """Return how each piece of guidance in a draft begins."""
    text = "\n".join(line for line in DRAFT.read_text("utf-8").split("\n") if not line.startswith("#"))
    return tuple(dict.fromkeys(match[0] for match in GUIDANCE.finditer(text)))
