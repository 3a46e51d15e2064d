"""Builds the site for the web into public/. The address comes from SITEURL.

SITEURL=https://your.site python -m tools.publish [--output FOLDER]
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import build
from tools.build import ROOT
from tools.command import Command, problem_with_address, project

HOW = "Run: make publish SITEURL=https://your.site"


def problem_with(address: str) -> str | None:
    """Return what is wrong with the address that the site is to have, or None."""
    if not address:
        return f"SITEURL is not set. {HOW}"
    wrong = problem_with_address(address)
    return f'SITEURL "{address}" {wrong}. {HOW}' if wrong else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if nothing was published."""
    parser = Command(prog="python -m tools.publish", description="Build the site for the web.")
    parser.add_argument("--output", type=Path, default=ROOT / "public", help="the folder to replace")
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    site_url = os.environ.get("SITEURL", "").strip()
    wrong = problem_with(site_url)
    if wrong:
        print(wrong, file=sys.stderr)
        return 1
    places = ["--root", str(options.root), "--output", str(options.output)]
    code = build.main(["--settings", build.PUBLISHING, "--site-url", site_url, *places])
    if code == 0:
        where = f"{options.output.name}/ to the web server, so that {site_url.rstrip('/')}/ shows its index.html."
        print(f"Copy what is in {where} docs/hosting.md says how.")
    return code


if __name__ == "__main__":
    sys.exit(main())
