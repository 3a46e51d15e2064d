"""How wide words come out, so that lines can be broken before anyone's browser has seen them.

Readers' fonts differ. The widths are those of the wider ones among the fonts that the theme names.
"""

from dataclasses import dataclass

BOLD = 700
BOLD_WIDENS = 1.1

_WIDTHS = {  # of a character, in parts of the size of the letters
    0.30: "ijl.,:;'’|!()[]",
    0.34: " fIt-“”/",
    0.43: "rJs",
    0.53: "ckvxyz",
    0.86: "wGHMNOQU–",
    0.98: "mW—%",
}
_WIDTH = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHER = 0.63


@dataclass(frozen=True)
class Lettering:
    """A kind of lettering. name: of its class; size, leading: in the drawing's units."""

    name: str
    size: float
    leading: float
    weight: int = 400


LABEL = Lettering("label", 16, 21, BOLD)
NOTE = Lettering("note", 14.5, 19.5)
NUMBER = Lettering("number", 13, 16, BOLD)


def measure(text: str, lettering: Lettering) -> float:
    """Return about how wide a line comes out, in the drawing's units."""
    ems = sum(_WIDTH.get(character, _OTHER) for character in text)
    return ems * lettering.size * (BOLD_WIDENS if lettering.weight >= BOLD else 1)


def wrap(text: str, lettering: Lettering, width: float) -> tuple[str, ...]:
    """Return the lines of a text that stay within `width`. A word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, lettering) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
