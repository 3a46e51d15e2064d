"""Builds the site for the web into public/. The address comes from SITEURL.

SITEURL=https://your.site python -m tools.publish [--output FOLDER]
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from tools import build
from tools.build import ROOT

HOW = "Run: make publish SITEURL=https://your.site"


def problem_with(address: str) -> str | None:
    """Return what is wrong with the address that the site is to have, or None."""
    if not address:
        return f"SITEURL is not set. {HOW}"
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.netloc:
        return f'SITEURL "{address}" is not a full web address. {HOW}'
    if parts.query or parts.fragment:
        return f'SITEURL "{address}" must end with its host or folder. {HOW}'
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if nothing was published."""
    parser = argparse.ArgumentParser(prog="python -m tools.publish", description="Build the site for the web.")
    parser.add_argument("--output", type=Path, default=ROOT / "public", help="the folder to replace")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
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
