"""The year: a ring with what happens on it, and a numbered list of that."""

import xml.etree.ElementTree as etree

from plugins.pictures.model import Fact, Year, YearKey
from plugins.pictures.pieces import box, quiet, words
from plugins.pictures.ring import draw_ring, draw_years
from plugins.pictures.svg import make_svg


def draw_year(year: Year) -> list[etree.Element]:
    """Return the ring with the years below it, and the list beside them where there is room."""
    ring = box("ring", make_svg(draw_ring(year)), *words(year.center, kind="head"))
    facts = [*((event, event.is_sure) for event in year.events), (year.then, True)]
    listed = box("list", *(_event(fact, is_sure) for fact, is_sure in facts), _key(year.key))
    return [box("year", box("rings", ring, make_svg(draw_years(year))), listed)]


def _event(fact: Fact, is_sure: bool) -> etree.Element:
    """Return a fact, which the styles number in the order of the list."""
    return box("event", *words(fact.label, fact.note), variants="sure" if is_sure else "")


def _key(key: YearKey) -> etree.Element:
    signs = (("you", key.sure), ("school", key.unsure), ("none", key.places))
    return box("key", *(box("sign", *quiet(meaning), variants=sign) for sign, meaning in signs))
