"""What is wrong with YAML that cannot be read, in an editor's words."""

import re
from datetime import date

from ruamel.yaml.error import MarkedYAMLError

SIGNS = "@`%*&![]{}>|-#"
KEY = re.compile(r"(\s*)(?:- )?([\w-]+):(.*)")
NO_SPACE = re.compile(r"\s*(?:- )?([\w-]+):(?![ \n]|$)(\S*)")
DATE = re.compile(r"(?<![\w-])(\d{4})-(\d\d?)-(\d\d?)(?![\w-])")

Fault = tuple[int, int, str]
"""Line and column, both from 0, and the message."""


def explain(error: MarkedYAMLError, text: str) -> Fault:
    """Return where the YAML reader stopped, or where the slip was made if that can be told, and what to do."""
    mark = error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = " ".join((error.problem or "it cannot be read").split()).split(" with value")[0]
    lines = text.split("\n")
    return (
        _unclosed(error, lines)
        or (_unfinished_key(lines, line) if "mapping values" in said or "find expected ':'" in said else None)
        or (line, column, f"YAML: {said}. {_mend(said, lines[line] if line < len(lines) else '')}")
    )


def _unclosed(error: MarkedYAMLError, lines: list[str]) -> Fault | None:
    """Return where a quotation mark or bracket stands that nothing closes."""
    mark, context = error.context_mark, error.context or ""
    if mark is None or mark.line >= len(lines) or mark.column >= len(lines[mark.line]):
        return None
    if "scanning a quoted scalar" in context:
        sign = lines[mark.line][mark.column]
        return mark.line, mark.column, f"YAML: the quote that begins here does not end. Put {sign} at its end."
    if "parsing a flow" in context:
        sign = lines[mark.line][mark.column]
        close = {"[": "]", "{": "}"}.get(sign, sign)
        message = f'YAML: the "{sign}" that stands here is not closed. Put "{close}" behind the last value.'
        return mark.line, mark.column, message
    return None


def _unfinished_key(lines: list[str], line: int) -> Fault | None:
    """Return what the line or the one above lacks where a key was met that nobody expected."""
    here = KEY.match(lines[line]) if line < len(lines) else None
    for number in (line, line - 1):
        if not 0 <= number < len(lines):
            continue
        found = NO_SPACE.match(lines[number])
        if found and not found[2].startswith("//"):
            column = lines[number].index(":")
            message = f'YAML: "{found[1]}:" has no space behind it. Write "{found[1]}: " and then the value.'
            return number, column, message
    above = lines[line - 1] if 0 < line <= len(lines) else ""
    if above.strip() and not KEY.match(above) and not above.startswith((" ", "#", "-")):
        return line - 1, 0, 'YAML: this line is no "key: value". Put ":" and a space behind its key.'
    key_above = KEY.match(above)
    if here and key_above and len(here[1]) > len(key_above[1]) and key_above[3].strip():
        message = "YAML: is indented further than the line above, which has its value. Begin it in the same column."
        return line, len(here[1]), message
    return None


def _mend(said: str, line: str) -> str:
    if "duplicate key" in said:
        return "Keep one of the two."
    if "mapping values are not allowed" in said:
        return 'Put the value in quotes if it holds ": ".'
    if "cannot start any token" in said:
        return "Indent with spaces, not tabs, and put a value that starts with a sign in quotes."
    if "unknown escape" in said:
        return r'Write "\\" for "\", or put the value in single quotes.'
    found = KEY.match(line)
    value = (found[3] if found else line.strip().removeprefix("- ")).strip()
    if value[:1] in ('"', "'"):
        return "Put quotes around the whole value, and write quotes inside it as “ ” and ’."
    if value and value[0] in SIGNS:
        return f'Put the value in quotes: it begins with "{value[0]}".'
    return "Look at this line and the one above: quotes, brackets and indentation must match."


def explain_value(text: str) -> Fault:
    """Return which value the reader could not make a date or a number of."""
    for number, line in enumerate(text.split("\n")):
        for match in DATE.finditer(line):
            if not _is_day(*map(int, match.groups())):
                return number, match.start(), f'there is no day "{match[0]}". Write it as 2026-11-21.'
    return 0, 0, "YAML: a number is too long to be read. Put it in quotes."


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
