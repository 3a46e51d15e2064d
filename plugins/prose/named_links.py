"""Links by the name of a thing: ``[words](term:consent)``, ``[words](letter:ask-for-both)``."""

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

BEFORE_ADDRESSES = 7
"""The priority with which to register these: once inline text is read, and before `plugins.prose.links`."""


class NamedLinks(Treeprocessor):
    """Gives links that begin with `scheme` their attributes.

    attributes   by the name behind the scheme; whether such a thing is there, checks say
    """

    def __init__(self, md: Markdown, scheme: str, attributes: Callable[[str], Mapping[str, str]]) -> None:
        super().__init__(md)
        self._scheme = scheme
        self._attributes = attributes

    def run(self, root: etree.Element) -> None:
        """Change the links of a text."""
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith(self._scheme):
                link.attrib.update(self._attributes(target.removeprefix(self._scheme)))
