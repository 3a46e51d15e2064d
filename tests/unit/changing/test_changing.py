"""A record of what is in flux is shown with its date wherever a text names it, and a wrong name is refused."""

from tests.project import Project

ONE = "content/articles/iep/one.md"
CHANGING = """changes:
  - id: who-enforces
    title: Who does the work
    as_of: 2026-11-21
    check_again: 2027-02-21
    law:
      - text: The rule names an office.
        cites: ["34 CFR 300.300"]
    reports:
      - {text: It moved., source: "A paper, June 2026"}
    advice: Look it up.
    home: iep/two
"""


def test_a_named_record_has_no_problems(project: Project) -> None:
    project.write("content/data/changing.yaml", CHANGING)
    project.change(ONE, "1. Ask.", "1. Ask.\n\n!!! changing who-enforces")
    assert project.problems() == []


def test_a_record_that_is_not_there_is_named(project: Project) -> None:
    project.write("content/data/changing.yaml", CHANGING)
    project.change(ONE, "1. Ask.", "1. Ask.\n\n!!! changing who-enforce")
    line = f'{ONE}:19:1: "!!! changing": record "who-enforce" does not exist. Did you mean "who-enforces"?'
    assert line in project.problems()


def test_a_term_that_is_not_there_is_named(project: Project) -> None:
    project.write("content/data/glossary.yaml", "terms:\n  - {id: consent, term: consent, means: A yes.}\n")
    project.change(ONE, "(two.md)", "(term:consnet)")
    line = f'{ONE}:13:71: link to term:consnet: the glossary has no such term. Did you mean "consent"?'
    assert line in project.problems()
