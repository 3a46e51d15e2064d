"""Writes report/index.html: the state of every text, for editors. Nothing of it is published.

python -m tools.report
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plugins.checks.sources import load_and_check
from plugins.sitedata.problem import DataError, Problem, errors
from plugins.sitedata.site import DEFAULT_LANGUAGE, SiteData
from tools.build import ROOT
from tools.report.page import make_report, render
from tools.report.queries import read_queries

FOLDER = "report"


def write_report(root: Path, today: date) -> Path:
    """Write the report of the project in `root` and return its file.

    Raises DataError with every problem if the texts cannot be read, OSError if the file cannot be written.
    """
    data, problems = load_and_check(root)
    if data is None or errors(problems):
        raise DataError(problems)
    return _write(data, root, today)


def _write(data: SiteData, root: Path, today: date) -> Path:
    report = make_report(data, data.editions[DEFAULT_LANGUAGE], read_queries(root), today)
    file = root / FOLDER / "index.html"
    html = render(report, root / "theme")
    file.parent.mkdir(exist_ok=True)
    file.write_text(html, "utf-8")
    return file


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there was nothing to report on."""
    parser = argparse.ArgumentParser(prog="python -m tools.report", description="Write a report for editors.")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    try:
        file = write_report(root, date.today())
    except DataError as error:
        return _refuse(error.problems)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}. No report was written.", file=sys.stderr)
        return 1
    print(f"The report is in {file.relative_to(root)}. Open it in a browser: {file.as_uri()}")
    return 0


def _refuse(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    count = len(errors(problems))
    print(
        f"{count} {'problem' if count == 1 else 'problems'}: no report was written. Mend them, then run make report.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
