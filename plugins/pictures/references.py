"""Checks that the words of the pictures fit into their drawings."""

from collections.abc import Iterator
from typing import Any

from plugins.pictures.draw import WIDTHS, draw
from plugins.pictures.drawing import Drawing
from plugins.pictures.lettering import measure
from plugins.pictures.model import Pictures
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Sourced
from plugins.sitedata.source import Key
from plugins.sitedata.validate import describe

NOT_DRAWN = ("title", "description", "law", "remarks")


def check_pictures(sourced: Sourced[Pictures]) -> Iterator[Problem]:
    """Yield each word that is wider than its place in a drawing. Lines break between words, never within one."""
    plain = sourced.value.model_dump(exclude_none=True)
    for name, picture in sourced.value.by_name.items():
        drawings = [draw(picture, width) for width in WIDTHS.values()]
        for word in dict.fromkeys(word for drawing in drawings for word in too_wide(drawing)):
            inside = plain["pictures"][name]
            keys: list[Key] = ["pictures", name, *next(_places(inside, word))]
            message = f'{describe(plain, keys[:-1])}: "{word}" is too wide for the drawing. Use a shorter word.'
            yield sourced.source.problem(keys, message)


def too_wide(drawing: Drawing) -> Iterator[str]:
    """Yield the words that stand out of their boxes."""
    for text in drawing.texts:
        for line in text.lines:
            if measure(line, text.lettering) > text.width:
                yield line


def _places(value: Any, word: str, keys: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    """Yield the keys of each drawn text in plain data that holds `word`."""
    if isinstance(value, str) and word in value.split():
        yield keys
    elif isinstance(value, dict):
        for key, below in value.items():
            if key not in NOT_DRAWN:
                yield from _places(below, word, (*keys, key))
    elif isinstance(value, (list, tuple)):
        for index, below in enumerate(value):
            yield from _places(below, word, (*keys, index))
