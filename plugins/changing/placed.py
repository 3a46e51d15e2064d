"""Where editors place a record, ``!!! changing who-enforces``, and what may be wrong with it."""

import re
from collections.abc import Iterator

from plugins.changing.model import Changing
from plugins.sitedata.problem import did_you_mean

KIND = "changing"
"""The word after ``!!!``. The id of a record follows it."""

PLACED = re.compile(rf"^[ \t]*!!![ \t]*{KIND}\b[ \t]*(?P<id>[^\n]*?)[ \t]*$", re.MULTILINE)


def find_faults(body: str, changing: Changing | None) -> Iterator[tuple[int, str]]:
    """Yield offset and message for each line that names no record. changing: None if the language has none."""
    known = changing.by_id if changing else {}
    for match in PLACED.finditer(body):
        if match["id"] not in known:
            mend = did_you_mean(match["id"], known) or " Name a record of changing.yaml."
            yield match.start(), f'"!!! {KIND}": record "{match["id"]}" does not exist.{mend}'
