"""The guide as a drawing: a line of questions and outcomes from top to bottom, and an arc for each way between two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.guide.graph import Graph
from plugins.guide.model import NOT_SURE
from plugins.pictures.lettering import Lettering, wrap

WIDTH = 320
SPINE = 78
"""How far from the left the line stands; the arcs swing out before it, the words stand after it."""

WORDS = SPINE + 16
GAP = 13
LETTERING = Lettering("map", 14, 18)


@dataclass(frozen=True)
class DrawnWords:
    """A line of words. y: of its base line."""

    y: float
    text: str


@dataclass(frozen=True)
class DrawnNode:
    """A question or an outcome."""

    is_outcome: bool
    y: float
    words: tuple[DrawnWords, ...]


@dataclass(frozen=True)
class DrawnWay:
    """An arc from a question to where an answer leads. path: as in SVG."""

    path: str
    is_not_sure: bool


@dataclass(frozen=True)
class MapDrawing:
    """All that the template draws, in the drawing's units."""

    height: float
    nodes: tuple[DrawnNode, ...]
    ways: tuple[DrawnWay, ...]
    width: int = WIDTH
    spine: int = SPINE
    words_at: int = WORDS
    size: float = LETTERING.size


def draw_map(graph: Graph, order: Sequence[str], outcomes: Sequence[str]) -> MapDrawing:
    """Return the drawing.

    order      the ids of the steps, each before those that it leads to
    outcomes   the ids of the outcomes in the order in which they are to stand
    """
    labels = {id: f"{number}. {graph.questions[graph.steps[id].asks].question}" for number, id in enumerate(order, 1)}
    labels |= {id: graph.outcomes[id].title for id in outcomes}
    nodes: dict[str, DrawnNode] = {}
    top = float(GAP)
    for id, label in labels.items():
        lines = wrap(label, LETTERING, WIDTH - WORDS)
        words = tuple(DrawnWords(top + LETTERING.leading * (at + 0.75), line) for at, line in enumerate(lines))
        nodes[id] = DrawnNode(id in graph.outcomes, top + LETTERING.leading * 0.5, words)
        top += LETTERING.leading * len(lines) + GAP
    return MapDrawing(top, tuple(nodes.values()), tuple(_ways(graph, order, nodes)))


def _ways(graph: Graph, order: Sequence[str], nodes: dict[str, DrawnNode]) -> Iterator[DrawnWay]:
    """Yield each way once, those of "not sure" last: they are drawn over the others."""
    height = max(node.y for node in nodes.values())
    ways = {(id, target): False for id in order for target in graph.steps[id].leads_to.values()}
    ways |= {(id, graph.steps[id].leads_to[NOT_SURE]): True for id in order}
    for (start, end), is_not_sure in sorted(ways.items(), key=lambda way: way[1]):
        yield DrawnWay(_arc(nodes[start].y, nodes[end].y, height), is_not_sure)


def _arc(start: float, end: float, height: float) -> str:
    """Return an arc that swings out further the longer it is; a curve reaches three quarters of its control points."""
    swing = (SPINE - 4) * min(1.0, (abs(end - start) / height) ** 0.6 * 1.15) / 0.75
    at = f"{SPINE - swing:.1f}"
    return f"M{SPINE} {start:.1f}C{at} {start:.1f} {at} {end:.1f} {SPINE} {end:.1f}"
