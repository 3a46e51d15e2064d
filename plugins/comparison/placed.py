"""Rows of the table that a text shows: which ones its Markdown names, and what is wrong with how it names them."""

import re
from collections.abc import Iterator, Mapping

from plugins.comparison.model import Comparison, Row
from plugins.sitedata.problem import did_you_mean

KIND = "compare"
"""The word after ``!!!``. The ids of rows follow it: ``!!! compare consent deadlines``."""

LINE = re.compile(rf"^[ \t]*!!![ \t]*{KIND}\b(.*)$", re.MULTILINE)
ID = re.compile(r"\S+")


def find_rows(markdown: str) -> list[str]:
    """Return the ids of the rows that a text shows, in order, repeats included."""
    return [id for line in LINE.findall(markdown) for id in line.split()]


def find_row_faults(markdown: str, comparison: Comparison | None) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with the rows that a text names, each with its offset in the text."""
    rows: Mapping[str, Row] = {row.id: row for row in comparison.rows} if comparison else {}
    for line in LINE.finditer(markdown):
        ids = list(ID.finditer(line[1]))
        if not ids:
            example = f"{KIND} {next(iter(rows), 'consent')}"
            yield line.start(), f'"!!! {KIND}" names no row of the table. Write one or more: "!!! {example}".'
        for id in ids:
            if id[0] not in rows:
                mend = did_you_mean(id[0], rows) or " Name a row of comparison.yaml."
                yield line.start(1) + id.start(), f'"!!! {KIND}": row "{id[0]}" does not exist.{mend}'
