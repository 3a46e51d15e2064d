"""The checks that take longer than a save should: reading grade, spelling, quotations, cited paragraphs; and dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.checks.cited_paragraphs import check_cited_paragraphs
from plugins.checks.dates import check_dates
from plugins.checks.family_pages import list_family_pages
from plugins.checks.found import check_found
from plugins.checks.law_texts import LawTexts
from plugins.checks.quotations import check_quotations, check_source_lines
from plugins.checks.reading import Reading, check_reading, read_pages
from plugins.checks.spelling import check_spelling
from plugins.checks.translations import check_translations
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import DEFAULT_LANGUAGE, SiteData


@dataclass(frozen=True)
class Review:
    """What these checks found. readings: of the pages in English, the language that the formula is for."""

    problems: tuple[Problem, ...]
    readings: tuple[Reading, ...]


def review(data: SiteData, today: date, texts: LawTexts) -> Review:
    """Run these checks. texts: of the law; where there are none, nothing is compared with them."""
    readings = tuple(read_pages(list_family_pages(data.editions[DEFAULT_LANGUAGE])))
    problems = {*check_reading(readings), *check_dates(data, today), *_found(data), *_law(data, texts)}
    return Review(tuple(sorted(problems)), readings)


def _found(data: SiteData) -> Iterator[Problem]:
    yield from check_found(data)
    yield from check_translations(data)
    for edition in data.editions.values():
        yield from check_spelling(edition)


def _law(data: SiteData, texts: LawTexts) -> Iterator[Problem]:
    for edition in data.editions.values():
        yield from check_source_lines(edition)
    if texts:
        yield from check_quotations(data, texts)
        yield from check_cited_paragraphs(data, texts)
