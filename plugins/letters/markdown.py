"""Markdown extension: ``[words](letter:ask-for-both)`` leads to that letter."""

from markdown import Markdown
from markdown.extensions import Extension

from plugins.prose.named_links import BEFORE_ADDRESSES, NamedLinks

SCHEME = "letter:"


class LetterExtension(Extension):
    """Gives links to letters their addresses. address: of the list of letters."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor."""
        links = NamedLinks(md, SCHEME, lambda id: {"href": f"{self.address}{id}/"})
        md.treeprocessors.register(links, "letter-links", BEFORE_ADDRESSES)
