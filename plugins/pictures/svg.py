"""A drawing of lines, dots and words as SVG. Its colours and letters come from classes."""

import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from plugins.pictures.drawing import Drawing, Shape, Text, number
from plugins.pictures.lettering import BOLD
from plugins.pictures.pieces import BLOCK


def make_svg(drawing: Drawing, **attributes: str) -> etree.Element:
    """Return a drawing as SVG. attributes: of the whole."""
    view = f"0 0 {number(drawing.width)} {number(drawing.height)}"
    svg = etree.Element("svg", {**attributes, "viewBox": view})
    for thing in drawing.things:
        svg.extend(_lines(thing) if isinstance(thing, Text) else [_shape(thing)])
    return svg


def _shape(shape: Shape) -> etree.Element:
    return etree.Element(shape.tag, {"class": _classes(*shape.kinds), **dict(shape.geometry)})


def _lines(text: Text) -> list[etree.Element]:
    """Return a ``<text>`` for each line: one line of words stays one for who selects or searches it."""
    kinds = [text.lettering.name, *([f"hue--{text.hue}"] if text.hue else [])]
    attributes = {"class": _classes(*kinds), "font-size": number(text.lettering.size)}
    if text.lettering.weight == BOLD:
        attributes["font-weight"] = str(BOLD)
    if text.anchor == "middle":
        attributes["text-anchor"] = "middle"
    elements = []
    for line, baseline in zip(text.lines, text.baselines(), strict=True):
        element = etree.Element("text", {**attributes, "x": number(text.x), "y": number(baseline)})
        element.text = AtomicString(line)
        elements.append(element)
    return elements


def _classes(*kinds: str) -> str:
    return " ".join(f"{BLOCK}__{kind}" for kind in kinds)
