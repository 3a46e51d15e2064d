"""Where editors place pictures, and what may be wrong with it."""

import re
from collections.abc import Iterator

from plugins.pictures.model import Pictures
from plugins.sitedata.problem import did_you_mean, one_of

KIND = "picture"
"""What stands after the three signs."""

PLACED = re.compile(
    rf"""^[ \t]*!!![ \t]*{KIND}\b[ \t]*(?P<name>[^\s"]*)[ \t]*(?P<title>[^\n]*?)[ \t]*$"""
    r"(?P<below>(?:\n(?:[ ]{4}|\t)[^\n]*\S)?)",
    re.MULTILINE,
)


def find_placed(body: str) -> Iterator[str]:
    """Yield the name of each picture that a Markdown text places."""
    return (match["name"] for match in PLACED.finditer(body))


def find_faults(body: str, pictures: Pictures | None) -> Iterator[tuple[int, str]]:
    """Yield offset and message for each line that places no picture, or one a second time.

    pictures   None if the language has none, or its file could not be read
    """
    known = list(pictures.by_name) if pictures else []
    seen: set[str] = set()
    for match in PLACED.finditer(body):
        what = _fault(match, known, seen)
        if what:
            yield match.start(), f'picture "{match["name"]}": {what}'
        seen.add(match["name"])


def _fault(match: re.Match[str], known: list[str], seen: set[str]) -> str | None:
    """Return what is wrong with a line, or None. seen: the names in the lines above."""
    name = match["name"]
    if name not in known:
        mend = f"Use {one_of(known)}.{did_you_mean(name, known)}" if known else "Write pictures.yaml, or mend it."
        return f"there is no such picture. {mend}"
    if name in seen:
        return "stands twice on the page. Keep one."
    if match["title"]:
        return f"takes its title from pictures.yaml. Take out {match['title']}."
    if match["below"]:
        return "hides the indented text below it. Begin that text at the left edge."
    return None
