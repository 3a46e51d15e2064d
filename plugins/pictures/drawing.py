"""A drawing as plain values: lines, dots and words with their places, in units of about one CSS pixel."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plugins.pictures.lettering import Lettering, measure, wrap
from plugins.pictures.model import PlanId

NARROW = 296.0
"""The width for phones: what a screen of 320 pixels leaves for the text."""

WIDE = 608.0
"""The width for everything else: that of the text."""

BETWEEN = 2.0
"""Between texts that stand below each other."""

Words = tuple[str | None, Lettering, str]
"""A text (or nothing), its lettering, and how it is coloured: a plan's id, "quiet" or nothing."""


@dataclass(frozen=True)
class Text:
    """Lines of words in a box. x: where lines begin, or their middle; y: the top; hue: as in `Words`."""

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


def rail(plan: PlanId, *parts: str | float, is_dotted: bool = False) -> list[Shape]:
    """Return a line in a plan's own style: one line for an IEP, two for Section 504."""
    kinds = ["rail", f"rail--{plan}", *(["rail--dotted"] if is_dotted else [])]
    core = [path(["rail-core"], *parts)] if plan == "section-504" else []
    return [path(kinds, *parts), *core]


def column(x: float, y: float, width: float, *words: Words) -> list[Text]:
    """Return texts below each other, each broken into lines; empty ones are left out."""
    texts: list[Text] = []
    for text, lettering, hue in words:
        if text:
            top = texts[-1].bottom + BETWEEN if texts else y
            texts.append(Text(x, top, width, wrap(text, lettering, width), lettering, hue))
    return texts
