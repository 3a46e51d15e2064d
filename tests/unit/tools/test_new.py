"""`make new`: a draft that passes every check, in its place; or one line that says why not, and nothing written."""

from datetime import date

import pytest

from plugins.checks.law_texts import LawTexts
from tests.conftest import ROOT
from tests.project import Project
from tools.checked import check
from tools.draft import as_yaml, list_article, make_name, review_due
from tools.new import NewError, Wanted, begin, main

TODAY = date(2026, 11, 21)
SECTIONS = "content/data/sections.yaml"
NEW = "content/articles/iep/may-a-school-say-no.md"


def files(project: Project) -> dict[str, bytes]:
    content = project.root / "content"
    return {str(file.relative_to(content)): file.read_bytes() for file in content.rglob("*") if file.is_file()}


def test_the_draft_passes_every_check(project: Project) -> None:
    project.write("content/data/words.txt", (ROOT / "content/data/words.txt").read_bytes() + b"\nIEP\n")
    lines = begin(project.root, Wanted("May a school say no?", "iep"), TODAY, None)
    found = check(project.root, TODAY, LawTexts({}))
    assert [str(problem) for problem in found.problems] == []
    assert found.pages
    assert lines == [
        f"Wrote {NEW}, a draft: no reader finds it yet.",
        f'Listed it last under "IEPs" in {SECTIONS}. Move that line to where it belongs in reading order.',
        "Next: make serve shows it at /drafts/iep/may-a-school-say-no/ while you write, "
        "and make check names what to mend.",
        'When it is ready, take out the line "status: draft".',
    ]


def test_the_draft_is_refused_as_an_article_until_it_is_written(project: Project) -> None:
    begin(project.root, Wanted("May a school say no?", "iep"), TODAY, None)
    project.change(NEW, "status: draft\n", "")
    problems = project.problems()
    assert len(problems) == 8
    assert all(": is left of the draft. Write your own words in its place." in problem for problem in problems)


def test_an_editor_is_asked_for_what_was_not_given(project: Project) -> None:
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "1" if "Section" in question else "May a school say no?"

    begin(project.root, Wanted(), TODAY, answer)
    assert (project.root / NEW).is_file()
    assert asked == ["Title, as a parent would ask it: ", "  1  IEPs\nSection, by number or id: "]


REFUSED = {
    "unknown section": (
        Wanted("A title", "ipe"),
        'section "ipe" does not exist. Did you mean "iep"?',
    ),
    "number of no section": (Wanted("A title", "7"), 'section "7" does not exist. Use "iep".'),
    "unknown language": (
        Wanted("A title", "iep", "es"),
        'language "es" is not a language of this site. Use "en"; CONTRIBUTING.md says how to add one.',
    ),
    "title that is taken": (
        Wanted("The FIRST one", "iep"),
        'title "The FIRST one" is that of content/articles/iep/one.md. Choose another.',
    ),
    "name that is taken": (
        Wanted("Another", "iep", "", "two"),
        "content/articles/iep/two.md is there already. Change that file, or give another NAME.",
    ),
    "name that cannot be an address": (
        Wanted("Another", "iep", "", "What Now"),
        'name "What Now": cannot be an address. Use lower-case letters, figures and hyphens. Did you mean "what-now"?',
    ),
    "name out of the folder": (
        Wanted("Another", "iep", "", "../../x"),
        'name "../../x": cannot be an address. Use lower-case letters, figures and hyphens. Did you mean "x"?',
    ),
    "emoji in the title": (
        Wanted("Great \N{PARTY POPPER}", "iep"),
        "\"Great \N{PARTY POPPER}\" holds the sign '\\U0001f389'. Say it in words: screen readers stumble over signs.",
    ),
    "long title": (Wanted("long " * 15, "iep"), '"title" is 74 characters long. Shorten it to 70.'),
    "title without a letter for an address": (
        Wanted("如何", "iep"),
        'title "如何": makes no address. Give a name in plain letters: NAME=what-it-is-about.',
    ),
    "nothing given and nobody to ask": (
        Wanted(),
        'TITLE is missing. Write: make new TITLE="What is an IEP?" SECTION=iep',
    ),
}


