"""What is in flux (``content/data/changing.yaml``)."""

from functools import cached_property

from pydantic import Field

from plugins.law.model import Statement
from plugins.sitedata.fields import Day, Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId


class Report(Record):
    """Something that others report and that no text of the law says.

    text     what they say
    source   who reported it, and when
    """

    text: Prose
    source: Name


class Change(Record):
    """A record of something in flux.

    title         what is in flux
    reports       what others say of it
    as_of         the day on which it was last looked at
    check_again   the day by which it has to be looked at again
    law           what the law says, whatever is reported
    advice        what a family does about it
    home          the article that explains it
    """

    id: Id
    title: Name
    as_of: Day
    check_again: Day
    law: tuple[Statement, ...] = Field(min_length=1)
    reports: tuple[Report, ...] = Field(min_length=1)
    advice: Prose
    home: ArticleId


class Changing(Record):
    """Every record."""

    changes: tuple[Change, ...] = Field(min_length=1)

    @cached_property
    def by_id(self) -> dict[str, Change]:
        """The records by id."""
        return {change.id: change for change in self.changes}
