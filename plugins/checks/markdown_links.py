"""Links and pictures in Markdown, found with their place in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from plugins.sitedata.source import MarkdownSource

LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^)\s>]*)>?(?:\s+[\"'(][^)]*)?\)"
    r"|^\s{0,3}\[(?P<label>[^\]^]+)\]:\s*<?(?P<defined>\S+?)>?\s*$",
    re.MULTILINE,
)
CODE = re.compile(r"(`+)(?:(?!\1).)+?\1", re.DOTALL)


@dataclass(frozen=True)
class Link:
    """A link or picture as an editor wrote it. line, column: from 1."""

    target: str
    text: str
    is_picture: bool
    line: int
    column: int


class Lines:
    """Turns offsets in a file's body into lines and columns of the file."""

    def __init__(self, source: MarkdownSource) -> None:
        self._source = source

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins. Most checks find nothing and do not ask."""
        return [0, *(match.end() for match in re.finditer("\n", self._source.body))]

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in the body."""
        line = bisect_right(self._starts, offset) - 1
        return self._source.body_line + line, offset - self._starts[line] + 1


@lru_cache(maxsize=1 << 14)  # half a dozen checks ask for the links of each text
def find_links(source: MarkdownSource) -> tuple[Link, ...]:
    """Return every link and picture in the body, code left out."""
    return tuple(_links_in(source))


def _links_in(source: MarkdownSource) -> Iterator[Link]:
    body = CODE.sub(lambda match: " " * len(match[0]), source.body)
    lines = Lines(source)
    for match in LINK.finditer(body):
        line, column = lines.at(match.start())
        text = match["text"] if match["text"] is not None else match["label"]
        target = match["target"] if match["defined"] is None else match["defined"]
        yield Link(target, text.strip(), bool(match["picture"]), line, column)
