"""Spares Markdown most of its work on inline text: a pattern is tried only on texts that hold a sign that it needs.

Markdown tries some thirty patterns on every piece of text, one after the other. Nearly all of them begin with a sign
that most texts do not hold.
"""

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

from plugins.law.citations import SIGNS as CITED

_QUOTED = ("'", '"')

SIGNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "citation-group": CITED,
    "citation": CITED,
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
    "em_strong": ("*", "_"),
    "smarty-em-dashes": ("---",),
    "smarty-en-dashes": ("--",),
    **{f"smarty-quotes-{number}": _QUOTED for number in range(15)},
}
"""Name of a pattern → of what each text that the pattern fits holds at least one."""

ANYWHERE = ""
"""The sign of a pattern that is not in SIGNS: it stands in every text."""


class SignedInline(InlineProcessor):
    """Markdown's own reading of inline text, with the patterns that cannot fit passed over."""

    def __init__(self, md: Markdown, patterns: Registry) -> None:
        super().__init__(md)
        self.inlinePatterns = list(patterns)  # Markdown's own list sorts itself at each look
        names = {id(patterns[name]): signs for name, signs in SIGNS.items() if name in patterns}
        self._signs_of = [names.get(id(pattern), (ANYWHERE,)) for pattern in self.inlinePatterns]
        self._signs = tuple(dict.fromkeys(sign for signs in self._signs_of for sign in signs))
        self._fitting: dict[tuple[bool, ...], list[int]] = {}

    # Markdown calls this for each piece of text, and offers no public place for it.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its names
        """Return the text with what patterns found in it put aside, as the method of that name does."""
        for index in () if isinstance(data, AtomicString) else self._that_may_fit(data):
            is_matched, start = index >= patternIndex, 0
            while is_matched:
                applied: tuple[str, bool, int] = self._InlineProcessor__applyPattern(
                    self.inlinePatterns[index], data, index, start
                )
                data, is_matched, start = applied
        return data

    def _that_may_fit(self, text: str) -> list[int]:
        """Return the places of the patterns of which a sign is in the text: what they put aside adds no sign."""
        present = tuple([sign in text for sign in self._signs])
        fitting = self._fitting.get(present)
        if fitting is None:
            found = {sign for sign, is_there in zip(self._signs, present, strict=True) if is_there}
            fitting = [index for index, signs in enumerate(self._signs_of) if not found.isdisjoint(signs)]
            self._fitting[present] = fitting
        return fitting


def seek_signs_first(md: Markdown) -> None:
    """Make `md` pass over patterns that cannot fit. Call it when all extensions are in place."""
    for name, priority in (("inline", 20), ("smarty", 6.1)):  # as they are now: 6 is taken by one that comes after
        if name in md.treeprocessors:
            patterns = md.treeprocessors[name].inlinePatterns
            md.treeprocessors.register(SignedInline(md, patterns), name, priority)
