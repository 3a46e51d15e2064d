"""One thing that an editor has to mend, and how it is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One problem in one file that an editor edits.

    path      from the project's folder, with forward slashes
    line      from 1; 0 where the file as a whole is meant (not printed)
    column    from 1; 0 where no column is known (not printed)
    message   ``where: what is wrong. How to mend it.``
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        place = [self.path]
        if self.line:
            place.append(str(self.line))
            if self.column:
                place.append(str(self.column))
        word = "" if self.severity == "error" else "warning: "
        return f"{':'.join(place)}: {word}{self.message}"


class DataError(Exception):
    """The content cannot be built. Its text is every problem, one a line, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["DataError"], tuple[tuple[Problem, ...]]]:
        """Say how to make it again in another process: from the problems, not from its text."""
        return type(self), (self.problems,)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``' Did you mean "x"?'`` with the nearest of `known`, or an empty string if none is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


def one_of(words: Iterable[str]) -> str:
    """Return the words quoted and joined: ``"a", "b" or "c"``."""
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
