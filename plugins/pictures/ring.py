"""The lines of the year: a ring from one first day of school to the next, and a row of small ones for years."""

from math import cos, pi, sin

from plugins.pictures.drawing import Drawing, Shape, Text, dot, path
from plugins.pictures.lettering import NUMBER
from plugins.pictures.model import Year

SCHOOL_MONTHS = 10
"""How much of the ring is drawn as time at school. The rest is summer, and dotted."""

MONTHS = 12
RADIUS = 106.0
DOT = 11.0
SMALL = 20.0
"""The radius of one of the small rings that stand for years."""

GAP = 14.0
EDGE = 3.0
CENTER = RADIUS + DOT + EDGE
"""Of the ring, from the left and from the top."""

WIDTH = 2 * CENTER

Things = list[Text | Shape]


def draw_ring(year: Year) -> Drawing:
    """Return the ring with a dot for each event."""
    things: Things = [
        path(["rail"], *_arc(0, SCHOOL_MONTHS)),
        path(["rail", "rail--dotted"], *_arc(SCHOOL_MONTHS, MONTHS)),
    ]
    for place, event in enumerate(year.events, 1):
        for month in event.at:
            things += _draw_number(place, event.is_sure, *_point(month))
    return Drawing(WIDTH, WIDTH, tuple(things))


def draw_years(year: Year) -> Drawing:
    """Return a small ring for each year and a dot for what comes after the last."""
    step, middle = 2 * SMALL + GAP, SMALL + EDGE
    left = CENTER - (year.then.years * step + DOT - SMALL) / 2
    last = left + year.then.years * step
    things: Things = []
    for place in range(year.then.years):
        x = left + place * step
        things += [path(["rail"], "M", x + SMALL, middle, "h", GAP), dot(["rail"], x, middle, SMALL)]
    return Drawing(WIDTH, 2 * middle, (*things, *_draw_number(len(year.events) + 1, True, last + DOT - SMALL, middle)))


def _point(month: float) -> tuple[float, float]:
    """Return where on the ring a month is; the first stands on top, the rest follow clockwise."""
    angle = 2 * pi * month / MONTHS
    return CENTER + RADIUS * sin(angle), CENTER - RADIUS * cos(angle)


def _arc(begin: float, end: float) -> list[str | float]:
    is_long = "1" if end - begin > MONTHS / 2 else "0"
    return ["M", *_point(begin), "A", RADIUS, RADIUS, 0.0, is_long, "1", *_point(end)]


def _draw_number(place: int, is_sure: bool, x: float, y: float) -> Things:
    """Return a dot with a number in it: full for what is sure."""
    kind = "sure" if is_sure else "unsure"
    label = Text(x, y - NUMBER.leading / 2, 2 * DOT, (str(place),), NUMBER, kind, "middle")
    return [dot(["dot", f"dot--{kind}"], x, y, DOT), label]
