"""Runs every check and test: style, types, then pytest with a browser.

python -m tools.test [pytest's own options]
"""

import os
import subprocess
import sys
from collections.abc import Sequence

from tools.browser import VARIABLE, NoBrowserError, find_browser
from tools.build import ROOT
from tools.nginx import find_nginx

CHECKS = (
    ("ruff", "check", "--quiet", "."),
    ("ruff", "format", "--check", "--quiet", "."),
    ("mypy", "--no-error-summary"),
)
ON_EVERY_CORE = ("--numprocesses=auto", "--dist=worksteal")
"""Ends as soon as it can; `--numprocesses=0` among one's own options puts an end to it."""


def main(arguments: Sequence[str]) -> int:
    """Run all; return the first exit code that is not 0, after running the rest."""
    try:
        browser = find_browser()
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    if find_nginx() is None:
        print("No nginx was found, and none could be installed: what it serves is not tested.", flush=True)
    codes = [run(*command) for command in CHECKS]
    codes.append(run("pytest", *ON_EVERY_CORE, *arguments, browser=str(browser)))
    return next((code for code in codes if code), 0)


def run(module: str, *arguments: str, browser: str = "") -> int:
    """Run a Python module as a program in the project's folder and return its exit code."""
    environment = os.environ | {VARIABLE: browser}
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
