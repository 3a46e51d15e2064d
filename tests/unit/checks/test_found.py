"""What readers could hardly find is a warning."""

from datetime import date

import pytest

from plugins.checks.found import check_found
from plugins.checks.law_texts import LawTexts
from plugins.checks.review import review
from plugins.checks.translations import check_translations
from plugins.sitedata.load import load_site
from plugins.sitedata.site import SiteData
from tests.project import Project
from tests.unit.checks.test_bad_input import LETTERS

ONE = "content/articles/iep/one.md"
TWO = "content/articles/iep/two.md"
LETTERS_FILE = "content/data/letters.yaml"
CHANGING = "content/data/changing.yaml"
RECORD = """changes:
  - id: who
    title: Who
    as_of: 2026-10-01
    check_again: 2026-11-01
    law:
      - text: The school must ask.
        cites: ["34 CFR 300.300(a)"]
    reports:
      - {text: A report., source: A paper}
    advice: Ask.
    home: iep/one
"""


def load(project: Project) -> SiteData:
    data, problems = load_site(project.root)
    assert data is not None, problems
    return data


def found(project: Project) -> list[str]:
    return [str(problem) for problem in check_found(load(project))]


def test_the_tiny_project_has_nothing_hidden(project: Project) -> None:
    assert found(project) == []


def test_an_article_that_no_other_text_leads_to_is_named(project: Project) -> None:
    project.change(ONE, "[the other one](two.md)", "[this](one.md) and [that](#what-you-can-do-now)")
    assert found(project) == [
        f"{TWO}: warning: no other page's text leads here. Link to it where a reader would need it."
    ]


def test_a_link_by_address_counts(project: Project) -> None:
    project.change(ONE, "(two.md)", "(/iep/two/#what-you-can-do-now)")
    assert found(project) == []


def test_a_draft_may_stand_alone(project: Project) -> None:
    project.change(ONE, "[the other one](two.md)", "it")
    project.change(TWO, "reviewed:", "status: draft\nreviewed:")
    assert found(project) == []


def test_a_title_that_search_engines_cut_is_named(project: Project) -> None:
    project.change(ONE, "title: The first one", f"title: {'long ' * 12}x")
    assert found(project) == [
        f'{ONE}:2:8: warning: "title" is 61 characters long, and search engines show 60. '
        "Shorten it, or begin with what matters."
    ]


def test_a_letter_that_nothing_leads_to_is_named(project: Project) -> None:
    project.write(LETTERS_FILE, LETTERS)
    line = f'{LETTERS_FILE}:2:9: warning: letter "ask": nothing leads to it. '
    assert found(project) == [f"{line}Write [words](letter:ask) where it helps."]
    project.change(ONE, "1. Ask.", "1. Send [the letter](/letters/ask/).")
    assert found(project) == []


def test_a_record_that_no_text_shows_is_named(project: Project) -> None:
    project.write(CHANGING, RECORD)
    line = f'{CHANGING}:2:9: warning: change "who": no text shows it. Place it with "!!! changing who".'
    assert found(project) == [line]
    project.change(ONE, "1. Ask.", "!!! changing who")
    assert found(project) == []


def test_a_record_that_was_not_looked_at_again_is_overdue(project: Project) -> None:
    project.write(CHANGING, RECORD)
    problems = review(load(project), date(2026, 11, 21), LawTexts({})).problems
    assert (
        f'{CHANGING}:5:18: warning: change "who": is overdue: it was to be looked at again by 2026-11-01. '
        'Look what is new, then set "as_of" and "check_again".'
    ) in map(str, problems)


RECORD_FAULTS = {
    "home": (
        "home: iep/one",
        "home: iep/oen",
        f'{CHANGING}:12:11: change "who": home "iep/oen" does not exist. Did you mean "iep/one"?',
    ),
    "citation": (
        "34 CFR 300.300(a)",
        "34 CFR 300.3000",
        f'{CHANGING}:8:17: change "who", law 1: cites "34 CFR 300.3000", which law.yaml does not list. '
        'Did you mean "34 CFR 300.300"?',
    ),
}


@pytest.mark.parametrize(("old", "new", "line"), RECORD_FAULTS.values(), ids=RECORD_FAULTS)
def test_each_mistake_in_a_record_is_one_line(project: Project, old: str, new: str, line: str) -> None:
    project.write(CHANGING, RECORD.replace(old, new))
    project.change(ONE, "1. Ask.", "!!! changing who")
    assert project.problems() == [line]


@pytest.fixture
def spanish(project: Project) -> Project:
    """The tiny project with a second language and one page in it."""
    strings = (project.root / "theme/i18n/en.yaml").read_bytes()
    project.write("theme/i18n/es.yaml", strings)
    for name in ("site", "sections"):
        text = (project.root / f"content/data/{name}.yaml").read_text("utf-8")
        project.write(f"content/data/{name}.es.yaml", text.replace("taste: [consent]", "").replace("one, two", "one"))
    text = (project.root / ONE).read_text("utf-8").replace("(two.md)", "(one.md)").replace("iep/two", "iep/one")
    project.write("content/articles/iep/one.es.md", text)
    return project


def test_pages_that_a_language_lacks_are_listed(spanish: Project) -> None:
    assert [str(problem) for problem in check_translations(load(spanish))] == [
        f"content/articles/iep/two.es.md: warning: is not there yet. Translate it from {TWO}."
    ]


def test_a_translation_that_lags_behind_is_named(spanish: Project) -> None:
    spanish.change(ONE, "reviewed: 2026-11-21", "reviewed: 2026-11-25")
    spanish.change(TWO, "reviewed:", "status: draft\nreviewed:")
    assert [str(problem) for problem in check_translations(load(spanish))] == [
        f'content/articles/iep/one.es.md:5:11: warning: "reviewed" is 2026-11-21, and {ONE} was reviewed on '
        '2026-11-25. Bring the translation up to it, then set "reviewed".'
    ]


def test_a_translation_of_nothing_is_named(spanish: Project) -> None:
    text = (spanish.root / TWO).read_text("utf-8")
    spanish.write("content/articles/iep/tow.es.md", text)
    assert (
        "content/articles/iep/tow.es.md: warning: translates no page: en has none of that name. "
        "Rename it like the original."
    ) in map(str, check_translations(load(spanish)))


def test_nothing_is_hidden_on_the_real_site(data: SiteData) -> None:
    assert [str(problem) for problem in (*check_found(data), *check_translations(data))] == []
