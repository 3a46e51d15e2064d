"""A picture as HTML: the drawing in two widths, and the same facts in words below it."""

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown.util import AtomicString

from plugins.pictures.draw import WIDTHS, draw
from plugins.pictures.drawing import Drawing, Shape, Text, number
from plugins.pictures.lettering import BOLD
from plugins.pictures.model import Picture, PlanId
from plugins.pictures.words import Group, Item, statement_text, tell

BLOCK = "picture"

Say = Callable[..., str]


def make_figure(name: str, picture: Picture, say: Say) -> etree.Element:
    """Return the ``<figure>``. Its words hold citations in brackets, for Markdown to number."""
    figure = etree.Element("figure", {"class": f"{BLOCK} {BLOCK}--{name}"})
    etree.SubElement(figure, "figcaption", {"class": f"{BLOCK}__title"}).text = AtomicString(picture.title)
    for size, width in WIDTHS.items():
        drawing = draw(picture, width)
        figure.append(make_svg(f"{BLOCK}-{name}-{size}", picture.title, picture.description, drawing, size))
    figure.append(_words(picture, say))
    return figure


def make_svg(id: str, title: str, description: str, drawing: Drawing, size: str) -> etree.Element:
    """Return a drawing as SVG with its name and description. id: what its ids begin with."""
    attributes = {
        "class": f"{BLOCK}__drawing {BLOCK}__drawing--{size}",
        "viewBox": f"0 0 {number(drawing.width)} {number(drawing.height)}",
        "role": "img",
        "aria-labelledby": f"{id}-title {id}-desc",
    }
    svg = etree.Element("svg", attributes)
    etree.SubElement(svg, "title", {"id": f"{id}-title"}).text = AtomicString(title)
    etree.SubElement(svg, "desc", {"id": f"{id}-desc"}).text = AtomicString(description)
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


def _words(picture: Picture, say: Say) -> etree.Element:
    """Return the facts in words, folded away."""
    details = etree.Element("details", {"class": f"{BLOCK}__words"})
    etree.SubElement(details, "summary").text = AtomicString(say("picture-words"))
    for group in tell(picture):
        details.extend(_group(group))
    for remark in picture.remarks:
        etree.SubElement(details, "p").text = statement_text(remark)
    return details


def _group(group: Group) -> list[etree.Element]:
    elements = []
    if group.title:
        title = etree.Element("p", {"class": f"{BLOCK}__group"})
        title.append(_named(group.title, group.plan))
        elements.append(title)
    if len(group.items) == 1:
        alone = etree.Element("p")
        _fill(alone, group.items[0])
        return [*elements, alone]
    return [*elements, _list("ol", group.items)]


def _list(tag: str, items: tuple[Item, ...]) -> etree.Element:
    found = etree.Element(tag)
    for item in items:
        _fill(etree.SubElement(found, "li"), item)
    return found


def _fill(element: etree.Element, item: Item) -> None:
    label = _named(item.label, item.plan)
    label.tail = f" {item.text}"
    element.append(label)
    if item.items:
        element.append(_list("ul", item.items))


def _named(words: str, plan: PlanId | None) -> etree.Element:
    """Return bold words; those of a plan look as wherever it is named."""
    element = etree.Element("strong", {"class": f"plan plan--{plan}"} if plan else {})
    element.text = words
    return element
