"""Writes report/index.html: the state of every text, for editors. Nothing of it is published.

python -m tools.report [--output FOLDER]
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plugins.checks.sources import load_and_check
from plugins.sitedata.problem import DataError, Problem, errors
from plugins.sitedata.site import DEFAULT_LANGUAGE
from tools.answers import explain
from tools.build import ROOT
from tools.command import Command, project
from tools.progress import Progress
from tools.report.page import make_report, render
from tools.report.queries import read_queries


def write_report(root: Path, output: Path, today: date, progress: Progress) -> Path:
    """Write the report of the project in `root` into the folder `output` and return its file.

    Raises DataError with every problem if the texts cannot be read, OSError if the file cannot be written.
    """
    progress.step("Reading and checking the texts")
    data, problems = load_and_check(root)
    if data is None or errors(problems):
        raise DataError(problems)
    progress.step("Grading and counting")
    report = make_report(data, data.editions[DEFAULT_LANGUAGE], read_queries(root), today)
    html = render(report, root, Path(os.path.relpath(root, output)).as_posix())
    output.mkdir(parents=True, exist_ok=True)
    file = output / "index.html"
    file.write_text(html, "utf-8")
    return file


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there was nothing to report on."""
    parser = Command(prog="python -m tools.report", description="Write a report for editors.")
    parser.add_argument("--output", type=Path, default=ROOT / "report", help="the folder to write into")
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    output = options.output.resolve()
    try:
        with Progress(sys.stdout, steps=2) as progress:
            file = write_report(options.root.resolve(), output, date.today(), progress)
    except DataError as error:
        return _refuse(error.problems)
    except OSError as error:
        print(explain(error, output), file=sys.stderr)
        return 1
    print(f"The report is in {output.name}/{file.name}. Open it in a browser: {file.as_uri()}")
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
