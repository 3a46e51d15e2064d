"""The year: a ring from one first day of school to the next, with what happens on it."""

from math import cos, pi, sin

from plugins.pictures.drawing import WIDE, Drawing, Shape, Text, column, dot, path, rail
from plugins.pictures.lettering import HEAD, LABEL, NOTE, NUMBER, wrap
from plugins.pictures.model import Fact, Year, YearKey

SCHOOL_MONTHS = 10
"""How much of the ring is drawn as time at school. The rest is summer, and dotted."""

MONTHS = 12
RADII = {"narrow": 92.0, "wide": 108.0}
DOT = 11.0
SMALL = 20.0
"""The radius of one of the small rings that stand for years."""

INDENT = 32.0
GAP = 14.0
EDGE = 2.0

Things = list[Text | Shape]


def draw_year(year: Year, width: float) -> Drawing:
    """Return the ring: its words beside it where `width` has room, else below it."""
    is_wide = width >= WIDE
    radius = RADII["wide" if is_wide else "narrow"]
    reach = radius + DOT + EDGE
    height = 2 * (reach + GAP + SMALL + EDGE)
    center = reach if is_wide else width / 2
    left = 2 * reach + INDENT if is_wide else 0.0
    words, end = _draw_words(year, left, 0 if is_wide else height + 2 * GAP, width - left)
    ring = [*_draw_ring(year, center, reach, radius), *_draw_years(year, center, height - SMALL - EDGE)]
    return Drawing(width, max(end, height) + 4, (*ring, *words))


def _draw_ring(year: Year, x: float, y: float, radius: float) -> Things:
    """Return the ring around (x, y) with a dot for each event, and the words in it."""
    things: Things = [
        *rail("iep", *_arc(x, y, radius, 0, SCHOOL_MONTHS)),
        *rail("iep", *_arc(x, y, radius, SCHOOL_MONTHS, MONTHS), is_dotted=True),
    ]
    for place, event in enumerate(year.events, 1):
        for month in event.at:
            things += _draw_number(place, event.is_sure, *_point(x, y, radius, month))
    lines = wrap(year.center, HEAD, 1.3 * radius)
    top = y - len(lines) * HEAD.leading / 2
    return [*things, Text(x, top, 1.3 * radius, lines, HEAD, "iep", "middle")]


def _point(x: float, y: float, radius: float, month: float) -> tuple[float, float]:
    """Return where on a ring around (x, y) a month is; the first stands on top, the rest follow clockwise."""
    angle = 2 * pi * month / MONTHS
    return x + radius * sin(angle), y - radius * cos(angle)


def _arc(x: float, y: float, radius: float, begin: float, end: float) -> list[str | float]:
    is_long = "1" if end - begin > MONTHS / 2 else "0"
    return ["M", *_point(x, y, radius, begin), "A", radius, radius, 0.0, is_long, "1", *_point(x, y, radius, end)]


def _draw_number(place: int, is_sure: bool, x: float, y: float) -> Things:
    """Return a dot with a number in it: full for what is sure."""
    kind = "sure" if is_sure else "unsure"
    top = y - NUMBER.leading / 2
    label = Text(x, top, 2 * DOT, (str(place),), NUMBER, kind, "middle")
    return [dot(["dot", "dot--iep", f"dot--{kind}"], x, y, DOT), label]


def _draw_years(year: Year, x: float, y: float) -> Things:
    """Return, around (x, y), a small ring for each year and a dot for what comes after the last."""
    step = 2 * SMALL + GAP
    left = x - (year.then.years * step + DOT - SMALL) / 2
    last = left + year.then.years * step
    things: Things = []
    for place in range(year.then.years):
        middle = left + place * step
        things += rail("iep", "M", middle + SMALL, y, "H", min(middle + step - SMALL, last - DOT))
        things.append(dot(["rail", "rail--iep"], middle, y, SMALL))
    return [*things, *_draw_number(len(year.events) + 1, True, last + DOT - SMALL, y)]


def _draw_words(year: Year, x: float, y: float, width: float) -> tuple[Things, float]:
    """Return everything that happens, in words, and what the signs mean."""
    things: Things = []
    for place, (fact, is_sure) in enumerate([*((event, event.is_sure) for event in year.events), (year.then, True)], 1):
        drawn, y = _draw_item(fact, place, is_sure, x, y, width)
        things += drawn
    things.append(path(["hair"], "M", x, y, "H", x + width))
    key, end = _draw_key(year.key, x, y + GAP, width)
    return [*things, *key], end


def _draw_item(fact: Fact, place: int, is_sure: bool, x: float, y: float, width: float) -> tuple[Things, float]:
    """Return a fact beside its number, and where the next may begin."""
    words = column(x + INDENT, y, width - INDENT, (fact.label, LABEL, ""), (fact.note, NOTE, "quiet"))
    return [*_draw_number(place, is_sure, x + DOT + 1, y + LABEL.leading / 2), *words], words[-1].bottom + GAP


def _draw_key(key: YearKey, x: float, y: float, width: float) -> tuple[Things, float]:
    things: Things = []
    for kind, meaning in (("sure", key.sure), ("unsure", key.unsure), ("", key.places)):
        words = column(x + INDENT, y, width - INDENT, (meaning, NOTE, "quiet"))
        if kind:
            things.append(dot(["dot", f"dot--{kind}"], x + DOT + 1, y + NOTE.leading / 2, DOT / 2 + 1))
        things += words
        y = words[-1].bottom + GAP / 2
    return things, y
