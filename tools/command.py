"""How commands read what is typed after their name, and what they say of a slip: one line, with the mend."""

import argparse
import re
import sys
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from plugins.sitedata.problem import did_you_mean

MISTYPED = 2
HIGHEST_PORT = 65_535
HOST = re.compile(r"(?!-)[\w.-]+|[0-9a-fA-F:.]+")
UNKNOWN = "unrecognized arguments: "


class Command(argparse.ArgumentParser):
    """Reads the options of a command."""

    def error(self, message: str) -> NoReturn:
        """Print one line in place of argparse's usage, and end with 2."""
        near = ""
        if message.startswith(UNKNOWN):
            word = message.removeprefix(UNKNOWN).split()[0]
            near = did_you_mean(word, self._option_string_actions)
            message = f'there is no "{word}"'
        elif "invalid choice" in message:
            message = message.replace("'", "")  # versions of Python differ in what they quote
        mend = near or f" All there is: {self.prog} --help"
        print(f"{self.prog}: {message.rstrip('.')}.{mend}", file=sys.stderr)
        sys.exit(MISTYPED)


def port(text: str) -> int:
    """Return a port's number."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f'"{text}" is no port. Name a number from 1 to {HIGHEST_PORT}')
    return int(text)


def project(text: str) -> Path:
    """Return the folder of a project."""
    if not (Path(text) / "pelicanconf.py").is_file():
        raise argparse.ArgumentTypeError(f'"{text}" holds no project: there is no pelicanconf.py in it')
    return Path(text)


def folder(text: str) -> Path:
    """Return a folder that is there."""
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f'"{text}" is no folder')
    return Path(text)


def site_url(text: str) -> str:
    """Return the address of a site, or nothing for none."""
    wrong = problem_with_address(text) if text else None
    if wrong:
        raise argparse.ArgumentTypeError(f'"{text}" {wrong}, as in https://your.site')
    return text


def problem_with_address(address: str) -> str | None:
    """Return what is wrong with the address that a site is to have, as words that follow it, or None."""
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ("https", "http") and HOST.fullmatch(parts.hostname or "") is not None
        is_whole = is_whole and parts.port != 0 and not re.search(r"[\s\"'<>\\]", address)
    except ValueError:  # a port that is no number, a bracket that is not closed
        is_whole = False
    if not is_whole:
        return "is not a full web address"
    return "must end with its host or folder" if parts.query or parts.fragment else None
