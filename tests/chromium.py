"""Starts the browser without the pages that it keeps ready behind its own address bar.

Chromium loads two of them for each window, and a test has a window of its own: they took more than half of its time.
"""

import shlex
import sys
from pathlib import Path

OWN_PAGES = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
"""The features that load them. A browser that has none by that name takes no notice."""

SCRIPT = """#!/bin/sh
for argument; do
  shift
  case $argument in --disable-features=*) argument=$argument,{features} ;; esac
  set -- "$@" "$argument"
done
exec {browser} "$@"
"""
"""Chromium heeds only the last list of features: ours has to stand in Playwright's own."""


def without_own_pages(browser: Path, folder: Path) -> Path:
    """Write a program into `folder` that starts `browser` without them, and return it; `browser` itself on Windows."""
    if sys.platform == "win32":
        return browser
    program = folder / "chromium"
    program.write_text(SCRIPT.format(features=",".join(OWN_PAGES), browser=shlex.quote(str(browser))))
    program.chmod(0o755)
    return program
