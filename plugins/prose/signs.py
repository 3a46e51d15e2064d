"""Spares Markdown most of its work on inline text: a pattern is tried only on texts that hold a sign that it needs.

Markdown tries some thirty patterns on every piece of text, one after the other. Nearly all of them begin with a sign
that most texts do not hold.
"""

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

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


NO_SIGN = ("",)
"""Of patterns that every text is tried on: what stands in every text."""


class SignedInline(InlineProcessor):
    """Markdown's own reading of inline text, with the patterns that cannot fit passed over."""

    def __init__(self, md: Markdown, patterns: Registry) -> None:
        super().__init__(md)
        self.inlinePatterns = list(patterns)  # Markdown's own list sorts itself at each look
        names = {id(patterns[name]): signs for name, signs in SIGNS.items() if name in patterns}
        self._signs = [names.get(id(pattern), NO_SIGN) for pattern in self.inlinePatterns]

    # Markdown calls this for each piece of text, and offers no public place for it.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its names
        """Return the text with what patterns found in it put aside, as the method of that name does."""
        is_done = isinstance(data, AtomicString)
        start = 0
        while not is_done and patternIndex < len(self._signs):
            for sign in self._signs[patternIndex]:
                if sign in data:
                    pattern = self.inlinePatterns[patternIndex]
                    applied: tuple[str, bool, int] = self._InlineProcessor__applyPattern(
                        pattern, data, patternIndex, start
                    )
                    data, is_matched, start = applied
                    break
            else:
                is_matched, start = False, 0
            if not is_matched:
                patternIndex += 1  # noqa: N806
        return data


def seek_signs_first(md: Markdown) -> None:
    """Make `md` pass over patterns that cannot fit. Call it when all extensions are in place."""
    for name, priority in (("inline", 20), ("smarty", 6.1)):  # as they are now: 6 is taken by one that comes after
        if name in md.treeprocessors:
            patterns = md.treeprocessors[name].inlinePatterns
            md.treeprocessors.register(SignedInline(md, patterns), name, priority)
