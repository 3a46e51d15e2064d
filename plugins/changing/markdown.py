"""Markdown extension: ``!!! changing who-enforces`` becomes the dated record of that id."""

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping
from datetime import date

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.changing.model import Change
from plugins.changing.placed import KIND

Say = Callable[..., str]
InWords = Callable[[date], str]


class ChangingExtension(Extension):
    """Puts a record in the place of what Markdown's own ``admonition`` extension builds from the line.

    addresses   id of an article → its address, for the link to the record's home
    """

    def __init__(
        self, changes: Mapping[str, Change], say: Say, in_words: InWords, addresses: Mapping[str, str]
    ) -> None:
        super().__init__()
        self.changes = changes
        self.say = say
        self.in_words = in_words
        self.addresses = addresses

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor, before citations and other inline text are read."""
        md.treeprocessors.register(_Changes(self, md), "changing", 27)


class _Changes(Treeprocessor):
    def __init__(self, extension: ChangingExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Replace each one. Raises KeyError for an id that no record has; the checks have named it before."""
        for parent in list(root.iter()):
            for index, child in enumerate(parent):
                classes = child.get("class", "").split()
                if classes[:2] == ["admonition", KIND]:
                    parent[index] = self._record(self._extension.changes[classes[2]])

    def _record(self, change: Change) -> etree.Element:
        """Return the record as a call-out; its texts are Markdown, read after this."""
        say = self._extension.say
        aside = etree.Element("aside", {"class": "callout callout--changing"})
        title = etree.SubElement(aside, "p", {"class": "callout__title"})
        title.text = say("changing-title", title=change.title, date=self._extension.in_words(change.as_of))
        for statement in change.law:
            _paragraph(aside, f"{statement.text} ({'; '.join(statement.cites)})")
        for report in change.reports:
            _paragraph(aside, say("changing-report", text=report.text, source=report.source))
        _paragraph(aside, change.advice)
        if change.home in self._extension.addresses:
            home = etree.SubElement(aside, "p")
            link = etree.SubElement(home, "a", {"href": self._extension.addresses[change.home]})
            link.text = say("changing-more")
        return aside


def _paragraph(parent: etree.Element, text: str) -> None:
    paragraph = etree.SubElement(parent, "p")
    paragraph.text = text
