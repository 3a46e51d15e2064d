"""`make check`: what it prints, and when it fails."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from plugins.checks.figures import Figure
from plugins.checks.law_texts import LawTexts
from plugins.sitedata.problem import Problem
from tests.conftest import ROOT
from tests.project import Project
from tools.check import main
from tools.check_formats import VARIABLE, annotation, as_report, compared, print_text, summary, table
from tools.checked import STAND_IN, Checked, check

NAME_IT = "Name their folder: make check LAW_TEXTS=FOLDER"
TODAY = date(2026, 11, 21)
ERROR, WARNING = Problem("b.md", 1, 2, "is wrong."), Problem("a.md", 1, 2, "is long.", "warning")


def test_errors_come_first_then_warnings_then_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    print_text(Checked((WARNING, ERROR), 3, figures=(Figure("articles", 2),)), LawTexts({}), None)
    printed = capsys.readouterr()
    assert printed.err == "b.md:1:2: is wrong.\n\na.md:1:2: warning: is long.\n"
    assert printed.out.splitlines() == [
        "1 error, 1 warning: 3 pages.",
        f"Quotations of the law were not compared: no law texts were given. {NAME_IT}",
        "",
        "articles  2",
    ]


@pytest.mark.parametrize(
    ("wrong", "warnings", "pages", "line"),
    [
        (0, 0, 9, "All is well: 9 pages."),
        (0, 2, 9, "0 errors, 2 warnings: 9 pages."),
        (2, 0, None, "2 errors, 0 warnings: the pages were not built, so they are not checked."),
    ],
)
def test_the_summary_is_one_line(wrong: int, warnings: int, pages: int | None, line: str) -> None:
    assert summary(wrong, warnings, pages) == line


def test_what_was_compared_is_one_line() -> None:
    folder = Path("law")
    assert (
        compared(2, LawTexts({"34-cfr-300.9.md": "x"}), folder)
        == "Compared 2 quotations of the law with the texts in law."
    )
    nothing = f"Quotations of the law were not compared: law holds no law texts. {NAME_IT}"
    assert compared(2, LawTexts({}), folder) == nothing


def test_the_values_of_the_table_stand_under_each_other() -> None:
    figures = [Figure("articles", 65), Figure("next review due", date(2027, 5, 21)), Figure("grade", None)]
    assert table(figures).splitlines() == [
        "articles                 65",
        "next review due  2027-05-21",
        "grade                  none",
    ]


def test_problems_of_all_kinds_come_in_one_run(project: Project) -> None:
    one = "content/articles/iep/one.md"
    project.change(one, "(two.md)", "(twoo.md)")
    project.change(one, "reviewed: 2026-11-21", "reviewed: 2026-11-22")
    project.change(one, "1. Ask.", "> Ask now.\n> — 34 CFR 300.300(a)")
    found = check(
        project.root, TODAY, LawTexts({"34-cfr-300.300.md": "(a) Ask later.\n(1)(i) In writing.\n(b) Or not."})
    )
    assert found.pages is None
    assert found.quotations == 1
    assert check(project.root, TODAY, LawTexts({"34-cfr-300.9.md": "(a) Another section."})).quotations == 0
    assert [problem.line for problem in found.errors] == [5, 13, 17]


def test_content_that_cannot_be_read_is_an_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    project.write("content/data/law.yaml", "sources: []")
    assert main(["--root", str(project.root)]) == 1


def test_a_good_project_passes_with_warnings_and_figures(project: Project, tmp_path: Path) -> None:
    project.change("content/articles/iep/one.md", "review_due: 2027-05-21", "review_due: 2026-11-22")
    project.change("content/articles/iep/one.md", "reviewed: 2026-11-21", "reviewed: 2020-11-21")
    project.change("content/articles/iep/one.md", "review_due: 2026-11-22", "review_due: 2021-11-22")
    (tmp_path / "34-cfr-300.300.md").write_text("(a) One.\n(1)(i) Two.\n(b) Three.", "utf-8")
    command = [sys.executable, "-m", "tools.check", "--root", str(project.root), "--law-texts", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "is overdue: its review was due on 2021-11-22." in done.stderr
    assert f"Compared 0 quotations of the law with the texts in {tmp_path}." in done.stdout
    assert "next review due" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("bytes of a first visit, heaviest page")


def test_annotations_escape_what_would_end_them() -> None:
    problem = Problem("content/a,b: c.md", 3, 4, 'is "50%",\nand more: look.', "warning")
    assert annotation(problem) == '::warning file=content/a%2Cb%3A c.md,line=3,col=4::is "50%25",%0Aand more: look.'


def test_an_annotation_of_a_whole_file_names_no_line() -> None:
    assert annotation(Problem("a.md", 0, 0, "is empty.")) == "::error file=a.md::is empty."


def test_the_report_for_programs_holds_errors_first() -> None:
    found = as_report(Checked((WARNING, ERROR), 3, 1, (Figure("articles", 2), Figure("next", TODAY))))
    assert json.loads(found.model_dump_json()) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "pages": 3,
        "quotations_compared": 1,
        "problems": [
            {"file": "b.md", "line": 1, "column": 2, "severity": "error", "message": "is wrong."},
            {"file": "a.md", "line": 1, "column": 2, "severity": "warning", "message": "is long."},
        ],
        "figures": {"articles": 2, "next": "2026-11-21"},
    }


@pytest.mark.parametrize("form", ["github", "json"])
def test_each_format_holds_every_problem_and_nothing_else(
    project: Project, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    project.change("content/articles/iep/one.md", "(two.md)", "(twoo.md)")
    assert main(["--root", str(project.root), "--format", form]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    said = 'link to twoo.md: no such file. Did you mean "two.md"?'
    if form == "json":
        report = json.loads(printed.out)
        assert report["errors"] == 1
        assert said in [problem["message"] for problem in report["problems"]]
    else:
        assert f"::error file=content/articles/iep/one.md,line=13,col=71::{said}" in printed.out.splitlines()


def test_a_theme_that_cannot_be_joined_is_a_problem_and_no_traceback(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    (project.root / "theme/static/css/print.css").unlink()
    assert main(["--root", str(project.root), "--format", "github"]) == 1
    line = '::error file=theme/assets.yaml::"site" names print.css, which is not in theme/static/css.'
    assert line in capsys.readouterr().out.splitlines()


def test_a_string_that_templates_miss_is_a_problem_and_no_traceback(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    project.change("theme/i18n/en.yaml", "\nhome:", "\nhoome:")
    assert main(["--root", str(project.root), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [problem["file"] for problem in report["problems"] if problem["severity"] == "error"] == ["theme"]


def test_a_mistake_in_the_queries_is_named(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("tests/search/queries.yaml", "queries:\n  - {ask: consent, asks: consent, wants: [/iep/one/]}\n")
    assert main(["--root", str(project.root)]) == 1
    line = 'tests/search/queries.yaml:2:6: query 1: "ask" is not a known key. Did you mean "asks"?'
    assert capsys.readouterr().err.splitlines() == [line]


def test_pages_are_weighed_as_they_are_published(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[str] = []
    monkeypatch.setattr("tools.checked.weigh_pages", lambda data, site: weighed.append(site.pages["/"].html) or [])
    check(project.root, TODAY, LawTexts({}))
    assert [
        part for part in (STAND_IN, "Content-Security-Policy", "ld+json", "canonical") if part not in weighed[0]
    ] == []
