"""Parts of Markdown that do the same for less: its own are made for trees and texts that ours never are."""

import xml.etree.ElementTree as etree
from collections.abc import Callable
from re import Pattern
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.serializers import BOOLEAN_ATTRIBUTES, HTML_EMPTY, RE_AMP
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import STX

UNESCAPED = ("script", "style")
BOOLEAN = BOOLEAN_ATTRIBUTES["html"]
RE_AND: Pattern[str] = RE_AMP


def use_lean_parts(md: Markdown) -> None:
    """Make `md` use them. Call it when all extensions are in place."""
    md.serializer = to_html
    md.treeprocessors.register(_Unescape(md), "unescape", 0)


def to_html(root: etree.Element) -> str:
    """Return an element as Markdown's serializer writes it. All tags and attributes are plain text."""
    pieces: list[str] = []
    _write(root, pieces.append)
    return "".join(pieces)


def _write(element: etree.Element, write: Callable[[str], None]) -> None:
    tag, text = element.tag, element.text
    write(f"<{tag}")
    for name, value in sorted(element.items()):
        escaped = _escape(value).replace('"', "&quot;")
        write(f" {name}" if name == escaped and name in BOOLEAN else f' {name}="{escaped}"')
    write(">")
    if text:
        write(text if tag in UNESCAPED else _escape(text))
    for child in element:
        _write(child, write)
    if tag not in HTML_EMPTY:
        write(f"</{tag}>")
    if element.tail:
        write(_escape(element.tail))


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


class _Unescape(UnescapeTreeprocessor):
    """Looks for what Markdown put aside only where its mark stands."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.text and STX in element.text and element.tag != "code":
                element.text = self.unescape(element.text)
            if element.tail and STX in element.tail:
                element.tail = self.unescape(element.tail)
            for name, value in element.items():
                if STX in value:
                    element.set(name, self.unescape(value))


class HeadingsExtension(TocExtension):
    """Gives headings their ids, as Markdown's ``toc`` does, and makes a list of contents only where one is shown."""

    class TreeProcessorClass(TocTreeprocessor):
        """Markdown's own, with less to do. What an earlier text left, `reset` has cleared."""

        def run(self, doc: etree.Element) -> None:
            """Give each heading an id, and put a list of contents in the place of its marker."""
            self._is_shown = any(self.marker in (each.text or "") for each in doc.iter())
            if self._is_shown or any(self.header_rgx.match(each.tag) for each in doc.iter()):
                super().run(doc)

        def build_toc_div(self, toc_list: list[dict[str, Any]]) -> etree.Element:
            """Return the list of contents, empty if the text shows none."""
            built: etree.Element = super().build_toc_div(toc_list if self._is_shown else [])
            return built
