"""Blanks in letters: found, checked, and cut out so that templates can mark them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.letters.model import Blank, Letter, Letters
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Sourced

BLANK = re.compile(r"\{([a-z0-9-]*)\}")


@dataclass(frozen=True)
class Piece:
    """Part of a paragraph: words, or a blank to fill in."""

    text: str
    blank: Blank | None = None


def cut(text: str, blanks: dict[str, Blank]) -> tuple[Piece, ...]:
    """Return a text in pieces. Raises KeyError for a blank that `blanks` does not have."""
    pieces = []
    for index, part in enumerate(BLANK.split(text)):
        if index % 2:
            pieces.append(Piece(blanks[part].label, blanks[part]))
        elif part:
            pieces.append(Piece(part))
    return tuple(pieces)


def check_letters(sourced: Sourced[Letters]) -> Iterator[Problem]:
    """Yield repeated ids, blanks that are used and not explained, and blanks that are explained and not used."""
    seen: set[str] = set()
    for index, letter in enumerate(sourced.value.letters):
        if letter.id in seen:
            message = f'letter "{letter.id}" stands twice. Give one of them another id.'
            yield sourced.source.problem(["letters", index, "id"], message)
        seen.add(letter.id)
        yield from _blanks(sourced, index, letter)


def _blanks(sourced: Sourced[Letters], index: int, letter: Letter) -> Iterator[Problem]:
    known = [blank.id for blank in letter.blanks]
    texts = [(("subject",), letter.subject), *((("body", place), text) for place, text in enumerate(letter.body))]
    used: set[str] = set()
    for keys, text in texts:
        for name in BLANK.findall(text):
            used.add(name)
            if name not in known:
                near = did_you_mean(name, known) or " Add it to blanks."
                message = f'letter "{letter.id}": blank "{{{name}}}" is not in its blanks.{near}'
                yield sourced.source.problem(["letters", index, *keys], message)
    for place, blank in enumerate(letter.blanks):
        if blank.id not in used:
            message = f'letter "{letter.id}": blank "{blank.id}" is not used. Use it in the text, or remove it.'
            yield sourced.source.problem(["letters", index, "blanks", place], message)
