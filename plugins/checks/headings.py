"""Headings in Markdown: one title a page, no level skipped, none twice, all written with signs."""

import re
from collections.abc import Iterator

from plugins.checks.markdown_links import Lines
from plugins.sitedata.problem import Problem
from plugins.sitedata.source import MarkdownSource

HEADING = re.compile(r"^(#{1,6})[ \t]*(.*?)#*[ \t]*$", re.MULTILINE)
UNDERLINED = re.compile(r"^(?![ \t]*[-*+>|#]|[ ]{4}|\t)(\S[^\n]*)\n(?:=+|-+)[ \t]*$", re.MULTILINE)


def check_headings(source: MarkdownSource) -> Iterator[Problem]:
    """Yield what is wrong with the headings of a text."""
    lines = Lines(source)
    level = 1
    seen: set[str] = set()
    for match in HEADING.finditer(source.body):
        depth, words = len(match[1]), match[2].strip()
        for message in _faults(depth, words, level, seen):
            yield Problem(source.path, *lines.at(match.start()), message)
        seen.add(words.lower())
        level = depth
    for match in UNDERLINED.finditer(source.body):
        words = match[1].strip()
        message = f'heading "{words}": is made by the line below it. Write "## {words}", or put an empty line between.'
        yield Problem(source.path, *lines.at(match.start()), message)


def _faults(depth: int, words: str, level: int, seen: set[str]) -> Iterator[str]:
    """Yield what is wrong with one heading. level: of the one above; seen: the words of those above."""
    if not words:
        yield f'heading "{"#" * depth}": has no words. Write them behind the signs, or take the signs out.'
        return
    if depth == 1:
        yield f'heading "{words}": the page has its title already. Begin with "##".'
    elif depth > level + 1:
        yield f'heading "{words}": skips a level. Write it with {level + 1} signs: "{"#" * (level + 1)}".'
    if words.lower() in seen:
        yield f'heading "{words}": stands twice on the page. Give one other words.'
