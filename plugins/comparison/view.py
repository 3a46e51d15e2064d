"""What the templates see of the table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.comparison.model import Cell, Comparison, Plan, Relation, Row
from plugins.law.citations import paragraph_address, parse_citation
from plugins.law.model import Register, Statement
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card, article_cards


@dataclass(frozen=True)
class CiteView:
    """A citation as a link."""

    citation: str
    address: str


@dataclass(frozen=True)
class RuleView:
    """A statement of the exact rule."""

    text: str
    quote: str | None
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class CellView:
    """One plan's answer to a row's question. answer: None where an optional plan has none; there is no rule then."""

    plan: Plan
    answer: str | None
    rule: tuple[RuleView, ...]

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """What the whole rule cites, each once, in order."""
        return tuple(dict.fromkeys(cite for statement in self.rule for cite in statement.cites))


@dataclass(frozen=True)
class RowView:
    """A row. words: everything in it in lower case, for the filter."""

    id: str
    question: str
    cells: tuple[CellView, ...]
    relation: Relation
    difference: str
    state_note: str | None
    read: tuple[Card, ...]
    words: str


@dataclass(frozen=True)
class TopicView:
    """A group of rows."""

    id: str
    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class TableView:
    """The table, or a slice of it. checked: the oldest date on which one of its sources was checked."""

    plans: tuple[Plan, ...]
    topics: tuple[TopicView, ...]
    checked: date

    @property
    def rows(self) -> tuple[RowView, ...]:
        """The rows of all topics in order."""
        return tuple(row for topic in self.topics for row in topic.rows)


def view_table(comparison: Comparison, edition: Edition, register: Register, only: Iterable[str] = ()) -> TableView:
    """Return the table as templates see it.

    only   the ids of the rows to show, in any order; all if empty. Topics without a row are left out.
    """
    wanted = set(only)
    rows = [row for row in comparison.rows if not wanted or row.id in wanted]
    topics = (
        TopicView(
            topic.id,
            topic.title,
            tuple(_row(row, comparison, edition, register) for row in rows if row.topic == topic.id),
        )
        for topic in comparison.topics
    )
    return TableView(comparison.plans, tuple(topic for topic in topics if topic.rows), last_check(rows, register))


def last_check(rows: Iterable[Row], register: Register) -> date:
    """Return the oldest date on which a source of the rows was checked: the whole was surely checked by then."""
    cites = {cite for row in rows for cell in row.cells.values() for rule in cell.rule for cite in rule.cites}
    citations = (parse_citation(cite) for cite in cites)
    return min(register.by_cite[citation.section].checked for citation in citations if citation)


def row_words(row: Row) -> str:
    """Return what a reader may type to find the row: its question, answers, difference and everyday words."""
    answers = (cell.answer for cell in row.cells.values())
    return " ".join([row.question, *answers, row.difference, row.state_note or "", *row.also]).lower()


def _row(row: Row, comparison: Comparison, edition: Edition, register: Register) -> RowView:
    return RowView(
        id=row.id,
        question=row.question,
        cells=tuple(_cell(plan, row.cells.get(plan.id), register) for plan in comparison.plans),
        relation=row.relation,
        difference=row.difference,
        state_note=row.state_note,
        read=article_cards(edition, row.read),
        words=row_words(row),
    )


def _cell(plan: Plan, cell: Cell | None, register: Register) -> CellView:
    if cell is None:
        return CellView(plan, None, ())
    return CellView(plan, cell.answer, tuple(_rule(statement, register) for statement in cell.rule))


def _rule(statement: Statement, register: Register) -> RuleView:
    return RuleView(statement.text, statement.quote, tuple(cite_view(cite, register) for cite in statement.cites))


def cite_view(cite: str, register: Register) -> CiteView:
    """Return a citation with the address of the cited paragraph. Raises KeyError if the register does not list it."""
    citation = parse_citation(cite)
    assert citation is not None  # Statement has checked it
    source = register.by_cite[citation.section]
    return CiteView(str(citation), paragraph_address(source.address, citation))
