"""A drawing as plain values: lines, dots and words with their places, in units of about one CSS pixel."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plugins.pictures.lettering import Lettering, measure


@dataclass(frozen=True)
class Text:
    """Lines of words in a box. x: where lines begin, or their middle; y: the top; hue: how it is coloured."""

    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    lettering: Lettering
    hue: str = ""
    anchor: Literal["start", "middle"] = "start"

    @property
    def bottom(self) -> float:
        """Where the box ends."""
        return self.y + len(self.lines) * self.lettering.leading

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what the words take up, by estimate."""
        wide = max(measure(line, self.lettering) for line in self.lines)
        left = self.x - wide / 2 if self.anchor == "middle" else self.x
        return left, self.y, left + wide, self.bottom

    def baselines(self) -> list[float]:
        """Return the height on which each line stands."""
        first = self.y + self.lettering.leading / 2 + self.lettering.size * 0.35
        return [first + number * self.lettering.leading for number in range(len(self.lines))]


@dataclass(frozen=True)
class Shape:
    """A path or a circle. kinds: its classes, without the block's name."""

    tag: Literal["path", "circle"]
    kinds: tuple[str, ...]
    geometry: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawing:
    """A whole drawing; later things lie on top of earlier ones."""

    width: float
    height: float
    things: tuple[Text | Shape, ...]

    @property
    def texts(self) -> list[Text]:
        """The words in it."""
        return [thing for thing in self.things if isinstance(thing, Text)]


def number(value: float) -> str:
    """Return a length as SVG has it, to a tenth."""
    return f"{round(value, 1):g}"


def path(kinds: Iterable[str], *parts: str | float) -> Shape:
    """Return a path: letters and numbers as in SVG, one by one."""
    drawn = " ".join(part if isinstance(part, str) else number(part) for part in parts)
    return Shape("path", tuple(kinds), (("d", drawn),))


def dot(kinds: Iterable[str], x: float, y: float, radius: float) -> Shape:
    """Return a circle."""
    return Shape("circle", tuple(kinds), (("cx", number(x)), ("cy", number(y)), ("r", number(radius))))
