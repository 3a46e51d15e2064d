"""Checks the content and the pages built from it, prints the site's figures, and changes nothing.

python -m tools.check [--law-texts FOLDER]
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.assets.bundle import AssetError
from plugins.checks.figures import Figure, make_figures
from plugins.checks.law_texts import LawTexts, read_law_texts
from plugins.checks.quotations import find_quotations
from plugins.checks.review import review
from plugins.checks.sources import read_and_check
from plugins.sitedata.problem import Problem, errors
from plugins.sitedata.site import DEFAULT_LANGUAGE
from tools.build import ROOT, build_from

VARIABLE = "LAW_TEXTS"


@dataclass(frozen=True)
class Checked:
    """What was found.

    pages, figures   None and empty if something keeps the site from being built
    quotations       how many were compared with the law's texts
    """

    problems: tuple[Problem, ...]
    pages: int | None = None
    quotations: int = 0
    figures: tuple[Figure, ...] = ()


def check(root: Path, today: date, texts: LawTexts) -> Checked:
    """Check the project in `root`. texts: of the law, to compare with; there may be none."""
    data, problems = read_and_check(root)
    if data is None:
        return Checked(tuple(problems))
    reviewed = review(data, today, texts)
    quoted = (quotation.citation for edition in data.editions.values() for quotation in find_quotations(edition))
    quotations = sum(texts.words(citation.section) is not None for citation in quoted)
    if errors(problems):
        return Checked((*problems, *reviewed.problems), quotations=quotations)
    built = build_from(data, problems, output=None)
    figures = make_figures(data.editions[DEFAULT_LANGUAGE], data.law.value, reviewed.readings)
    return Checked((*built.problems, *reviewed.problems), built.pages, quotations, tuple(figures))


def report(checked: Checked, texts: LawTexts, folder: Path | None) -> None:
    """Print errors, then warnings, one a line; then what was compared, and the figures."""
    wrong = sorted(errors(checked.problems))
    warnings = sorted(set(checked.problems) - set(wrong))
    for line in (*wrong, *([""] if wrong and warnings else []), *warnings):
        print(line, file=sys.stderr)
    print(summary(len(wrong), len(warnings), checked.pages))
    print(compared(checked.quotations, texts, folder))
    if checked.figures:
        print("\n" + table(checked.figures))


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there are errors; warnings alone are none."""
    parser = argparse.ArgumentParser(prog="python -m tools.check", description="Check the content and the built pages.")
    parser.add_argument(
        "--law-texts",
        type=Path,
        default=Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None,
        metavar="FOLDER",
        help=f"the law's texts, to compare quotations and cited paragraphs with (or set {VARIABLE})",
    )
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        texts = read_law_texts(options.law_texts)
        checked = check(options.root.resolve(), date.today(), texts)
    except AssetError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        return 1
    report(checked, texts, options.law_texts)
    return 1 if errors(checked.problems) else 0


if __name__ == "__main__":
    sys.exit(main())
