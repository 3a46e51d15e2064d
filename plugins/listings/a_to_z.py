"""The A to Z of everything on the site: search without scripts."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

FIGURES = "0–9"


@dataclass(frozen=True)
class Entry:
    """A line of the list. note: what kind of page it is."""

    title: str
    address: str
    note: str


@dataclass(frozen=True)
class Letter:
    """The entries that begin with one letter."""

    letter: str
    entries: tuple[Entry, ...]


def first_letter(title: str) -> str:
    """Return the capital letter under which a title stands; figures share one place, signs are passed over."""
    for character in unicodedata.normalize("NFKD", title):
        if character.isdigit():
            return FIGURES
        if character.isalpha():
            return character.upper()
    return FIGURES


def group_by_letter(entries: Iterable[Entry]) -> list[Letter]:
    """Return the entries sorted and grouped, figures first."""
    ordered = sorted(set(entries), key=lambda entry: (_rank(entry), entry.title.casefold(), entry.address))
    return [Letter(letter, tuple(group)) for letter, group in groupby(ordered, lambda entry: first_letter(entry.title))]


def _rank(entry: Entry) -> tuple[bool, str]:
    letter = first_letter(entry.title)
    return letter != FIGURES, letter
