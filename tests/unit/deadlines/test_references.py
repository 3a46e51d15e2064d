"""What may be wrong in deadlines.yaml, and the one line that says so. The exact text is part of the interface."""

import pytest

from tests.project import Project

FILE = "content/data/deadlines.yaml"
TEXT = """counting: [Day 1 is the day after.]
example: {starts_at: asked, on: 2026-03-02}
stages:
  - {id: begin, title: The beginning}
events:
  - id: asked
    stage: begin
    label: I asked
    hint: The day.
    read: [iep/one]
rules:
  - id: answer
    starts_at: asked
    what: The school must answer.
    unit: calendar-days
    amount: 30
    kind: school-must
    law: idea
    cites: ["34 CFR 300.300(a)"]
  - id: decision
    starts_at: asked
    follows: answer
    what: The school must decide.
    unit: none
    by: Promptly
    kind: school-must
    law: idea
    cites: ["34 CFR 300.300(b)"]
    state_note: {text: Your State may differ., cites: ["34 CFR 300.300(a)"]}
"""

# name: (old, new, the line)
CHANGES = {
    "id that stands twice": (
        "- id: decision",
        "- id: answer",
        f'{FILE}:20:9: rule "answer": a rule has this id too. Give one of them another id.',
    ),
    "id of an event and of a rule": (
        "- id: decision",
        "- id: asked",
        f'{FILE}:20:9: rule "asked": an event has this id too. Give one of them another id.',
    ),
    "event in no stage": (
        "stage: begin",
        "stage: begni",
        f'{FILE}:7:12: event "asked": stage "begni" does not exist. Did you mean "begin"?',
    ),
    "event that starts nothing": (
        "rules:\n",
        "  - {id: went, stage: begin, label: I went, hint: The day.}\nrules:\n",
        f'{FILE}:11:10: event "went": no rule starts at it. Write one, or remove it.',
    ),
    "rule that starts at no event": (
        "  - id: decision\n    starts_at: asked",
        "  - id: decision\n    starts_at: asekd",
        f'{FILE}:21:16: rule "decision": event "asekd" does not exist. Did you mean "asked"?',
    ),
    "example of no event": (
        "{starts_at: asked, on",
        "{starts_at: x, on",
        f'{FILE}:2:22: example: event "x" does not exist. Add it to events.',
    ),
    "follows what is not there": (
        "follows: answer",
        "follows: anwser",
        f'{FILE}:22:14: rule "decision": follows "anwser", which is no rule of its event above it. '
        'Did you mean "answer"?',
    ),
    "follows what stands below": (
        "    starts_at: asked\n    what",
        "    starts_at: asked\n    follows: decision\n    what",
        f'{FILE}:14:14: rule "answer": follows "decision", which is no rule of its event above it. '
        "Name one that stands above it.",
    ),
    "number missing": (
        "    amount: 30\n",
        "",
        f'{FILE}:15:11: rule "answer": does not say how many calendar days. Add "amount".',
    ),
    "no number and no words": (
        "    by: Promptly\n",
        "",
        f'{FILE}:24:11: rule "decision": has no number, and does not say when. Say it in "by".',
    ),
    "number where there is none": (
        "unit: none\n",
        "unit: none\n    amount: 3\n",
        f'{FILE}:25:13: rule "decision": "amount" is set, and "unit" is "none". Remove one of them.',
    ),
    "holidays of calendar days": (
        "amount: 30\n",
        "amount: 30\n    with_holidays: true\n",
        f'{FILE}:17:20: rule "answer": "with_holidays" is for business days only. Remove it.',
    ),
    "unit that is none": (
        "unit: calendar-days",
        "unit: days",
        f'{FILE}:15:11: rule "answer": "unit" is "days". It must be "calendar-days", "school-days", "business-days", '
        '"months", "years" or "none".',
    ),
    "rule without citations": (
        'cites: ["34 CFR 300.300(b)"]',
        "cites: []",
        f'{FILE}:28:5: rule "decision": "cites" holds 0. It takes at least 1.',
    ),
    "citation that is not in the register": (
        '"34 CFR 300.300(b)"',
        '"34 CFR 300.303(b)"',
        f'{FILE}:28:13: rule "decision": cites "34 CFR 300.303", which law.yaml does not list. '
        'Did you mean "34 CFR 300.300"?',
    ),
    "article that is not there": (
        "read: [iep/one]",
        "read: [iep/oen]",
        f'{FILE}:10:12: event "asked": read "iep/oen" does not exist. Did you mean "iep/one"?',
    ),
}


@pytest.mark.parametrize(("old", "new", "line"), CHANGES.values(), ids=CHANGES)
def test_each_mistake_is_one_line_with_its_mend(project: Project, old: str, new: str, line: str) -> None:
    project.write(FILE, TEXT)
    project.change(FILE, old, new)
    assert line in project.problems()


def test_deadlines_without_mistakes_have_no_problems(project: Project) -> None:
    project.write(FILE, TEXT)
    assert project.problems() == []
