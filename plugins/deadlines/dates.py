"""The days that follow from a day. The same as ``theme/static/js/deadline-dates.js``; a test holds them equal."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.deadlines.model import Event, Rule
from plugins.sitedata.problem import DataError, Problem

DATA = "content/data/deadlines.yaml"
MONTHS_IN = {"months": 1, "years": 12}
SATURDAY = 5


@dataclass(frozen=True)
class Deadline:
    """A rule with its day.

    on         None where it cannot be worked out: school days, business days, no number
    is_about   whether the day is only about right: business days
    """

    rule: Rule
    on: date | None
    is_about: bool = False


def deadlines(event: Event, start: date, rules: Sequence[Rule]) -> list[Deadline]:
    """Return each deadline that `event` starts, soonest first, then those without a day in the order of `rules`.

    start   the day the event happened; day 1 is the day after it
    rules   as in content/data/deadlines.yaml; a rule that follows another comes after it

    Raises DataError if no rule starts at `event`.
    """
    started = [rule for rule in rules if rule.starts_at == event.id]
    if not started:
        raise DataError([Problem(DATA, 0, 0, f'event "{event.id}": no rule starts at it. Write one, or remove it.')])
    days: dict[str, date | None] = {}
    for rule in started:
        base = days[rule.follows] if rule.follows else start
        days[rule.id] = count(base, rule) if base and rule.is_datable else None
    found = [Deadline(rule, days[rule.id], rule.with_holidays) for rule in started]
    return sorted(found, key=lambda deadline: deadline.on or date.max)


def count(start: date, rule: Rule) -> date:
    """Return the day of a rule that can be dated.

    Where a month has no such day (February 29 and a year), its last day: the earlier, and so the safer one.
    """
    amount = rule.amount or 0
    signed = -amount if rule.counts == "before" else amount
    if rule.unit in MONTHS_IN:
        return _add_months(start, signed * MONTHS_IN[rule.unit])
    if rule.unit == "business-days":
        return _add_weekdays(start, signed)
    return start + timedelta(days=signed)


def _add_months(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _add_weekdays(start: date, weekdays: int) -> date:
    """Return the day so many days from Monday to Friday away; holidays count."""
    step = timedelta(days=-1 if weekdays < 0 else 1)
    day, left = start, abs(weekdays)
    while left:
        day += step
        left -= day.weekday() < SATURDAY
    return day
