"""The ladder: a rail for each law, and rungs from the foot up with a way under either."""

from plugins.pictures.drawing import WIDE, Drawing, Shape, Text, column, path, rail
from plugins.pictures.lettering import HEAD, LABEL, NOTE
from plugins.pictures.model import Ladder, Rung, Way

RAILS = (4.0, 38.0)
"""Where the middle of each rail is."""

INDENT = 60.0
GAP = 16.0
MARK = 12.0
"""From a way's line to its words."""

Things = list[Text | Shape]


def draw_ladder(ladder: Ladder, width: float) -> Drawing:
    """Return the ladder, its first rung at the foot."""
    rungs: Things = []
    words: Things = []
    below = GAP
    for place in range(len(ladder.rungs), 0, -1):
        center = below + HEAD.leading / 2
        rungs.append(path(["rung"], "M", RAILS[0], center, "H", RAILS[1]))
        drawn, bottom = _draw_words(ladder.rungs[place - 1], place, below, width)
        words += drawn
        below = bottom + 1.5 * GAP
    foot = column(INDENT, below - GAP / 2, width - INDENT, (ladder.foot, NOTE, "quiet"))
    end = foot[-1].bottom
    rails = [*rail("iep", "M", RAILS[0], 0.0, "V", end), *rail("section-504", "M", RAILS[1], 0.0, "V", end)]
    return Drawing(width, end + 2, (*rungs, *rails, *words, *foot))


def _draw_words(rung: Rung, place: int, y: float, width: float) -> tuple[Things, float]:
    """Return a rung's words from `y` down, and where they end."""
    room = width - INDENT
    words = column(INDENT, y, room, (f"{place}. {rung.label}", HEAD, ""), (rung.note, NOTE, "quiet"))
    things: Things = [*words]
    top = bottom = words[-1].bottom
    for number, way in enumerate(rung.ways):
        is_beside = width >= WIDE
        share = (room - GAP) / 2 if is_beside else room
        x = INDENT + number * (share + GAP) if is_beside else INDENT
        drawn, end = _draw_way(way, x, (top if is_beside else bottom) + GAP / 2, share)
        things += drawn
        bottom = max(bottom, end)
    return things, bottom


def _draw_way(way: Way, x: float, y: float, width: float) -> tuple[Things, float]:
    words = column(x + MARK, y, width - MARK, (way.label, LABEL, way.plan), (way.note, NOTE, "quiet"))
    return [*rail(way.plan, "M", x + 3, y + 2, "V", words[-1].bottom - 2), *words], words[-1].bottom
