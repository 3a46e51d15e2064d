"""Markdown extension: citations in plain text become numbered notes, quoted law folds away.

``The school has 60 days (34 CFR 300.301(c)(1)).`` gets a numbered mark in place of the brackets. A citation outside
brackets stays in its sentence and becomes a link. A block quote that ends with a line ``— 34 CFR 300.301(c)(1)``
becomes a ``<details>`` that holds the exact words.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.law.citations import CITATION, GROUP, find_citations, parse_citation
from plugins.law.notes import Note, Notes

Say = Callable[..., str]

GROUP_BEFORE_STOP = re.compile(rf"\s+({GROUP.pattern})([.,;:?!])")
SOURCE_LINE = re.compile(r"\n?\s*—\s*(?P<cite>[^\n]+)$")


class CitationExtension(Extension):
    """Numbers the citations of one page at a time, in `notes`. Set `notes` before each page."""

    def __init__(self, say: Say, notes: Notes) -> None:
        super().__init__()
        self.say = say
        self.notes = notes

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processors."""
        md.preprocessors.register(StopBeforeMark(md), "citation-stop", 15)
        md.inlinePatterns.register(
            Citations(rf"\s*{GROUP.pattern}", md, tag="span", class_="cite"), "citation-group", 186
        )
        md.inlinePatterns.register(Citations(CITATION.pattern, md, tag="a", class_="citation"), "citation", 185)
        md.treeprocessors.register(QuotedLaw(self, md), "quoted-law", 25)
        md.treeprocessors.register(Numbering(self, md), "citation-numbers", 3)


class StopBeforeMark(Preprocessor):
    """Puts the full stop before the citation, so that the mark stands after it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each ``text (34 CFR 1).`` as ``text. (34 CFR 1)``."""
        return GROUP_BEFORE_STOP.sub(r"\2 \1", "\n".join(lines)).split("\n")


class Citations(InlineProcessor):
    """Marks where a citation stands; `Numbering` makes it what readers see.

    tag, class_   of the element: a ``span`` for citations in brackets, which lose the space before them; else a link
    """

    def __init__(self, pattern: str, md: Markdown, *, tag: str, class_: str) -> None:
        super().__init__(pattern, md)
        self._tag = tag
        self._class = class_

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # noqa: N802
        """Return what takes the place of the match, and its ends."""
        element = etree.Element(self._tag, {"class": self._class})
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class Numbering(Treeprocessor):
    """Numbers the citations in the order in which the page shows them. Runs after inline text is read."""

    def __init__(self, extension: CitationExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Give each marked citation its number, its link and its margin note."""
        in_cells = {element for cell in root.iter("td") for element in cell.iter()}
        for element in list(root.iter()):
            kind = element.get("class")
            if kind not in ("cite", "citation") or not element.text:
                continue
            notes = [self._extension.notes.cite(citation) for _, citation in find_citations(element.text)]
            if kind == "citation":
                element.set("href", notes[0].address)
                element.text = notes[0].citation
            else:
                element.text = None
                for note in notes:
                    element.append(self._mark(note))
                    if element not in in_cells:  # a margin is beside text, not beside a cell
                        element.append(_margin_note(note))

    def _mark(self, note: Note) -> etree.Element:
        """Return the number that stands in the text. A screen reader says before it what it is.

        In an attribute: pages have dozens of marks, and a hidden element in each makes them slower to lay out.
        """
        name = f"{self._extension.say('source-mark')} {note.number}"
        mark = etree.Element("a", {"class": "cite__mark", "href": f"#{note.id}", "aria-label": name})
        mark.text = str(note.number)
        return mark


def _margin_note(note: Note) -> etree.Element:
    margin = etree.Element("span", {"class": "note"})
    margin.text = f"{note.number} "
    etree.SubElement(margin, "a", {"href": note.address}).text = note.citation
    return margin


class QuotedLaw(Treeprocessor):
    """Folds away each block quote whose last line names its source. Runs before inline text is read."""

    def __init__(self, extension: CitationExtension, md: Markdown) -> None:
        super().__init__(md)
        self._say = extension.say

    def run(self, root: etree.Element) -> None:
        """Wrap each such quotation in a ``<details>``."""
        for parent in list(root.iter()):
            for index, child in enumerate(parent):
                cite = _named_source(child)
                if cite is not None:
                    parent[index] = self._folded(child, cite)

    def _folded(self, quotation: etree.Element, cite: str) -> etree.Element:
        last = quotation[-1]
        last.text = SOURCE_LINE.sub("", last.text or "")
        source = etree.SubElement(quotation, "p", {"class": "law-words__source"})
        source.text = cite
        details = etree.Element("details", {"class": "law-words"})
        summary = etree.SubElement(details, "summary")
        summary.text = self._say("exact-words")
        details.append(quotation)
        return details


def _named_source(element: etree.Element) -> str | None:
    """Return the citation on the last line of a block quote, or None."""
    if element.tag != "blockquote" or not len(element):
        return None
    match = SOURCE_LINE.search(element[-1].text or "")
    return match["cite"].strip() if match and parse_citation(match["cite"]) else None
