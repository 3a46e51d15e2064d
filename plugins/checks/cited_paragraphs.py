"""Cited paragraphs that the law does not have."""

import re
from collections.abc import Iterator, Sequence

from plugins.checks.cited import find_cited
from plugins.checks.law_texts import LawTexts
from plugins.checks.paragraphs import Paragraph
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import SiteData

MARK = re.compile(r"\((\w+)\)")


def check_cited_paragraphs(data: SiteData, texts: LawTexts) -> Iterator[Problem]:
    """Yield citations of paragraphs that their section does not have.

    Sections of which the register says that only a part was read are left out: a part proves nothing missing.
    """
    whole = {source.cite for source in data.law.value.sources if source.extent == "whole"}
    for edition in data.editions.values():
        for cited in find_cited(edition):
            section = cited.citation.section
            paragraphs = texts.paragraphs(section) if section in whole else None
            path = tuple(MARK.findall(cited.citation.paragraph))
            if path and paragraphs is not None and path not in paragraphs:
                yield cited.problem(f'cites "{cited.citation}": {what_there_is(path, paragraphs)}')


def what_there_is(path: Paragraph, paragraphs: Sequence[Paragraph]) -> str:
    """Return which paragraph is missing, and what stands in its place."""
    known = max((path[:depth] for depth in range(len(path)) if not depth or path[:depth] in paragraphs), key=len)
    below = [_written(other[-1:]) for other in paragraphs if other[:-1] == known]
    holder = f"paragraph {_written(known)}" if known else "the section"
    missing = _written(path[len(known) : len(known) + 1])
    if not below:
        return f"{holder} has no paragraphs in it. Cite {_written(known) or 'the section'} as a whole."
    span = below[0] if len(below) == 1 else f"{below[0]} to {below[-1]}"
    return (
        f"{holder} has no {missing}, only {span}. Cite one of them, or {_written(known) or 'the section'} as a whole."
    )


def _written(path: Paragraph) -> str:
    return "".join(f"({mark})" for mark in path)
