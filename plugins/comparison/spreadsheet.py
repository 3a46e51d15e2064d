"""The table as a spreadsheet: ``comparison.csv``, a line for each question."""

import csv
import io
from collections.abc import Iterator

from plugins.comparison.open_data import OpenCell, OpenTable

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as the computer's old code page and spoils quotation marks and section signs."""

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula, when a cell begins with it."""


def defuse(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and never runs it: an apostrophe goes before a risky beginning."""
    return f"'{text}" if text.startswith(RISKY) or text.lstrip().startswith(RISKY) else text


def as_csv(table: OpenTable) -> str:
    """Return the table with a byte order mark, CRLF line ends and every cell quoted (RFC 4180)."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for line in _lines(table):
        writer.writerow([defuse(cell) for cell in line])
    return BYTE_ORDER_MARK + stream.getvalue()


def _lines(table: OpenTable) -> Iterator[list[str]]:
    topics = {topic.id: topic.title for topic in table.topics}
    plan_columns = [f"{plan.id} {part}" for plan in table.plans for part in ("answer", "rule", "sources")]
    end = ["relation", "difference", "state_note", "address", "checked", "licence"]
    yield ["id", "topic", "question", *plan_columns, *end]
    for row in table.rows:
        cells = [text for plan in table.plans for text in _cell(row.cells.get(plan.id))]
        ends = [row.relation, row.difference, row.state_note or "", row.address, str(table.checked)]
        yield [row.id, topics[row.topic], row.question, *cells, *ends, table.licence.name]


def _cell(cell: OpenCell | None) -> tuple[str, str, str]:
    """Return answer, statements and citations; citations each once, in order."""
    if cell is None:
        return "", "", ""
    rule = " ".join(statement.text for statement in cell.rule)
    cites = dict.fromkeys(cite.citation for statement in cell.rule for cite in statement.cites)
    return cell.answer, rule, "; ".join(cites)
