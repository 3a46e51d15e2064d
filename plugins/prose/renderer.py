"""Markdown to HTML with the site's own conventions, one page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension

from plugins.law.markdown import CitationExtension, Say
from plugins.law.model import Register, Statement
from plugins.law.notes import Note, Notes
from plugins.prose.callouts import CalloutExtension
from plugins.prose.links import LinkExtension
from plugins.prose.signs import seek_signs_first

START, END = "<p>", "</p>"


@dataclass(frozen=True)
class Heading:
    """A section of a page: its id in the page and its words."""

    id: str
    title: str


class Renderer:
    """Turns Markdown into HTML. Raw HTML in it is shown as text, never passed on.

    register     the sources that may be cited
    addresses    content path of each Markdown file → its address
    extras       what other plugins add to Markdown; one with a `start_text` is told of each text
    """

    def __init__(
        self,
        register: Register,
        addresses: Mapping[str, str],
        say: Say,
        base_path: str = "",
        extras: Sequence[Extension] = (),
    ) -> None:
        self._register = register
        self._citations = CitationExtension(say, Notes(register))
        self._links = LinkExtension(addresses, base_path)
        self._told = [self._links, *(extra for extra in extras if hasattr(extra, "start_text"))]
        self._markdown = Markdown(
            output_format="html",
            extensions=[
                AdmonitionExtension(),
                DefListExtension(),
                SaneListExtension(),
                SmartyExtension(smart_ellipses=False),
                TableExtension(),
                TocExtension(),
                CalloutExtension(),
                self._citations,
                self._links,
                *extras,
            ],
        )
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        seek_signs_first(self._markdown)

    def start_page(self, path: str = "") -> "Page":
        """Return a page to render texts of; its citations are numbered together.

        path   of the file that is rendered, from ``content/``; relative links start there
        """
        return Page(self, Notes(self._register), path)

    def convert(self, text: str, notes: Notes, path: str, *, is_body: bool) -> tuple[str, list[Heading]]:
        """Return HTML and its second-level headings. Raises KeyError for a citation that is not listed.

        is_body   whether this is the page's main text
        """
        self._citations.notes = notes
        for extension in self._told:
            extension.start_text(path, is_body=is_body)
        html = self._markdown.reset().convert(text)
        tokens = self._markdown.toc_tokens
        return html, [Heading(token["id"], unescape(token["name"])) for token in _second_level(tokens)]


def _second_level(tokens: Sequence[dict]) -> list[dict]:  # type: ignore[type-arg]  # as the extension gives them
    return [token for token in tokens if token["level"] == 2]


@dataclass(frozen=True)
class Page:
    """The texts of one page. Render them in the order in which the page shows them."""

    renderer: Renderer
    notes: Notes
    path: str

    def block(self, text: str) -> tuple[str, list[Heading]]:
        """Return Markdown text as HTML blocks, and its headings."""
        return self.renderer.convert(text, self.notes, self.path, is_body=True)

    def line(self, text: str) -> str:
        """Return one paragraph of Markdown as HTML without its ``<p>``."""
        html, _ = self.renderer.convert(text, self.notes, self.path, is_body=False)
        is_one = html.startswith(START) and html.endswith(END) and html.count(START) == 1
        return html.removeprefix(START).removesuffix(END) if is_one else html

    def statement(self, statement: Statement) -> str:
        """Return a statement as one line of HTML with the marks of its sources."""
        return self.line(f"{statement.text} ({'; '.join(statement.cites)})")

    def sources(self) -> list[Note]:
        """Return the sources cited so far, by number."""
        return list(self.notes)
