"""Finds a Chromium for the tests: an installed one, else Playwright's own, else (for root) Debian's package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
VARIABLE = "TEST_BROWSER"
"""Names the program to use, for those who want another one."""


class NoBrowserError(Exception):
    """There is no browser, and none could be installed. Its text says what to do."""


def find_browser() -> Path:
    """Return the program to run the browser tests with, installing one if there is none.

    Raises NoBrowserError if that fails too.
    """
    found = _named() or _installed() or _playwrights() or _from_debian()
    if found is None:
        raise NoBrowserError(
            "No browser was found, and none could be installed. Install Chromium or Chrome, "
            f"or name one: {VARIABLE}=/path/to/chromium make test"
        )
    return found


def _named() -> Path | None:
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    if not Path(named).is_file():
        raise NoBrowserError(f"{VARIABLE} names {named}, which is not a program.")
    return Path(named)


def _installed() -> Path | None:
    on_path = (shutil.which(name) for name in NAMES)
    return next((Path(place) for place in (*on_path, *PLACES) if place and Path(place).is_file()), None)


def _playwrights() -> Path | None:
    """Return Playwright's own Chromium, downloaded now if need be."""
    print("No browser found. Trying Playwright's ...", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(command, capture_output=True, timeout=600, check=False).returncode != 0:
        return None
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    path = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    return Path(path) if Path(path).is_file() else None


def _from_debian() -> Path | None:
    """Return Debian's Chromium, installed now if we may."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    print("Installing Debian's chromium ...", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", "--quiet", *command], env=environment, capture_output=True, check=False)
    return _installed()
