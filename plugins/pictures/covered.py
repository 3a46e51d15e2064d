"""Who is covered: frames inside each other, each in its plan's own line."""

from plugins.pictures.drawing import WIDE, Drawing, Shape, Text, column, path, rail
from plugins.pictures.lettering import HEAD, LABEL, NOTE
from plugins.pictures.model import Covered, Ring

EDGE = 4.0
"""Room for half of the thickest line."""

PADDING = 14.0
INSET = 12.0


def draw_covered(covered: Covered, width: float) -> Drawing:
    """Return the frames: words beside what is inside where `width` has room, else above it."""
    things, bottom = _beside(covered.rings, width) if width >= WIDE else _above(covered.rings, width)
    inside = column(0, bottom + PADDING, width, (covered.inside, NOTE, "quiet"))
    return Drawing(width, inside[-1].bottom + 4, (*things, *inside))


def _beside(rings: tuple[Ring, ...], width: float) -> tuple[list[Text | Shape], float]:
    """Return frames that open to the right, all words in one row, and their lower end."""
    share = (width - 2 * EDGE - INSET * (len(rings) - 1)) / len(rings)
    words: list[Text] = []
    for depth, ring in enumerate(rings):
        words += _words(ring, EDGE + depth * share + PADDING, _deepest(rings) + PADDING, share - 1.6 * PADDING)
    lowest = max(text.bottom for text in words) + PADDING
    things: list[Text | Shape] = []
    for depth, ring in enumerate(rings):
        rest = (len(rings) - 1 - depth) * INSET
        left, top = EDGE + depth * share, EDGE + depth * INSET
        things += _frame(ring, left, top, width - EDGE - depth * INSET, lowest + rest)
    return [*things, *words], lowest + _deepest(rings)


def _deepest(rings: tuple[Ring, ...]) -> float:
    return EDGE + (len(rings) - 1) * INSET


def _above(rings: tuple[Ring, ...], width: float) -> tuple[list[Text | Shape], float]:
    """Return frames below each other's words, and their lower end."""
    tops: list[float] = []
    words: list[Text] = []
    below = EDGE
    for depth, ring in enumerate(rings):
        tops.append(below)
        inset = EDGE + depth * INSET + PADDING
        words += _words(ring, inset, below + PADDING, width - 2 * inset)
        below = words[-1].bottom + PADDING
    things: list[Text | Shape] = []
    for depth, ring in enumerate(rings):
        left = EDGE + depth * INSET
        things += _frame(ring, left, tops[depth], width - left, below + (len(rings) - 1 - depth) * INSET)
    return [*things, *words], below + _deepest(rings)


def _words(ring: Ring, x: float, y: float, width: float) -> list[Text]:
    name = column(x, y, width, (ring.label, HEAD, ring.plan or ""), (ring.note, NOTE, ""))
    return [*name, *column(x, name[-1].bottom + PADDING / 2, width, (ring.brings, LABEL, ring.plan or ""))]


def _frame(ring: Ring, left: float, top: float, right: float, bottom: float) -> list[Shape]:
    outline = ("M", left, top, "H", right, "V", bottom, "H", left, "Z")
    return rail(ring.plan, *outline) if ring.plan else [path(["line"], *outline)]
