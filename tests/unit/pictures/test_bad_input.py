"""What may go wrong with a picture, and the one line that says so."""

import pytest

from tests.project import Project
from tests.unit.pictures.samples import FILE, YAML

ONE = "content/articles/iep/one.md"

# name: (the line in the article, what is said of it)
PLACED = {
    "unknown": (
        "!!! picture rode",
        f'{ONE}:17:1: picture "rode": there is no such picture. '
        'Use "road", "covered", "ladder" or "year". Did you mean "road"?',
    ),
    "none named": (
        "!!! picture",
        f'{ONE}:17:1: picture "": there is no such picture. Use "road", "covered", "ladder" or "year".',
    ),
    "with a title": (
        '!!! picture road "The road"',
        f'{ONE}:17:1: picture "road": takes its title from pictures.yaml. Take out "The road".',
    ),
    "twice": (
        "!!! picture road\n\n!!! picture road",
        f'{ONE}:19:1: picture "road": stands twice on the page. Keep one.',
    ),
    "with text below": (
        "!!! picture road\n    Some words.",
        f'{ONE}:17:1: picture "road": hides the indented text below it. Begin that text at the left edge.',
    ),
}

# name: (old, new, the line)
CHANGES = {
    "wait without a source": (
        "\n              law:\n                - text: It takes 60 days."
        '\n                  cites: ["34 CFR 300.300(a)"]',
        "",
        f'{FILE}:12:13: picture "road", track 1, step 1: "law" is missing. Add it.',
    ),
    "statement without a source": (
        'text: Everyone., cites: ["34 CFR 300.300(b)"]',
        "text: Everyone., cites: []",
        f'{FILE}:31:33: picture "covered", ring 1, law 1: "cites" holds 0. It takes at least 1.',
    ),
    "source that the register does not list": (
        'text: Everyone., cites: ["34 CFR 300.300(b)"]',
        'text: Everyone., cites: ["34 CFR 300.333(b)"]',
        f'{FILE}:31:41: picture "covered", ring 1, law 1: cites "34 CFR 300.333", which law.yaml does not list. '
        'Did you mean "34 CFR 300.300"?',
    ),
    "unknown plan": (
        "plan: iep\n            law",
        "plan: ipe\n            law",
        f'{FILE}:47:19: picture "ladder", rung 2, way 1: "plan" is "ipe". '
        'It must be "iep" or "section-504". Did you mean "iep"?',
    ),
    "unknown key": (
        "description: Two rungs.",
        "descripton: Two rungs.",
        f'{FILE}:40:5: picture "ladder": "descripton" is not a known key. Did you mean "description"?',
    ),
    "unknown picture": (
        "  ladder:",
        "  lader:",
        f'{FILE}:38:3: "lader" is not a known key. Did you mean "ladder"?',
    ),
    "label too long": (
        "label: Talk",
        f"label: {'talk ' * 10}",
        f'{FILE}:43:16: picture "ladder", rung 1: "label" is 49 characters long. Shorten it to 48.',
    ),
}


@pytest.fixture
def illustrated(project: Project) -> Project:
    project.write(FILE, YAML)
    return project


@pytest.mark.parametrize(("text", "line"), PLACED.values(), ids=PLACED)
def test_a_line_that_places_no_picture_is_named(illustrated: Project, text: str, line: str) -> None:
    illustrated.change(ONE, "1. Ask.", text)
    assert illustrated.problems() == [line]


@pytest.mark.parametrize(("old", "new", "line"), CHANGES.values(), ids=CHANGES)
def test_each_mistake_in_the_data_is_one_line(illustrated: Project, old: str, new: str, line: str) -> None:
    illustrated.change(FILE, old, new)
    assert line in illustrated.problems()


def test_a_picture_that_is_there_is_no_problem(illustrated: Project) -> None:
    illustrated.change(ONE, "1. Ask.", "1. Ask.\n\n!!! picture year")
    assert illustrated.problems() == []


def test_a_language_without_pictures_says_so(project: Project) -> None:
    project.change(ONE, "1. Ask.", "!!! picture year")
    assert project.problems() == [
        f'{ONE}:17:1: picture "year": there is no such picture. Write pictures.yaml, or mend it.'
    ]
