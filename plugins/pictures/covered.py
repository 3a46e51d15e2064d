"""Who is covered: frames inside each other, each in its plan's own line."""

import xml.etree.ElementTree as etree

from plugins.pictures.model import Covered, Ring
from plugins.pictures.pieces import box, quiet, words


def draw_covered(covered: Covered) -> list[etree.Element]:
    """Return the frames, and below them why they are drawn so."""
    inner: list[etree.Element] = []
    for ring in reversed(covered.rings):
        inner = [box("frame", _words(ring), *inner, plan=ring.plan)]
    return [*inner, *quiet(covered.inside)]


def _words(ring: Ring) -> etree.Element:
    return box("inside", *words(ring.label, ring.note, "head"), *(words(ring.brings) if ring.brings else []))
