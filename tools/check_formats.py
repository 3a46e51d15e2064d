"""What `make check` prints: for people, for GitHub, for programs."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field

from plugins.checks.figures import Figure
from plugins.checks.law_texts import LawTexts
from plugins.sitedata.fields import Record
from plugins.sitedata.problem import Problem, Severity
from tools.checked import Checked

VARIABLE = "LAW_TEXTS"
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
"""How GitHub wants signs written that would end a part of an annotation."""


class ReportedProblem(Record):
    """One thing to mend.

    file         from the project's folder, with forward slashes
    line         from 1; absent where the file as a whole is meant
    column       from 1; absent where no column is known
    severity     an error makes the command fail, a warning does not
    message      where in the file, what is wrong, and how to mend it
    """

    file: str
    line: int | None = Field(None, ge=1)
    column: int | None = Field(None, ge=1)
    severity: Severity
    message: str


class CheckReport(Record):
    """What `make check FORMAT=json` prints.

    version               of this shape; a number that grows when a key changes its meaning or goes
    errors                how many there are; the command fails if there is one
    warnings              how many there are
    pages                 how many were built and checked; absent if errors keep the site from being built
    quotations_compared   how many quotations of the law were compared with its text
    problems              errors first, then warnings, each in file order
    figures               the site's figures by what they count; empty if the site was not built
    """

    version: Literal[1] = 1
    errors: int
    warnings: int
    pages: int | None
    quotations_compared: int
    problems: tuple[ReportedProblem, ...]
    figures: dict[str, int | float | date | None]


Print = Callable[[Checked, LawTexts, Path | None], None]


def print_text(checked: Checked, texts: LawTexts, folder: Path | None) -> None:
    """Print errors, then warnings, one a line; then what was compared, and the figures."""
    wrong, warnings = checked.errors, checked.warnings
    for line in (*wrong, *([""] if wrong and warnings else []), *warnings):
        print(line, file=sys.stderr)
    print(summary(len(wrong), len(warnings), checked.pages))
    print(compared(checked.quotations, texts, folder))
    if checked.figures:
        print("\n" + table(checked.figures))


def print_github(checked: Checked, texts: LawTexts, folder: Path | None) -> None:
    """Print an annotation for each problem, as GitHub shows beside the lines of a pull request, then the summary."""
    for problem in (*checked.errors, *checked.warnings):
        print(annotation(problem))
    print(summary(len(checked.errors), len(checked.warnings), checked.pages))
    print(compared(checked.quotations, texts, folder))


def print_json(checked: Checked, texts: LawTexts, folder: Path | None) -> None:
    """Print a `CheckReport`."""
    print(as_report(checked).model_dump_json(indent=2))


FORMATS: dict[str, Print] = {"text": print_text, "github": print_github, "json": print_json}


def annotation(problem: Problem) -> str:
    """Return a problem as GitHub's workflow command: ``::error file=a.md,line=1,col=2::what is wrong``."""
    places = {"file": problem.path.translate(IN_PROPERTY), "line": problem.line, "col": problem.column}
    properties = ",".join(f"{name}={value}" for name, value in places.items() if value)
    return f"::{problem.severity} {properties}::{problem.message.translate(IN_MESSAGE)}"


def as_report(checked: Checked) -> CheckReport:
    """Return what was found as programs read it."""
    problems = [
        ReportedProblem(
            file=problem.path,
            line=problem.line or None,
            column=problem.column or None,
            severity=problem.severity,
            message=problem.message,
        )
        for problem in (*checked.errors, *checked.warnings)
    ]
    return CheckReport(
        errors=len(checked.errors),
        warnings=len(checked.warnings),
        pages=checked.pages,
        quotations_compared=checked.quotations,
        problems=tuple(problems),
        figures={figure.label: figure.value for figure in checked.figures},
    )


def summary(wrong: int, warnings: int, pages: int | None) -> str:
    """Return how it went, in one line. wrong: the number of errors; pages: of those built, None if none were."""
    found = f"{_count(wrong, 'error')}, {_count(warnings, 'warning')}"
    if pages is None:
        return f"{found}: the pages were not built, so they are not checked."
    return f"{found}: {pages} pages." if wrong or warnings else f"All is well: {pages} pages."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def compared(quotations: int, texts: LawTexts, folder: Path | None) -> str:
    """Return whether the quotations of the law were compared, in one line."""
    if texts:
        return f"Compared {_count(quotations, 'quotation')} of the law with the texts in {folder}."
    why = f"{folder} holds no law texts" if folder else "no law texts were given"
    return f"Quotations of the law were not compared: {why}. Name their folder: make check {VARIABLE}=FOLDER"


def table(figures: Sequence[Figure]) -> str:
    """Return the figures, one a line, their values under each other."""
    values = ["none" if figure.value is None else f"{figure.value}" for figure in figures]
    labels = max(len(figure.label) for figure in figures)
    width = max(map(len, values))
    lines = zip(figures, values, strict=True)
    return "\n".join(f"{figure.label:<{labels}}  {value:>{width}}" for figure, value in lines)
