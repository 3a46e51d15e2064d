"""Which drawing a picture gets."""

import xml.etree.ElementTree as etree

from plugins.pictures.covered import draw_covered
from plugins.pictures.ladder import draw_ladder
from plugins.pictures.model import Covered, Ladder, Picture, Road, Year
from plugins.pictures.road import draw_road
from plugins.pictures.year import draw_year


def draw(picture: Picture) -> list[etree.Element]:
    """Return the drawing of a picture, part by part."""
    match picture:
        case Road():
            return draw_road(picture)
        case Covered():
            return draw_covered(picture)
        case Ladder():
            return draw_ladder(picture)
        case Year():
            return draw_year(picture)
    raise TypeError(type(picture).__name__)
