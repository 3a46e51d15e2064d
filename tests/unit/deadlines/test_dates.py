"""Days that follow from a day: counted by hand here, and the same in the browser."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.deadlines.dates import Deadline, deadlines
from plugins.deadlines.model import Deadlines, Event, Rule
from plugins.sitedata.problem import DataError
from tests.unit.search.javascript import JavaScript

PROBE = "tests/js/deadlines-probe.js"
EVENT = Event(id="start", stage="s", label="It began", hint="The day.")
OTHER = Event(id="other", stage="s", label="Something else", hint="The day.")


def rule(id: str = "rule", starts_at: str = "start", **fields: Any) -> Rule:
    return Rule(
        id=id,
        starts_at=starts_at,
        what="Do it.",
        kind="school-must",
        law="idea",
        cites=("34 CFR 300.300(a)",),
        **fields,
    )


def only(start: str, **fields: Any) -> Deadline:
    return deadlines(EVENT, date.fromisoformat(start), [rule(**fields)])[0]


BY_HAND = [
    ("2026-03-02", "calendar-days", 60, "after", "2026-05-01"),
    ("2026-11-21", "calendar-days", 0, "after", "2026-11-21"),
    ("2026-11-21", "calendar-days", 1, "after", "2026-11-22"),
    ("2028-02-28", "calendar-days", 2, "after", "2028-03-01"),
    ("2027-02-28", "calendar-days", 2, "after", "2027-03-02"),
    ("2026-11-21", "calendar-days", 180, "after", "2027-05-20"),
    ("2026-11-21", "years", 1, "after", "2027-11-21"),
    ("2028-02-29", "years", 1, "after", "2029-02-28"),
    ("2028-02-29", "years", 4, "after", "2032-02-29"),
    ("2028-02-29", "years", 1, "before", "2027-02-28"),
    ("2096-02-29", "years", 4, "after", "2100-02-28"),
    ("2026-01-31", "months", 1, "after", "2026-02-28"),
    ("2026-03-31", "months", 1, "before", "2026-02-28"),
    ("2026-11-30", "months", 3, "after", "2027-02-28"),
    ("2026-12-31", "months", 12, "after", "2027-12-31"),
]


@pytest.mark.parametrize(("start", "unit", "amount", "counts", "on"), BY_HAND)
def test_days_counted_by_hand(start: str, unit: str, amount: int, counts: str, on: str) -> None:
    assert only(start, unit=unit, amount=amount, counts=counts).on == date.fromisoformat(on)


@pytest.mark.parametrize("unit", ["school-days", "business-days"])
def test_school_and_business_days_are_never_dated(unit: str) -> None:
    assert only("2026-11-21", unit=unit, amount=10).on is None


def test_a_rule_without_a_number_has_no_day() -> None:
    assert only("2026-11-21", unit="none", by="Promptly").on is None


@pytest.mark.parametrize(
    ("start", "on"), [("2026-12-21", "2026-12-07"), ("2026-12-20", "2026-12-07"), ("2026-12-19", "2026-12-07")]
)
def test_business_days_with_holidays_are_weekdays_and_only_about_right(start: str, on: str) -> None:
    found = only(start, unit="business-days", amount=10, counts="before", with_holidays=True)
    assert (found.on, found.is_about) == (date.fromisoformat(on), True)


def test_soonest_first_then_what_has_no_day_in_its_own_order() -> None:
    rules = [
        rule("promptly", unit="none", by="Promptly"),
        rule("late", unit="calendar-days", amount=60),
        rule("school", unit="school-days", amount=1),
        rule("soon", unit="calendar-days", amount=15),
        rule("elsewhere", "other", unit="calendar-days", amount=1),
    ]
    found = deadlines(EVENT, date(2026, 11, 21), rules)
    assert [each.rule.id for each in found] == ["soon", "late", "promptly", "school"]


def test_a_rule_that_follows_another_is_counted_from_its_day() -> None:
    rules = [
        rule("period", unit="calendar-days", amount=30),
        rule("decision", unit="calendar-days", amount=45, follows="period"),
    ]
    assert deadlines(EVENT, date(2026, 11, 21), rules)[1].on == date(2026, 11, 21) + timedelta(days=75)


def test_what_follows_something_undated_is_undated() -> None:
    rules = [
        rule("hearing", unit="school-days", amount=20),
        rule("decision", unit="calendar-days", amount=10, follows="hearing"),
    ]
    assert [each.on for each in deadlines(EVENT, date(2026, 11, 21), rules)] == [None, None]


def test_an_event_that_starts_nothing_is_an_error() -> None:
    with pytest.raises(DataError, match='event "other": no rule starts at it'):
        deadlines(OTHER, date(2026, 11, 21), [rule(unit="calendar-days", amount=1)])


def all_days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


STARTS = [
    *all_days(date(2023, 12, 1), date(2025, 3, 5)),
    *all_days(date(2027, 12, 20), date(2028, 3, 31)),
    *(
        date(year, month, 28) + timedelta(days=more)
        for year in range(1990, 2100, 7)
        for month in (1, 2, 12)
        for more in range(5)
    ),
    date(1990, 1, 1),
    date(2096, 2, 29),
    date(2099, 12, 31),
]


def as_json(each: Rule) -> dict[str, Any]:
    return {
        "id": each.id,
        "startsAt": each.starts_at,
        "follows": each.follows,
        "unit": each.unit,
        "amount": each.amount,
        "counts": each.counts,
        "withHolidays": each.with_holidays,
    }


def assert_equal(javascript: JavaScript, events: list[Event], rules: list[Rule]) -> None:
    starts = [str(start) for start in STARTS]
    [theirs] = javascript(PROBE, "every", [[[event.id for event in events], starts, [as_json(each) for each in rules]]])
    for event, found in zip(events, theirs, strict=True):
        for start, each in zip(STARTS, found, strict=True):
            ours = deadlines(event, start, rules)
            assert each == [[one.rule.id, one.on and str(one.on), one.is_about] for one in ours], (event.id, start)


def test_the_browser_counts_the_sites_deadlines_alike(javascript: JavaScript, real: Deadlines) -> None:
    assert_equal(javascript, list(real.events), list(real.rules))


def test_the_browser_counts_every_unit_alike_both_ways(javascript: JavaScript) -> None:
    rules = [
        rule(
            f"{unit}-{amount}-{counts}", unit=unit, amount=amount, counts=counts, with_holidays=unit == "business-days"
        )
        for unit in ("calendar-days", "business-days", "months", "years")
        for amount in (0, 1, 3, 10, 13)
        for counts in ("after", "before")
    ]
    assert_equal(javascript, [EVENT], rules)


DAYS = {
    "2026-11-21": True,
    "2028-02-29": True,
    "2027-02-29": False,
    "2026-13-01": False,
    "2026-00-10": False,
    "1989-12-31": False,
    "2100-01-01": False,
    "0026-11-21": False,
    "2026-11-21T00:00": False,
    "<b>": False,
    "": False,
}


def test_the_browser_takes_only_days_that_there_are(javascript: JavaScript) -> None:
    assert dict(zip(DAYS, javascript(PROBE, "isDay", [[day] for day in DAYS]), strict=True)) == DAYS
