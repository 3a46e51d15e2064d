"""What went wrong in our own code or in a template, as one line with its file: a preview never shows a traceback."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateSyntaxError

MEND = "Mend it and save."
TEMPLATES = ("theme", "templates")
FOREIGN = {".venv", "site-packages"}


def describe_fault(error: BaseException, roots: Sequence[Path]) -> str:
    """Return ``file:line: what is wrong. How to mend it.`` for an error that a build ended with.

    roots   folders of the project; the place is the last in their files that the error came through, a template first
    """
    cause = _first_cause(error)
    if isinstance(cause, TemplateSyntaxError):
        return f"{_place(cause.filename or str(cause.name), cause.lineno, roots)}: {_sentence(cause.message)} {MEND}"
    if isinstance(cause, SyntaxError):
        return f"{_place(cause.filename or '', cause.lineno or 0, roots)}: {_sentence(cause.msg)} {MEND}"
    what = _sentence(f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__)
    frames = [frame for frame in traceback.extract_tb(cause.__traceback__) if _is_ours(frame.filename, roots)]
    templates = [frame for frame in frames if Path(frame.filename).parts[-3:-1] == TEMPLATES]
    for frame in (*reversed(templates), *reversed(frames)):
        return f"{_place(frame.filename, frame.lineno or 0, roots)}: {what} {MEND}"
    return f"{what} {MEND}"


def _first_cause(error: BaseException) -> BaseException:
    """Return the error that Pelican met, where it only says that it met one."""
    while error.__context__ is not None and type(error).__name__ in ("RuntimeError", "PelicanError"):
        error = error.__context__
    return error


def _is_ours(file: str, roots: Sequence[Path]) -> bool:
    path = Path(file)
    return any(path.is_relative_to(root) for root in roots) and not FOREIGN & set(path.parts)


def _place(file: str, line: int, roots: Sequence[Path]) -> str:
    path = Path(file)
    inside = (path.relative_to(root).as_posix() for root in roots if path.is_relative_to(root))
    return f"{next(inside, file)}:{line}"


def _sentence(text: str | None) -> str:
    words = " ".join((text or "it cannot be read").split())
    return words if words.endswith((".", "!", "?")) else f"{words}."
