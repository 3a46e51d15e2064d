"""What the register of law (``content/data/law.yaml``) holds."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema, field_validator

from plugins.law.citations import Citation, parse_citation
from plugins.sitedata.fields import Day, Name, Prose, Record, WebAddress

Extent = Literal["whole", "part", "heading"]


def _check_cite(cite: str) -> str:
    if parse_citation(cite) is None:
        raise ValueError(f'"{cite}" is not a citation. Write it like "34 CFR 300.301(c)(1)".')
    return cite


Cite = Annotated[
    str,
    AfterValidator(_check_cite),
    WithJsonSchema(
        {"type": "string", "description": "As lawyers write it, down to the paragraph: 34 CFR 300.301(c)(1)."}
    ),
]
"""A citation as lawyers write it. Whether the register lists it, `plugins.checks.data_files` checks."""


class Source(Record):
    """A section of the law, or a piece of guidance, that texts may cite.

    cite        as lawyers write it, without paragraph: ``34 CFR 300.301``
    heading     the law's own heading
    address     of the official text
    group       of the ledger in which it stands
    checked     the day on which our texts were checked against the copy
    copied_from, copy_date   which copy, and the day on which it showed the law
    extent      how much of the text we had before us
    """

    cite: Name
    heading: Prose
    address: WebAddress
    group: Name
    checked: Day
    copied_from: Name
    copy_date: Day | None = None
    extent: Extent = "whole"


class Register(Record):
    """Every source that may be cited. A citation that is not in it is an error."""

    sources: tuple[Source, ...] = Field(min_length=1)

    @field_validator("sources")
    @classmethod
    def _cited_once(cls, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        seen: set[str] = set()
        for source in sources:
            if source.cite in seen:
                raise ValueError(f'"{source.cite}" stands twice in the register. Keep one.')
            seen.add(source.cite)
        return sources

    def find(self, citation: Citation) -> Source | None:
        """Return the source that `citation` names, or None."""
        return self.by_cite.get(citation.section)

    @cached_property
    def by_cite(self) -> dict[str, Source]:
        """The sources by their citation without paragraph."""
        return {source.cite: source for source in self.sources}


class Statement(Record):
    """A sentence about the law with the sources that say it.

    text    the sentence, without its citation
    cites   what says it, down to the paragraph; the first says most of it
    quote   words of the first source, to the letter
    by      a short label for the time in which something is due
    """

    text: Prose
    cites: tuple[Cite, ...] = Field(min_length=1)
    quote: Prose | None = None
    by: Name | None = None
