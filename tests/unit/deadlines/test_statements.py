"""What the site's own deadlines must hold, however they are worded."""

import re

from plugins.deadlines.model import Deadlines, Rule

NUMBERS = {
    "first-evaluation": (60, "calendar-days"),
    "first-iep-meeting": (30, "calendar-days"),
    "yearly-review": (1, "years"),
    "re-evaluation": (3, "years"),
    "records-under-idea": (45, "calendar-days"),
    "records-under-ferpa": (45, "calendar-days"),
    "state-complaint": (1, "years"),
    "state-complaint-decision": (60, "calendar-days"),
    "due-process-complaint": (2, "years"),
    "resolution-meeting": (15, "calendar-days"),
    "resolution-period": (30, "calendar-days"),
    "hearing-decision": (45, "calendar-days"),
    "court-case": (90, "calendar-days"),
    "civil-rights-complaint": (180, "calendar-days"),
    "manifestation-review": (10, "school-days"),
    "expedited-hearing": (20, "school-days"),
    "expedited-decision": (10, "school-days"),
    "interim-setting": (45, "school-days"),
    "tuition-notice": (10, "business-days"),
    "third-birthday": (3, "years"),
    "transition-at-16": (16, "years"),
    "rights-transfer-notice": (1, "years"),
}
"""The federal numbers, each read in the law. A change here is a change in what the site says about the law."""

STATE_MAY_DIFFER = ("first-evaluation", "due-process-complaint", "court-case", "third-birthday", "rights-transfer")


def by_id(real: Deadlines) -> dict[str, Rule]:
    return {rule.id: rule for rule in real.rules}


def test_the_federal_numbers(real: Deadlines) -> None:
    rules = by_id(real)
    assert {id: (rules[id].amount, rules[id].unit) for id in NUMBERS} == NUMBERS


def test_a_time_that_states_may_set_says_so(real: Deadlines) -> None:
    assert [id for id in STATE_MAY_DIFFER if by_id(real)[id].state_note is None] == []


def test_section_504_rules_name_no_number_but_the_180_days(real: Deadlines) -> None:
    numbered = [rule.id for rule in real.rules if rule.law == "section-504" and rule.unit != "none"]
    assert numbered == ["civil-rights-complaint"]


def test_idea_calendar_days_cite_what_a_day_is(real: Deadlines) -> None:
    for rule in real.rules:
        if rule.law == "idea" and rule.unit == "calendar-days" and rule.amount:
            assert "34 CFR 300.11(a)" in rule.cites, rule.id


def test_the_words_name_the_number_of_the_data(real: Deadlines) -> None:
    for rule in real.rules:
        found = {int(number) for number in re.findall(r"\d+", rule.by or "")}
        assert not found or rule.unit == "none" or rule.amount in found, rule.id
