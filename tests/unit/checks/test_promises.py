"""No data file promises; the law's own words and what people type are not ours to change."""

import pytest

from tests.project import Project

GUIDE = "content/data/guide.yaml"
TABLE = "content/data/comparison.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (GUIDE, "why: It tells us where to begin.", "why: We see who qualifies.", 'question "start", why'),
        (GUIDE, "label: Here", "label: My child needs an IEP", 'question "start", answer "here", label'),
        (GUIDE, "today: [Write the letter.]", "today: [We guarantee it.]", 'outcome "ask", today 1'),
        (TABLE, "answer: Yes.", "answer: Your child is eligible.", 'row "consent", cell "iep", answer'),
        (TABLE, "difference: One says it", "difference: One will qualify you", 'row "consent", difference'),
    ],
)
def test_a_promise_is_named_with_its_place(project: Project, file: str, old: str, new: str, where: str) -> None:
    project.change(file, old, new)
    [problem] = project.problems()
    assert problem.split(": ", 1)[1].startswith(f"{where}: promises (")
    assert problem.endswith("Say what a family could ask for.")


def test_what_people_type_may_hold_the_words(project: Project) -> None:
    project.change(TABLE, "    read: [iep/one]", "    read: [iep/one]\n    also: [qualify]")
    assert project.problems() == []
