"""The paragraphs that a section of the law has, found in its text: ``(c)``, ``(c)(1)``, ``(c)(1)(i)``.

The texts mark paragraphs where lines begin, several on one line (``(c)(1)(i)``), and some inside a sentence. A mark
alone does not tell its depth: ``(i)`` is a letter after ``(h)`` and a Roman numeral after ``(1)``. So all marks of a
section are read together, and the reading in which the fewest marks are out of order is taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Paragraph = tuple[str, ...]
"""A paragraph by its marks: ``("c", "1", "i")``."""

CFR = ("lower", "number", "roman", "upper", "number", "roman")
USC = ("lower", "number", "upper", "roman", "upper roman", "double", "upper double")
"""The kinds of mark from the outside in, as each body of law writes them."""

ITALIC_MARK = re.compile(r"\(\*(\w+)\*\)")
NOT_WORDS = re.compile(r"[*#]|\[[^\]]*\]")
AFTERWORD = re.compile(r"\[\d+ FR |\(Authority|\(Pub\. L\.|\[?Order No\.")
MARK = r"\((?:\d{1,3}|[a-z]{1,5}|[A-Z]{1,5})\)"
LEADING = re.compile(rf"\s*((?:{MARK}\s*)+)")
INSIDE = re.compile(rf"(?:(?<=[\s—-])|^)({MARK})+")
NAMED = rf"(?:\d[\w.–-]*)?(?:\s?{MARK})+"
REFERENCE = re.compile(
    rf"(?:\b(?:sub)?(?:paragraph|section|clause|item|part)s?|§§?|CFR|U\.S\.C\.)\s*{NAMED}"
    rf"(?:(?:,|,?\s(?:and|or|through|to))\s{NAMED})*",
    re.IGNORECASE,
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

SKIPPED_KIND, LEFT_OUT, NOT_FIRST, GAP, NOWHERE = 1, 1, 4, 3, 6
"""What each oddity of a reading costs."""
MOST_READINGS = 10


@dataclass(frozen=True)
class Mark:
    """A mark as it stands in the text.

    is_joined   follows another without words between them, so it is a paragraph of that one
    is_firm     begins a line; one inside a sentence may be no paragraph at all
    """

    name: str
    is_joined: bool
    is_firm: bool


@dataclass(frozen=True)
class _Place:
    """One step of the way to a paragraph. depth: its index in `CFR` or `USC`; number: 3 for ``(c)`` and ``(iii)``."""

    depth: int
    number: int
    name: str


_Way = tuple[_Place, ...]
_Found = tuple[object, Paragraph] | None
"""The paragraphs of a reading, the last first: each holds those before it."""


def find_paragraphs(text: str, kinds: Sequence[str]) -> list[Paragraph]:
    """Return the paragraphs of a section in the order of its text.

    text    of one section, without header
    kinds   `CFR` or `USC`
    """
    readings: dict[_Way, tuple[int, _Found]] = {(): (0, None)}
    for mark in find_marks(text):
        further: dict[_Way, tuple[int, _Found]] = {}
        for way, (cost, found) in readings.items():
            for new, extra in _moves(way, mark, kinds):
                added = (found, tuple(place.name for place in new)) if new != way else found
                if new not in further or cost + extra < further[new][0]:
                    further[new] = (cost + extra, added)
        readings = dict(sorted(further.items(), key=lambda item: item[1][0])[:MOST_READINGS])
    _, best = min(readings.values(), key=lambda reading: reading[0])
    return list(dict.fromkeys(_unroll(best)))


def _unroll(found: object) -> list[Paragraph]:
    paths: list[Paragraph] = []
    while isinstance(found, tuple):
        found, path = found
        paths.append(path)
    return paths[::-1]


def find_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in order; those in references such as “paragraph (b)(1) of this section” are not."""
    for line in text.split("\n"):
        words = NOT_WORDS.sub(" ", ITALIC_MARK.sub(r"(\1)", line)).strip()
        if AFTERWORD.match(words):
            continue
        leading = LEADING.match(words)
        if leading:
            yield from _joined(leading[1], is_firm=True)
        rest = words[leading.end() :] if leading else words
        for match in INSIDE.finditer(REFERENCE.sub("~", rest)):
            yield from _joined(match[0], is_firm=False)


def _joined(marks: str, *, is_firm: bool) -> Iterator[Mark]:
    for index, mark in enumerate(re.findall(MARK, marks)):
        yield Mark(mark[1:-1], index > 0, is_firm)


def _moves(way: _Way, mark: Mark, kinds: Sequence[str]) -> Iterator[tuple[_Way, int]]:
    """Yield each way to the paragraph that the mark may be, after `way`, with what it costs to believe it."""
    is_placed = False
    top = way[-1].depth if way else -1
    for depth in range(top + 1, len(kinds)):
        number = number_of(mark.name, kinds[depth])
        if number == 1 or (number and mark.is_firm):
            is_placed = True
            cost = SKIPPED_KIND * (depth - top - 1) + (NOT_FIRST if number > 1 else 0)
            yield (*way, _Place(depth, number, mark.name)), cost
    for index in reversed(range(0 if mark.is_joined else len(way))):
        number = number_of(mark.name, kinds[way[index].depth])
        step = number - way[index].number
        if number and (step == 1 or (step > 1 and mark.is_firm)):
            is_placed = True
            yield (*way[:index], _Place(way[index].depth, number, mark.name)), 0 if step == 1 else GAP
    if not mark.is_firm:
        yield way, LEFT_OUT if is_placed else 0
    elif not is_placed:
        yield way, NOWHERE


def number_of(name: str, kind: str) -> int:
    """Return the place of a mark among those of its kind, from 1, or 0 if it is of another kind."""
    if kind == "number":
        return int(name) if name.isdigit() else 0
    if kind.startswith("upper"):
        return number_of(name.lower(), kind.removeprefix("upper").strip() or "lower") if name.isupper() else 0
    if not name.islower() or name.isdigit():
        return 0
    if kind == "roman":
        return _roman(name)
    is_repeated = len(set(name)) == 1 and len(name) <= 2
    letter = ord(name[0]) - ord("a") + 1 if is_repeated else 0
    if kind == "double":
        return letter if len(name) == 2 else 0
    return letter + 26 * (len(name) - 1) if letter else 0


def _roman(name: str) -> int:
    """Return the value of a Roman numeral in lower case, or 0 if `name` is none."""
    values = [ROMAN.get(sign, 0) for sign in name]
    if not all(values):
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-value if value < after else value for value, after in pairs)
    return total if _write_roman(total) == name else 0


def _write_roman(number: int) -> str:
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = ""
    for value, sign in signs:
        times, number = divmod(number, value)
        written += sign * times
    return written