@pytest.mark.parametrize(("wanted", "line"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_one_line_and_nothing_is_written(project: Project, wanted: Wanted, line: str) -> None:
    before = files(project)
    with pytest.raises(NewError) as refused:
        begin(project.root, wanted, TODAY, None)
    assert str(refused.value) == line
    assert files(project) == before


def test_a_second_time_is_refused(project: Project) -> None:
    wanted = Wanted("May a school say no?", "iep")
    begin(project.root, wanted, TODAY, None)
    with pytest.raises(NewError, match=f"^{NEW} is there already"):
        begin(project.root, wanted, TODAY, None)


def test_broken_sections_are_named(project: Project) -> None:
    project.write(SECTIONS, "sections: []\n")
    with pytest.raises(NewError, match=r'^content/data/sections.yaml:1:1: "sections" holds 0. It takes at least 1. '):
        begin(project.root, Wanted("A title", "iep"), TODAY, None)


def test_a_translation_takes_the_name_of_its_original(project: Project) -> None:
    project.write("theme/i18n/es.yaml", (project.root / "theme/i18n/en.yaml").read_bytes())
    for name in ("site", "sections"):
        text = (project.root / f"content/data/{name}.yaml").read_text("utf-8")
        project.write(f"content/data/{name}.es.yaml", text.replace("articles: [one, two]", "articles: []"))
    with pytest.raises(NewError) as refused:
        begin(project.root, Wanted("El primero", "iep", "es", "oen"), TODAY, None)
    assert str(refused.value) == '"oen" is not an article of section "iep" to translate. Did you mean "one"?'
    begin(project.root, Wanted("El primero", "iep", "es", "one"), TODAY, None)
    assert (project.root / "content/articles/iep/one.es.md").is_file()
    assert "articles: [one]" in (project.root / "content/data/sections.es.yaml").read_text("utf-8")


def test_values_come_from_variables_that_make_hands_on(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TITLE", 'What\'s "stay put": and $HOME?')
    monkeypatch.setenv("SECTION", "iep")
    assert main(["--root", str(project.root), "--take", "TITLE", "--take", "SECTION"]) == 0
    assert "whats-stay-put-and-home.md" in capsys.readouterr().out
    assert project.problems() == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is an IEP?", "what-is-an-iep"),
        ("What’s “stay put”?", "whats-stay-put"),
        ("Ünïcode – señas", "unicode-senas"),
        ("504/IEP: both", "504-iep-both"),
        ("word " * 14, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("\N{PARTY POPPER}", ""),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert make_name(title) == name


@pytest.mark.parametrize(
    ("text", "written"),
    [("Plain", "Plain"), ("One: two", '"One: two"'), ("2026", '"2026"'), ('"Why"', '"\\"Why\\""'), ("#", '"#"')],
)
def test_a_title_is_quoted_only_if_it_has_to_be(text: str, written: str) -> None:
    assert as_yaml(text) == written


def test_a_review_is_due_half_a_year_later() -> None:
    assert review_due(date(2026, 11, 21)) == date(2027, 5, 21)
    assert review_due(date(2026, 8, 31)) == date(2027, 2, 28)


LISTS = {
    "a list of lines keeps its remarks": (
        "sections:\n  - id: iep\n    articles:\n      - one  # last\n\n  # next\n  - id: b\n",
        "sections:\n  - id: iep\n    articles:\n      - one  # last\n      - x\n\n  # next\n  - id: b\n",
    ),
    "without indentation": (
        'sections:\n- id: iep\n  articles:\n  - "one"\n',
        'sections:\n- id: iep\n  articles:\n  - "one"\n  - x\n',
    ),
    "in brackets": (
        'sections:\n  - {id: iep, articles: ["a"]}  # all\n',
        'sections:\n  - {id: iep, articles: ["a", x]}  # all\n',
    ),
    "empty": (
        "sections:\n  - id: iep\n    articles: []\n    title: T\n",
        "sections:\n  - id: iep\n    articles: [x]\n    title: T\n",
    ),
    "no list yet": (
        "sections:\n  - title: T\n    id: iep\n    summary: >-\n      S\n",
        "sections:\n  - title: T\n    id: iep\n    articles: [x]\n    summary: >-\n      S\n",
    ),
    "no place for one": ("sections:\n  - {id: iep, title: T}\n", None),
}


@pytest.mark.parametrize(("before", "after"), LISTS.values(), ids=LISTS)
def test_a_name_is_added_and_all_else_stays(before: str, after: str | None) -> None:
    assert list_article(before, "iep", "x") == after


def test_one_line_is_added_to_the_real_list() -> None:
    text = (ROOT / SECTIONS).read_text("utf-8")
    new = list_article(text, "504", "x")
    assert new is not None
    assert [line for line in new.split("\n") if line not in text.split("\n")] == ["      - x"]
    assert len(new) == len(text) + len("      - x\n")
