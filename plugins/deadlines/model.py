"""What the deadlines hold (``content/data/deadlines.yaml``)."""

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from plugins.law.model import Cite, Statement
from plugins.sitedata.fields import Day, Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId

Unit = Literal["calendar-days", "school-days", "business-days", "months", "years", "none"]
Kind = Literal["school-must", "you-may", "ends"]
Law = Literal["idea", "section-504", "ferpa"]


class Stage(Record):
    """A part of a child's road: groups events. title: its heading."""

    id: Id
    title: Name


class Event(Record):
    """A day from which something is counted.

    stage   id of the part of the road
    label   as a parent would say it
    hint    which day is meant
    read    articles that say more
    """

    id: Id
    stage: Id
    label: Name
    hint: Prose
    read: tuple[ArticleId, ...] = ()


class Rule(Record):
    """What must or may happen, and by when.

    starts_at       the event that it is counted from
    follows         a rule of the same event; then it is counted from that rule's day
    what            who must do what, in a sentence
    amount, unit    how long; "none" where the law sets no number
    by              when, in words; what is shown in place of amount and unit
    counts          "before" where it is counted back from the event
    with_holidays   of business days: whether holidays from Monday to Friday count too
    kind            whose move it is: "school-must", "you-may", or "ends" for a time that runs out
    law             the law that sets it
    cites           what says `what`, `amount` and `unit`
    more            what else the law says about it
    unless          exceptions, each as the end of a sentence that begins with "Not if"
    state_note      what States may change
    """

    id: Id
    starts_at: Id
    follows: Id | None = None
    what: Prose
    unit: Unit
    amount: Annotated[int, Field(ge=0, le=1000)] | None = None
    by: Name | None = None
    counts: Literal["after", "before"] = "after"
    with_holidays: bool = False
    kind: Kind
    law: Law
    cites: tuple[Cite, ...] = Field(min_length=1)
    more: tuple[Statement, ...] = ()
    unless: tuple[Statement, ...] = ()
    state_note: Prose | Statement | None = None

    @field_validator("amount")
    @classmethod
    def _amount_fits(cls, amount: int | None, info: ValidationInfo) -> int | None:
        unit = info.data.get("unit")
        if unit == "none" and amount is not None:
            raise ValueError('"amount" is set, and "unit" is "none". Remove one of them.')
        return amount

    @field_validator("with_holidays")
    @classmethod
    def _only_business_days(cls, with_holidays: bool, info: ValidationInfo) -> bool:
        if with_holidays and info.data.get("unit") != "business-days":
            raise ValueError('"with_holidays" is for business days only. Remove it.')
        return with_holidays

    @property
    def is_datable(self) -> bool:
        """Whether its day can be worked out without a school's calendar."""
        return self.unit in ("calendar-days", "months", "years") or self.with_holidays


class Example(Record):
    """A day to show the counting with. starts_at: id of the event; on: the day."""

    starts_at: Id
    on: Day


class Deadlines(Record):
    """Every event and every rule, in the order of a child's road. counting: how days are counted."""

    counting: tuple[Prose | Statement, ...] = Field(min_length=1)
    example: Example
    stages: tuple[Stage, ...] = Field(min_length=1)
    events: tuple[Event, ...] = Field(min_length=1)
    rules: tuple[Rule, ...] = Field(min_length=1)
