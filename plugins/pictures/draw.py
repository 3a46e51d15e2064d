"""Which drawing a picture gets."""

from plugins.pictures.covered import draw_covered
from plugins.pictures.drawing import NARROW, WIDE, Drawing
from plugins.pictures.ladder import draw_ladder
from plugins.pictures.model import Covered, Ladder, Picture, Road, Year
from plugins.pictures.road import draw_road
from plugins.pictures.year import draw_year

WIDTHS = {"narrow": NARROW, "wide": WIDE}
"""The two drawings of each picture: for phones, and for everything else."""


def draw(picture: Picture, width: float) -> Drawing:
    """Return the drawing of a picture for a width."""
    match picture:
        case Road():
            return draw_road(picture, width)
        case Covered():
            return draw_covered(picture, width)
        case Ladder():
            return draw_ladder(picture, width)
        case Year():
            return draw_year(picture, width)
    raise TypeError(type(picture).__name__)
