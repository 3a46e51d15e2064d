"""The table as data for others: what ``comparison.json`` holds, and the JSON Schema of it."""

import json
from typing import Literal

from pydantic import Field

from plugins.comparison.model import Comparison, Plan, Relation, Row, Topic
from plugins.comparison.view import cite_view, last_check
from plugins.law.model import Register, Statement
from plugins.sitedata.fields import Day, Id, Record
from plugins.sitedata.model import Licence

SCHEMA_VERSION = 1
"""Changes only when a program that reads the file would have to change. New keys alone do not change it."""


class OpenCite(Record):
    """A place in the law, and the address of its official text."""

    citation: str
    address: str


class OpenRule(Record):
    """A statement of law with the places that say it. quote: words of the first place, to the letter."""

    text: str
    quote: str | None = None
    cites: tuple[OpenCite, ...] = Field(min_length=1)


class OpenCell(Record):
    """One plan's answer to a question, and the exact rule behind it."""

    answer: str
    rule: tuple[OpenRule, ...] = Field(min_length=1)


class OpenRow(Record):
    """A question. cells: plan id → answer; a plan that is optional may be missing."""

    id: Id
    topic: Id
    question: str
    cells: dict[Id, OpenCell]
    relation: Relation
    difference: str
    state_note: str | None = None
    address: str


class OpenTable(Record):
    """The whole table. Ids never change. checked: the oldest date on which a source was checked against the law."""

    version: Literal[1]
    title: str
    language: str
    source: str
    licence: Licence
    attribution: str
    checked: Day
    plans: tuple[Plan, ...]
    topics: tuple[Topic, ...]
    rows: tuple[OpenRow, ...]


def open_table(
    comparison: Comparison, register: Register, *, title: str, language: str, source: str, licence: Licence, name: str
) -> OpenTable:
    """Return the table as data.

    source   the address of the table's page
    name     of the site, which who passes the data on must name
    """
    return OpenTable(
        version=SCHEMA_VERSION,
        title=title,
        language=language,
        source=source,
        licence=licence,
        attribution=f"{name}, {source}",
        checked=last_check(comparison.rows, register),
        plans=comparison.plans,
        topics=comparison.topics,
        rows=tuple(_row(row, register, source) for row in comparison.rows),
    )


def _row(row: Row, register: Register, source: str) -> OpenRow:
    return OpenRow(
        id=row.id,
        topic=row.topic,
        question=row.question,
        cells={
            plan: OpenCell(answer=cell.answer, rule=tuple(_rule(rule, register) for rule in cell.rule))
            for plan, cell in row.cells.items()
        },
        relation=row.relation,
        difference=row.difference,
        state_note=row.state_note,
        address=f"{source}#{row.id}",
    )


def _rule(rule: Statement, register: Register) -> OpenRule:
    views = (cite_view(cite, register) for cite in rule.cites)
    cites = tuple(OpenCite(citation=view.citation, address=view.address) for view in views)
    return OpenRule(text=rule.text, quote=rule.quote, cites=cites)


def as_json(table: OpenTable, schema_address: str) -> str:
    """Return ``comparison.json``: the table, and where its schema is."""
    return _dumped({"$schema": schema_address, **table.model_dump(mode="json", exclude_none=True)})


def as_schema(address: str) -> str:
    """Return the JSON Schema of ``comparison.json``, made from the models above. address: where it stands."""
    schema = OpenTable.model_json_schema()
    schema["properties"]["$schema"] = {"type": "string", "description": "Where this schema is."}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address}
    return _dumped(head | schema)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
