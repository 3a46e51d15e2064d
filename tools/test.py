"""Runs every check and test: style, types, then pytest with a browser.

python -m tools.test [pytest's own options]
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from tools.browser import VARIABLE, NoBrowserError, find_browser
from tools.build import ROOT
from tools.nginx import find_nginx

CHECKS = {
    "style": ("ruff", "check", "--quiet", "."),
    "format": ("ruff", "format", "--check", "--quiet", "."),
    "types": ("mypy", "--no-error-summary"),
}
MENDS = {
    "style": "make lint names each place",
    "format": "make format mends it",
    "types": "make lint names each place",
    "tests": "the last lines above name each",
}
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
    commands = CHECKS | {"tests": ("pytest", *ON_EVERY_CORE, *arguments)}
    codes: dict[str, int] = {}
    for number, (name, command) in enumerate(commands.items(), 1):
        print(f"{number}/{len(commands)} {name}", flush=True)  # these print lines of their own: none is written over
        codes[name] = run(*command, browser=str(browser) if name == "tests" else "")
    print(summary(codes))
    return next((code for code in codes.values() if code), 0)


def summary(codes: Mapping[str, int]) -> str:
    """Return how it went and what to do next. codes: what each check returned."""
    failed = [name for name, code in codes.items() if code]
    if not failed:
        return "All is well: style, format, types and tests."
    mends = "; ".join(f"{name} ({MENDS[name]})" for name in failed)
    return f"Not well: {mends}. Mend it and run make test again."


def run(module: str, *arguments: str, browser: str = "") -> int:
    """Run a Python module as a program in the project's folder and return its exit code."""
    environment = os.environ | {VARIABLE: browser}
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
