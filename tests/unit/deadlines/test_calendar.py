"""The calendar file, as RFC 5545 wants it."""

import re

from tests.unit.search.javascript import JavaScript

PROBE = "tests/js/deadlines-probe.js"
NOTES = "Within 60 days; or your State's own, more or less\nA \\ sign, “quoted” " + "é" * 80
ENTRIES = [
    {"id": "first-evaluation", "on": "2027-02-28", "title": "The school must evaluate, fully.", "notes": NOTES},
    {"id": "yearly-review", "on": "2026-12-31", "title": "x", "notes": ""},
]


def written(javascript: JavaScript) -> str:
    [text] = javascript(PROBE, "calendar", [[ENTRIES, "2026-11-21T12:34:56.789Z"]])
    return str(text)


def test_lines_end_with_both_signs_and_hold_75_bytes_at_most(javascript: JavaScript) -> None:
    text = written(javascript)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_unfolded_it_says_what_was_given(javascript: JavaScript) -> None:
    lines = written(javascript).replace("\r\n ", "").split("\r\n")
    escaped = NOTES.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    assert f"DESCRIPTION:{escaped}" in lines
    assert "SUMMARY:The school must evaluate\\, fully." in lines


def test_each_date_is_a_whole_day(javascript: JavaScript) -> None:
    text = written(javascript)
    days = re.findall(r"DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:(\d+)", text)
    assert days == [("20270228", "20270301"), ("20261231", "20270101")]
    assert text.count("DTSTAMP:20261121T123456Z") == 2
    assert re.findall(r"UID:(\S+)", text) == [
        "first-evaluation-2027-02-28@iep-or-504",
        "yearly-review-2026-12-31@iep-or-504",
    ]
    assert text.count("BEGIN:") == text.count("END:") == 3
