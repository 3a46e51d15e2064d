"""What no text may hold: signs that nobody sees, and marks of an unfinished merge."""

import re

from plugins.sitedata.problem import DataError, Problem

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, spaces without width, and signs that turn the direction of writing."""
MERGE = re.compile(r"^(?:<{7} |>{7} |\|{7} )", re.MULTILINE)


def check_characters(text: str, name: str) -> None:
    """Raise DataError with the first place in `text` that holds what no text may."""
    unseen = UNSEEN.search(text)
    if unseen:
        message = f"holds the sign U+{ord(unseen[0]):04X}, which nobody sees. Delete it: write this line again."
        raise DataError([_problem(text, name, unseen.start(), message)])
    merge = MERGE.search(text)
    if merge:
        message = f'holds "{merge[0].strip()}", the mark of a merge that is not finished. Keep one of the two versions.'
        raise DataError([_problem(text, name, merge.start(), message)])


def _problem(text: str, name: str, offset: int, message: str) -> Problem:
    before = text[:offset]
    return Problem(name, before.count("\n") + 1, offset - before.rfind("\n"), message)
