"""What the letters hold (``content/data/letters.yaml``)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from plugins.law.model import Statement
from plugins.sitedata.fields import Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId


class Blank(Record):
    """A place in a letter that the writer fills in.

    id      stands in the letter's text as {id}
    label   what is to be filled in
    hint    an example, or where to find it
    long    takes more than a line
    """

    id: Id
    label: Name
    hint: Prose | None = None
    long: bool = False


class Letter(Record):
    """A letter.

    title           what the letter asks for, in at most 60 characters
    summary         the same in one sentence, for lists and search
    when            when to use it
    send_to         who gets it
    blanks          what the writer fills in
    after           what to do once it is sent
    read            articles that say more
    subject, body   texts with ``{blank}`` where the writer fills something in; body: its paragraphs in order
    law             what the letter rests on, and what the school must do next
    also            everyday words that people would type to find the letter
    """

    id: Id
    title: Annotated[Name, StringConstraints(max_length=60)]
    summary: Prose
    when: Prose
    send_to: Prose
    blanks: tuple[Blank, ...] = Field(min_length=1)
    subject: Prose
    body: tuple[Prose, ...] = Field(min_length=3)
    law: tuple[Statement, ...] = Field(min_length=1)
    after: tuple[Prose | Statement, ...] = Field(min_length=1)
    read: tuple[ArticleId, ...] = Field(min_length=1)
    also: tuple[Name, ...] = ()


class Letters(Record):
    """Every letter, in the order in which the site lists them."""

    letters: tuple[Letter, ...] = Field(min_length=1)
