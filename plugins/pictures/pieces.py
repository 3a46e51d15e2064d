"""What drawings are made of: boxes of HTML with words in them. Lines, dots and places come from ``pictures.css``."""

import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from plugins.pictures.model import PlanId

BLOCK = "picture"


def box(kind: str, *inside: etree.Element, variants: str = "", plan: PlanId | None = None) -> etree.Element:
    """Return a part of a drawing. variants: further classes of it, by blanks; plan: whose line and hue it has."""
    block = f"{BLOCK}__{kind}"
    classes = [block, *(f"{block}--{variant}" for variant in variants.split()), *([f"plan--{plan}"] if plan else [])]
    element = etree.Element("div", {"class": " ".join(classes)})
    element.extend(inside)
    return element


def words(label: str, note: str | None = None, kind: str = "") -> list[etree.Element]:
    """Return a label and the note below it, if there is one. kind: of the label's lettering."""
    bold = etree.Element("b", {"class": f"{BLOCK}__{kind}"} if kind else {})
    bold.text = AtomicString(label)
    return [bold, *quiet(note)]


def quiet(note: str | None) -> list[etree.Element]:
    """Return words in small letters, or nothing."""
    if note is None:
        return []
    paragraph = etree.Element("p")
    paragraph.text = AtomicString(note)
    return [paragraph]
