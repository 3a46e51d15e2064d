"""What the comparison table holds (``content/data/comparison.yaml``)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from plugins.law.model import Statement
from plugins.sitedata.fields import Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId

Relation = Literal["same", "similar", "differs"]


class Plan(Record):
    """A column: a kind of plan that a child can have.

    name        as headings say it
    long_name   in full
    law         the law that it rests on
    optional    shown only when a reader asks for it; rows may lack its cell
    """

    id: Id
    name: Name
    long_name: Name
    law: Name
    optional: bool = False


class Topic(Record):
    """A group of rows. title: its heading in the table."""

    id: Id
    title: Name


class Cell(Record):
    """What one plan's law says to a row's question.

    answer   in short
    rule     the exact rule behind it, each statement with its sources
    """

    answer: Annotated[Prose, StringConstraints(max_length=220)]
    rule: tuple[Statement, ...] = Field(min_length=1)


class Row(Record):
    """A question with an answer for each plan.

    topic        id of the topic to which it belongs
    question     as a parent would ask it
    cells        an answer by the id of each plan
    read         articles that say more
    relation     whether the plans' answers are the same
    difference   the difference (or that there is none) in one sentence
    state_note   what States may change
    also         everyday words that people would type to find the row
    """

    id: Id
    topic: Id
    question: Name
    cells: dict[Id, Cell]
    relation: Relation
    difference: Prose
    state_note: Prose | None = None
    read: tuple[ArticleId, ...] = ()
    also: tuple[Name, ...] = ()


class Comparison(Record):
    """The whole table."""

    plans: tuple[Plan, ...] = Field(min_length=1)
    topics: tuple[Topic, ...] = Field(min_length=1)
    rows: tuple[Row, ...] = Field(min_length=1)
