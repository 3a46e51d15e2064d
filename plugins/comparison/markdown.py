"""Markdown extension: ``!!! compare consent deadlines`` becomes those rows of the table."""

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.comparison.placed import KIND

DrawRows = Callable[[tuple[str, ...]], str]
"""Returns rows of the table as HTML, from their ids."""


class RowsExtension(Extension):
    """Puts rows in the place of what Markdown's own ``admonition`` extension builds from the line."""

    def __init__(self, draw: DrawRows) -> None:
        super().__init__()
        self.draw = draw

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor, before inline text is read: what templates wrote is not Markdown."""
        md.treeprocessors.register(_Rows(self, md), "comparison-rows", 26)


class _Rows(Treeprocessor):
    def __init__(self, extension: RowsExtension, md: Markdown) -> None:
        super().__init__(md)
        self._draw = extension.draw

    def run(self, root: etree.Element) -> None:
        """Replace each one; an id that no row has is left out, for the checks have named it before."""
        for element in root.iter("div"):
            classes = element.get("class", "").split()
            if classes[:2] == ["admonition", KIND]:
                element.clear()
                element.tag = "p"  # Markdown puts kept HTML in the place of a paragraph that holds nothing else
                element.text = AtomicString(self.md.htmlStash.store(self._draw(tuple(classes[2:]))))
