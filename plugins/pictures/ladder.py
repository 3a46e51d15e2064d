"""The ladder: a rail for each law, and rungs from the foot up with a way under either."""

import xml.etree.ElementTree as etree

from plugins.pictures.model import Ladder, Rung
from plugins.pictures.pieces import box, quiet, words


def draw_ladder(ladder: Ladder) -> list[etree.Element]:
    """Return the ladder, its first rung at the foot."""
    rungs = [_rung(place, rung) for place, rung in enumerate(ladder.rungs, 1)]
    return [box("ladder", *reversed(rungs), *quiet(ladder.foot))]


def _rung(place: int, rung: Rung) -> etree.Element:
    ways = (box("way", *words(way.label, way.note), plan=way.plan) for way in rung.ways)
    return box("rung", *words(f"{place}. {rung.label}", rung.note, "head"), *ways)
