"""A picture as HTML: the drawing, and the same facts in words below it."""

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown.util import AtomicString

from plugins.pictures.draw import draw
from plugins.pictures.model import Picture, PlanId
from plugins.pictures.pieces import BLOCK
from plugins.pictures.words import Group, Item, statement_text, tell

Say = Callable[..., str]


def make_figure(name: str, picture: Picture, say: Say) -> etree.Element:
    """Return the ``<figure>``. Its words hold citations in brackets, for Markdown to number.

    The drawing is one image to who hears it, with its description as the name: all that it says is in the words below.
    """
    figure = etree.Element("figure", {"class": f"{BLOCK} {BLOCK}--{name}"})
    etree.SubElement(figure, "figcaption", {"class": f"{BLOCK}__title"}).text = AtomicString(picture.title)
    image = {"class": f"{BLOCK}__drawing", "role": "img", "aria-label": picture.description}
    etree.SubElement(figure, "div", image).extend(draw(picture))
    figure.append(_words(picture, say))
    return figure


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
