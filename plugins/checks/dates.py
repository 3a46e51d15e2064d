"""Dates of reviews: those that cannot be, and those that are past."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from plugins.changing.model import Changing
from plugins.law.model import Register
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Article, ContentPage, SiteData, Sourced

LONGEST_UNCHECKED = timedelta(days=365)
"""How long a copy of the law may go without being compared again."""


def check_dates(data: SiteData, today: date) -> Iterator[Problem]:
    """Yield reviews in the future, which are errors, and overdue ones, which are warnings."""
    for edition in data.editions.values():
        for item in edition.written:
            yield from _review(item, today)
        if edition.changing:
            yield from _records(edition.changing, today)
    yield from _sources(data.law, today)


def _review(item: Article | ContentPage, today: date) -> Iterator[Problem]:
    fields, source = item.fields, item.source.front_matter
    if fields.reviewed and fields.reviewed > today:
        message = (
            f'"reviewed" is {fields.reviewed}, after today ({today}). '
            "Write the day on which the page was compared with the law."
        )
        yield source.problem(["reviewed"], message)
    if fields.review_due and fields.review_due < today:
        message = (
            f"is overdue: its review was due on {fields.review_due}. "
            'Compare it with the law, then set "reviewed" and "review_due".'
        )
        yield replace(source.problem(["review_due"], message), severity="warning")


def _records(changing: Sourced[Changing], today: date) -> Iterator[Problem]:
    """Yield records of what is in flux that nobody looked at again in time."""
    for index, change in enumerate(changing.value.changes):
        if change.check_again < today:
            message = (
                f'change "{change.id}": is overdue: it was to be looked at again by {change.check_again}. '
                'Look what is new, then set "as_of" and "check_again".'
            )
            yield replace(changing.source.problem(["changes", index, "check_again"], message), severity="warning")


def _sources(register: Sourced[Register], today: date) -> Iterator[Problem]:
    for index, entry in enumerate(register.value.sources):
        keys = ("sources", index, "checked")
        if entry.checked > today:
            message = (
                f'"{entry.cite}": "checked" is {entry.checked}, after today ({today}). '
                "Write the day on which our texts were compared with the copy."
            )
            yield register.source.problem(keys, message)
        elif today - entry.checked > LONGEST_UNCHECKED:
            message = (
                f'"{entry.cite}": is overdue: it was last checked on {entry.checked}, over a year ago. '
                'Compare our texts with a new copy, then set "checked".'
            )
            yield replace(register.source.problem(keys, message), severity="warning")
