"""Markdown extension: ``[words](letter:ask-for-both)`` leads to that letter."""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SCHEME = "letter:"


class LetterExtension(Extension):
    """Gives links to letters their addresses. address: of the list of letters."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor, after inline text is read and before links are resolved."""
        md.treeprocessors.register(_Links(self, md), "letter-links", 6)


class _Links(Treeprocessor):
    def __init__(self, extension: LetterExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith(SCHEME):
                link.set("href", f"{self._extension.address}{target.removeprefix(SCHEME)}/")
