"""Spares Markdown most of its work on inline text: a pattern is tried only on texts that hold a sign that it needs.

Markdown tries some thirty patterns on every piece of text, one after the other. Nearly all of them begin with a sign
that most texts do not hold.
"""

import re
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

_CITED = ("CFR", "U.S.C.", "OCR")
_QUOTED = ("'", '"')

SIGNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "citation-group": _CITED,
    "citation": _CITED,
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "smarty-em-dashes": ("---",),
    "smarty-en-dashes": ("--",),
    **{f"smarty-quotes-{number}": _QUOTED for number in range(15)},
}
"""Name of a pattern → of what each text that the pattern fits holds at least one."""


class Sought:
    """A pattern that passes over texts without any of its signs. It stands in for the compiled one."""

    def __init__(self, pattern: re.Pattern[str], signs: tuple[str, ...]) -> None:
        self._pattern = pattern
        self._signs = signs

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds from `start` on."""
        for sign in self._signs:
            if sign in text:
                return self._pattern.finditer(text, start)
        return iter(())


def seek_signs_first(md: Markdown) -> None:
    """Make the patterns of `md` pass over texts that they cannot fit. Call it when all extensions are in place."""
    for processor in md.treeprocessors:
        if isinstance(processor, InlineProcessor):
            patterns = processor.inlinePatterns
            for name, signs in SIGNS.items():
                if name in patterns:
                    patterns[name].compiled_re = Sought(patterns[name].compiled_re, signs)
            processor.inlinePatterns = list(patterns)  # Markdown's own list sorts itself at each look
