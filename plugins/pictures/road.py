"""The road: steps and waits along a line for each plan."""

from dataclasses import dataclass

from plugins.pictures.drawing import NARROW, Drawing, Shape, Text, column, dot, path, rail
from plugins.pictures.lettering import DAYS, HEAD, LABEL, NO_DAYS, NOTE
from plugins.pictures.model import PlanId, Road, RoadKey, Step, Track

RAIL = 10.0
"""From the left edge of a track to the middle of its line."""

INDENT = 34.0
"""From the left edge of a track to its words."""

RADIUS = 7.5
BEND = 16.0
GAP = 14.0
TRACK = NARROW


@dataclass(frozen=True)
class Piece:
    """A part of the drawing and where it ends."""

    things: list[Text | Shape]
    bottom: float


def draw_road(road: Road, width: float) -> Drawing:
    """Return the road: tracks side by side where `width` has room, else below each other."""
    start = column(INDENT, 0, width - INDENT, (road.start.label, HEAD, ""), (road.start.note, NOTE, "quiet"))
    center, top = HEAD.leading / 2, start[-1].bottom + 2 * GAP
    is_wide = width >= 2 * TRACK
    things: list[Text | Shape] = []
    ends: list[float] = []
    for place, track in enumerate(road.tracks):
        x = (width - TRACK) * place if is_wide else 0
        y = top if is_wide or not ends else ends[-1] + 2 * GAP
        if place and is_wide:
            things = [*_branch(track.plan, top - GAP, x + RAIL, y), *things]
        begin = center if not place else y
        piece = _draw_track(track, x, y, begin)
        things += piece.things
        ends.append(piece.bottom)
    key_x, key_y = (width - TRACK if is_wide else 0), ends[-1] + 2 * GAP
    key = _draw_key(road.key, key_x, key_y)
    return Drawing(
        width,
        max([*ends, key.bottom]) + 4,
        (*things, dot(["dot", "dot--start"], RAIL, center, RADIUS), *start, *key.things),
    )


def _branch(plan: PlanId, y: float, to_x: float, to_y: float) -> list[Shape]:
    """Return the line that leaves the first track for another."""
    return rail(plan, "M", RAIL, y, "H", to_x - BEND, "Q", to_x, y, to_x, y + BEND, "V", to_y)


def _draw_track(track: Track, x: float, y: float, begin: float) -> Piece:
    """Return a track at `x`, its title at `y`; its line starts at `begin`."""
    title = column(x + INDENT, y, TRACK - INDENT, (track.label, HEAD, track.plan))
    lines: list[Text | Shape] = []
    stops: list[Text | Shape] = [*title]
    above, is_dotted, top = begin, False, title[-1].bottom + GAP
    for step in track.steps:
        center = top + LABEL.leading / 2
        lines += rail(track.plan, "M", x + RAIL, above, "V", center, is_dotted=is_dotted)
        words = _words(step, track.plan, x, top)
        stops += [dot(["dot", f"dot--{track.plan}", f"dot--{step.mover}"], x + RAIL, center, RADIUS), *words]
        above, is_dotted, top = center, not (step.wait and step.wait.is_counted), words[-1].bottom + GAP
    return Piece([*lines, *stops], top)


def _words(step: Step, plan: PlanId, x: float, y: float) -> list[Text]:
    """Return a step's words, and below them those of the wait that follows."""
    place, room = x + INDENT, TRACK - INDENT
    words = column(place, y, room, (step.label, LABEL, ""), (step.note, NOTE, "quiet"))
    if step.wait:
        below = words[-1].bottom + GAP
        lettering = DAYS if step.wait.is_counted else NO_DAYS
        words += column(place, below, room, (step.wait.label, lettering, plan), (step.wait.note, NOTE, "quiet"))
    return words


def _draw_key(key: RoadKey, x: float, y: float) -> Piece:
    """Return what the signs mean, below each other."""
    things: list[Text | Shape] = [path(["hair"], "M", x, y, "H", x + TRACK)]
    below = y + GAP
    for sign, meaning in (("you", key.you), ("school", key.school), ("uncounted", key.uncounted)):
        words = column(x + INDENT, below, TRACK - INDENT, (meaning, NOTE, "quiet"))
        center = below + NOTE.leading / 2
        if sign == "uncounted":
            things.append(path(["rail", "rail--key", "rail--dotted"], "M", x + RAIL, below, "V", words[-1].bottom))
        else:
            things.append(dot(["dot", f"dot--{sign}"], x + RAIL, center, RADIUS - 1))
        things += words
        below = words[-1].bottom + GAP / 2
    return Piece(things, below)
