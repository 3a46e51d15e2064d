"""Block quotes in Markdown, found with their place; those of the law end with a line that names the source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

QUOTED = re.compile(r"^(\s*)>\s?(.*)$")
SOURCE_SIGN = "—"


@dataclass(frozen=True)
class BlockQuote:
    """A block quote.

    first    the line of the text on which it begins, from 0
    column   of its first sign, from 1
    lines    its text, without the signs
    """

    first: int
    column: int
    lines: tuple[str, ...]

    @property
    def source(self) -> str | None:
        """What the last line names as the source, or None."""
        last = self.lines[-1].strip()
        return last.removeprefix(SOURCE_SIGN).strip() if last.startswith(SOURCE_SIGN) else None

    @property
    def words(self) -> str:
        """What is quoted, without the source."""
        return "\n".join(self.lines if self.source is None else self.lines[:-1]).strip()


def find_block_quotes(text: str) -> Iterator[BlockQuote]:
    """Yield the block quotes of a Markdown text."""
    found: list[tuple[int, str]] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""]):
        match = QUOTED.match(line)
        if match:
            first = first if found else number
            found.append((len(match[1]) + 1, match[2]))
        elif found:
            yield BlockQuote(first, found[0][0], tuple(words for _, words in found))
            found = []
