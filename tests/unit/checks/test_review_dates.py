"""A review in the future is an error, an overdue one a warning. Today is given, so no test looks at a clock."""

from datetime import date

import pytest

from plugins.checks.dates import check_dates
from plugins.sitedata.load import load_site
from tests.project import Project

ONE = "content/articles/iep/one.md"
TWO = "content/articles/iep/two.md"
LAW = "content/data/law.yaml"


def found(project: Project, today: date) -> list[str]:
    data, problems = load_site(project.root)
    assert data is not None, problems
    return sorted(str(problem) for problem in check_dates(data, today))


@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2027, 5, 21)])
def test_from_the_day_of_the_review_to_the_day_on_which_it_is_due_all_is_well(project: Project, today: date) -> None:
    assert found(project, today) == []


def test_a_review_in_the_future_is_an_error(project: Project) -> None:
    project.change(TWO, "reviewed: 2026-11-21", "reviewed: 2026-11-20")
    project.change(LAW, "checked: 2026-11-21", "checked: 2026-11-20")
    assert found(project, date(2026, 11, 20)) == [
        f'{ONE}:5:11: "reviewed" is 2026-11-21, after today (2026-11-20). '
        "Write the day on which the page was compared with the law."
    ]


def test_an_overdue_review_is_a_warning(project: Project) -> None:
    project.change(TWO, "review_due: 2027-05-21", "review_due: 2027-05-22")
    assert found(project, date(2027, 5, 22)) == [
        f"{ONE}:6:13: warning: is overdue: its review was due on 2027-05-21. "
        'Compare it with the law, then set "reviewed" and "review_due".'
    ]


def test_a_page_without_dates_is_not_overdue(project: Project) -> None:
    project.write("content/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n\nWords.\n")
    assert found(project, date(2027, 5, 21)) == []


def test_a_source_checked_in_the_future_is_an_error(project: Project) -> None:
    project.change(LAW, "checked: 2026-11-21", "checked: 2026-11-22")
    assert found(project, date(2026, 11, 21)) == [
        f'{LAW}:6:14: "34 CFR 300.300": "checked" is 2026-11-22, after today (2026-11-21). '
        "Write the day on which our texts were compared with the copy."
    ]


def test_a_source_checked_over_a_year_ago_is_a_warning(project: Project) -> None:
    for file in (ONE, TWO):
        project.change(file, "review_due: 2027-05-21", "review_due: 2028-05-21")
    assert found(project, date(2027, 11, 21)) == []
    assert found(project, date(2027, 11, 22)) == [
        f'{LAW}:6:14: warning: "34 CFR 300.300": is overdue: it was last checked on 2026-11-21, over a year ago. '
        'Compare our texts with a new copy, then set "checked".'
    ]
