"""Checks the content and the pages built from it, prints the site's figures, and changes nothing.

python -m tools.check [--law-texts FOLDER] [--format text|github|json]
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date

from plugins.assets.bundle import AssetError
from plugins.checks.law_texts import LawTexts, read_law_texts
from plugins.sitedata.problem import DataError, Problem
from tools.build import ROOT, PelicanError
from tools.check_formats import FORMATS, VARIABLE
from tools.checked import Checked, check
from tools.command import Command, folder, project
from tools.progress import Progress


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there are errors; warnings alone are none."""
    options = _parser().parse_args(arguments)
    texts = LawTexts({})
    try:
        texts = read_law_texts(options.law_texts)
        with Progress(sys.stdout if options.format == "text" else None, steps=5) as progress:
            checked = check(options.root.resolve(), date.today(), texts, progress)
    except DataError as error:
        checked = Checked(error.problems)
    except AssetError as error:
        path, _, message = str(error).partition(": ")
        checked = Checked((Problem(path, 0, 0, message),))
    except PelicanError as error:
        checked = Checked((Problem("theme", 0, 0, str(error)),))
    except OSError as error:
        checked = Checked((Problem(str(error.filename), 0, 0, f"cannot be read: {error.strerror}."),))
    FORMATS[options.format](checked, texts, options.law_texts)
    return 1 if checked.errors else 0


def _parser() -> argparse.ArgumentParser:
    parser = Command(prog="python -m tools.check", description="Check the content and the built pages.")
    parser.add_argument(
        "--law-texts",
        type=folder,
        default=os.environ.get(VARIABLE) or None,
        metavar="FOLDER",
        help=f"the law's texts, to compare quotations and cited paragraphs with (or set {VARIABLE})",
    )
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text for people, github for annotations in a pull request, json for programs (schemas/)",
    )
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
