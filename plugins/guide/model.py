"""What the guide holds (``content/data/guide.yaml``): words and routes apart.

`Question` and `Outcome` hold words. A `Step` is a page: it asks a question and says where each answer leads. Pages know
no history, so where the way on depends on an earlier answer, two steps ask the same question.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from plugins.law.model import Statement
from plugins.sitedata.fields import Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId

NOT_SURE = "not-sure"
"""The id of the answer that every step offers."""


class Answer(Record):
    """One answer to a question.

    label     as a parent would say it
    hint      what helps to choose it
    because   completes "You said …", lower case, no full stop
    """

    id: Id
    label: Annotated[Name, StringConstraints(max_length=60)]
    hint: Prose | None = None
    because: Prose


class Question(Record):
    """The words of a question and its answers.

    question   as a parent would read it
    why        why we ask; makes no claim about the law
    answers    two or more, one of them "not sure"
    """

    id: Id
    question: Name
    why: Prose
    answers: tuple[Answer, ...] = Field(min_length=2)


class Step(Record):
    """A page of the guide.

    asks       id of the question
    leads_to   id of each offered answer → id of a step or an outcome
    """

    id: Id
    asks: Id
    leads_to: dict[Id, Id] = Field(min_length=2)


class Outcome(Record):
    """Where the guide ends: what a family could ask for, and all they need to do it.

    title                    what to ask for, in at most 60 characters
    summary                  the same in one sentence, for lists and search
    ask                      what a family could ask for, each with its sources
    why                      why this fits what was said
    today                    what a family can do today, step by step
    letter                   id of the letter to write
    school_must              what the school must do then, with its sources
    if_no                    what to do if the school says no
    read                     articles that say more
    not_mean, who_can_help   plain lines, or statements where they state law
    also_consider            outcomes that fit where the answers point two ways
    fuller                   outcomes that ask the school for more of the same; "not sure" never misses one of them
    """

    id: Id
    title: Annotated[Name, StringConstraints(max_length=60)]
    summary: Prose
    ask: tuple[Statement, ...] = Field(min_length=1)
    why: Prose
    today: tuple[Prose, ...] = Field(min_length=1)
    letter: Id | None = None
    school_must: tuple[Statement, ...] = Field(min_length=1)
    not_mean: tuple[Prose | Statement, ...] = Field(min_length=1)
    if_no: tuple[Prose | Statement, ...] = Field(min_length=1)
    who_can_help: tuple[Prose | Statement, ...] = Field(min_length=1)
    read: tuple[ArticleId, ...] = Field(min_length=1)
    also_consider: tuple[Id, ...] = ()
    fuller: tuple[Id, ...] = ()


class Guide(Record):
    """The whole guide. first: id of the step that it starts with."""

    first: Id
    questions: tuple[Question, ...] = Field(min_length=1)
    steps: tuple[Step, ...] = Field(min_length=1)
    outcomes: tuple[Outcome, ...] = Field(min_length=1)
