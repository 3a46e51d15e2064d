"""Runs the Nu Html Checker, the W3C's own, over a built site. It is a Java program that npm has."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PACKAGE = "vnu-jar@26.9.27"
FOLDER = Path(sys.prefix) / "nu-checker"
JAR = "node_modules/vnu-jar/build/dist/vnu.jar"
INSTALL_SECONDS = 300
SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""For a program of a few seconds: half the processor time. What is compiled in haste needs a deeper stack."""


class NoCheckerError(Exception):
    """The checker cannot be run here. Its text says what is missing."""


@dataclass(frozen=True, order=True)
class Message:
    """What the checker says of one place in a file. file: below the folder that was checked; line: 0 for all of it."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


def find_checker(folder: Path = FOLDER) -> list[str]:
    """Return the command to run the checker with, installing it into `folder` if need be.

    Raises NoCheckerError if there is no Java, or no npm to install with, or no network.
    """
    java, npm = shutil.which("java"), shutil.which("npm")
    if java is None:
        raise NoCheckerError("The pages were not validated: there is no Java. Install one (17 or newer).")
    if not (folder / JAR).is_file():
        if npm is None:
            raise NoCheckerError(
                "The pages were not validated: there is no npm to install the checker. Install Node.js."
            )
        _install(npm, folder)
    return [java, *SHORT_RUN, "-jar", str(folder / JAR)]


def _install(npm: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", PACKAGE]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=INSTALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode != 0 or not (folder / JAR).is_file():
        raise NoCheckerError(f"The pages were not validated: npm could not install {PACKAGE}. Is there a network?")


def validate(checker: list[str], site: Path) -> list[Message]:
    """Return every error and warning in the HTML, CSS and SVG files of `site`, in order of file and line."""
    options = ["--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg", "--skip-non-html"]
    done = subprocess.run(
        [*checker, *options, str(site)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    try:
        found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise NoCheckerError(f"The pages were not validated: the checker failed.\n{done.stderr[:1000]}") from None
    return sorted(_message(each, site) for each in found)


def _message(found: dict[str, Any], site: Path) -> Message:
    file = Path(unquote(urlsplit(found.get("url", "")).path))
    name = file.relative_to(site.resolve()).as_posix() if file.is_relative_to(site.resolve()) else str(file)
    return Message(name, found.get("lastLine", 0), found["message"])
