"""What is not a word is named with its place and what may be meant; what is not ours to spell is left alone."""

import pytest

from plugins.checks.our_words import blank_out_markdown
from plugins.checks.spelling import check_spelling
from plugins.sitedata.load import load_site
from plugins.sitedata.site import SiteData
from tests.project import Project

ONE = "content/articles/iep/one.md"
TABLE = "content/data/comparison.yaml"
WORDS = "content/data/words.txt"


def found(project: Project) -> list[str]:
    data, problems = load_site(project.root)
    assert data is not None
    return [str(problem) for problem in [*problems, *check_spelling(data.editions["en"])]]


@pytest.fixture
def spelled(project: Project) -> Project:
    project.write(WORDS, "# of the field\ndyscalculia  # a word\n\nPriya\nIEP\nCC\n")
    return project


CHANGES = {
    "two letters changed over": (
        ONE,
        "1. Ask.",
        "1. Ask if they recieve it.",
        f'{ONE}:17:16: warning: "recieve": is not in the dictionary. '
        'Did you mean "receive"? If not, add it to words.txt.',
    ),
    "capital kept": (
        ONE,
        "1. Ask.",
        "1. Accomodations.",
        f'{ONE}:17:4: warning: "Accomodations": is not in the dictionary. '
        'Did you mean "Accommodations"? If not, add it to words.txt.',
    ),
    "a word of the field": (
        ONE,
        "1. Ask.",
        "1. Ask about dyscalcula.",
        f'{ONE}:17:14: warning: "dyscalcula": is not in the dictionary. '
        'Did you mean "dyscalculia"? If not, add it to words.txt.',
    ),
    "nothing near": (
        ONE,
        "1. Ask.",
        "1. Ask qqzzxxy.",
        f'{ONE}:17:8: warning: "qqzzxxy": is not in the dictionary. Mend it, or add it to content/data/words.txt.',
    ),
    "short form": (
        ONE,
        "1. Ask.",
        "1. Ask the XQB.",
        f'{ONE}:17:12: warning: short form "XQB": neither glossary.yaml nor words.txt has it. '
        "Write it out, or add it to one of them.",
    ),
    "front matter": (
        ONE,
        "Two points.",
        "Two poimts.",
        f'{ONE}:7:26: warning: "poimts": is not in the dictionary. Did you mean "points"? If not, add it to words.txt.',
    ),
    "data": (
        TABLE,
        "One says it, one does not.",
        "One says it, one does nott.",
        f'{TABLE}:22:17: warning: "nott": is not in the dictionary. Did you mean "not"? If not, add it to words.txt.',
    ),
    "a word twice": (
        ONE,
        "1. Ask.",
        "1. Ask the\nthe school.",
        f'{ONE}:17:8: warning: "the the": the word stands twice. Take one out.',
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "line"), CHANGES.values(), ids=CHANGES)
def test_each_slip_is_one_line_with_its_mend(spelled: Project, file: str, old: str, new: str, line: str) -> None:
    spelled.change(file, old, new)
    assert found(spelled) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Ask in `recieve` form.",
        "See [the other](recieve.md) and <https://recieve.example/accomodation>.",
        "> The State shal recieve it.\n> — 34 CFR 300.300(a)",
        "Write to recieve@accomodation.example.",
        '!!! recieve "Ask"\n    Now.',
        "Priya's dyscalculia, Title VI, the child’s plan, don't, two (34 CFR 300.300(a)(1)(iii)).",
        "I know that that had had no effect.",
    ],
)
def test_what_is_not_ours_to_spell_is_left_alone(spelled: Project, text: str) -> None:
    spelled.change(ONE, "1. Ask.", text)
    assert found(spelled) == []


def test_what_is_blanked_keeps_its_length() -> None:
    text = "One `two` [three](four.md)\n> five\n> — 34 CFR 300.9\nsix"
    blanked = blank_out_markdown(text)
    assert len(blanked) == len(text)
    assert blanked.split() == ["One", "[three]", "six"]


def test_a_language_without_a_list_of_words_is_not_checked(project: Project) -> None:
    project.change(ONE, "1. Ask.", "1. Ask if they recieve it.")
    assert found(project) == []


def test_a_word_is_named_once_a_file(spelled: Project) -> None:
    spelled.change(ONE, "1. Ask.", "1. Recieve it, recieve it, recieve it.")
    assert [line.split(":")[1] for line in found(spelled)] == ["17", "17"]


LISTS = {
    "two words": ("spina bifida\n", f'{WORDS}:1: "spina bifida": is more than one word. Give each its own line.'),
    "twice": ("Kai\n# x\nkai\n", f'{WORDS}:3: "kai": stands in line 1 too. Keep one.'),
    "empty": ("\n", f"{WORDS}: is empty. Write it or delete it."),
}


@pytest.mark.parametrize(("text", "line"), LISTS.values(), ids=LISTS)
def test_each_slip_in_the_list_of_words_is_one_line(project: Project, text: str, line: str) -> None:
    project.write(WORDS, text)
    assert found(project)[0] == line


def test_the_real_content_raises_no_false_alarm(data: SiteData) -> None:
    assert [str(problem) for problem in check_spelling(data.editions["en"])] == []
