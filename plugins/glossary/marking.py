"""Markdown extension: the first use of each term on a page leads to the glossary.

``[words](term:prior-written-notice)`` leads there too, where an editor wants it to.
"""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.glossary.finder import TermFinder
from plugins.glossary.model import Glossary
from plugins.prose.named_links import BEFORE_ADDRESSES, NamedLinks

SCHEME = "term:"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "th", "summary"}
LEFT_ALONE = HEADINGS | {"a", "blockquote", "details", "code", "figure", "svg", "table"}


class TermExtension(Extension):
    """Marks terms in the main text of each page, but not in the article that is their home.

    address   of the glossary, without the base path: `plugins.prose.links` gives that to every link of a text
    """

    def __init__(self, glossary: Glossary, address: str) -> None:
        super().__init__()
        self.finder = TermFinder(glossary)
        self.homes = {term.id: term.read for term in glossary.terms}
        self.address = address
        self.left_alone: set[str] | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processors, after inline text is read and before links get their addresses."""
        links = NamedLinks(md, SCHEME, lambda id: self.link(id).attrib)
        md.treeprocessors.register(links, "term-links", BEFORE_ADDRESSES)
        md.treeprocessors.register(_FirstUses(self, md), "term-marks", 6)

    def start_text(self, path: str, *, is_body: bool) -> None:
        """Take note of the file, from ``content/``, that the text which follows belongs to."""
        own = path.removeprefix("articles/").partition(".")[0]
        self.left_alone = {id for id, home in self.homes.items() if home == own} if is_body else None

    def link(self, id: str, text: str = "") -> etree.Element:
        """Return a link to a term."""
        link = etree.Element("a", {"class": "term-link", "href": f"{self.address}#{id}"})
        link.text = text
        return link


class _FirstUses(Treeprocessor):
    def __init__(self, extension: TermExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension
        self._marked: set[str] = set()

    def run(self, root: etree.Element) -> None:
        if self._extension.left_alone is not None:
            self._marked = set(self._extension.left_alone)
            self._walk(root)

    def _walk(self, element: etree.Element) -> None:
        if element.tag in LEFT_ALONE or element.get("class") in ("cite", "citation"):
            return
        element.text, links = self._cut(element.text)
        for child in list(element):
            self._walk(child)
            child.tail, after = self._cut(child.tail)
            for place, link in enumerate(after, start=list(element).index(child) + 1):
                element.insert(place, link)
        for place, link in enumerate(links):
            element.insert(place, link)

    def _cut(self, text: str | None) -> tuple[str | None, list[etree.Element]]:
        """Return the text before the first term that is to be marked, and the links with the text behind each."""
        if not text:
            return text, []
        found = []
        for term in self._extension.finder.find(text):
            if term.id not in self._marked:
                self._marked.add(term.id)
                found.append(term)
        if not found:
            return text, []
        links = []
        ends = [*(term.start for term in found[1:]), len(text)]
        for term, end in zip(found, ends, strict=True):
            link = self._extension.link(term.id, text[term.start : term.end])
            link.tail = text[term.end : end]
            links.append(link)
        return text[: found[0].start], links
