"""What search can find: sections of pages, and anything else that has an address of its own."""

import re
from dataclasses import dataclass, field
from html import unescape

_LEFT_OUT_TAGS = {"script", "style", "nav", "template", "svg"}
_LEFT_OUT_CLASSES = {"note", "sources", "cite__mark", "headerlink", "script", "nav", "picture__drawing"}
_VOID_TAGS = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE_TAGS = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s"} | {
    *{"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
}
_HEADING_TAGS = {"h2", "h3"}

# Our own renderer's output, and so well-formed: patterns read it in half of the time that HTMLParser takes.
_TOKEN = re.compile(
    r"""<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|<(/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")

_SUMMARY_LENGTH = 160  # in characters: what a result shows below its heading, two lines on a phone
_SENTENCE_END = re.compile(r"[.?!][\"”’)]*(?= )")


@dataclass(frozen=True)
class Document:
    """One thing that search can find, all in plain text.

    kind         what it is, as the results are grouped: article, row, outcome, letter, term, page …
    address      where it is, with the fragment if it is a part of a page
    page_title   the title of the page that it stands on
    title        its own heading; the page's title if it is the page, or the part above the first heading
    synonyms     other words for it that people type, which it does not hold itself
    summary      what a result shows; a part of no other field
    body         the rest of its text
    """

    kind: str
    address: str
    page_title: str
    title: str
    synonyms: str = ""
    summary: str = ""
    body: str = ""


def split_sections(html: str, address: str, title: str, kind: str, summary: str) -> list[Document]:
    """Return the page itself, with its text up to the first heading, and each section in order.

    html      the page's main content; a section starts at each h2 or h3 with an id
    title     the page's
    summary   the page's, in plain text; a section's is its own opening words

    Margin notes, lists of sources, scripts and navigation are not part of the text.
    """
    reader = _SectionReader()
    reader.feed(html)
    top, *sections = reader.sections
    documents = [Document(kind, address, title, title, summary=summary, body=_joined(top.body))]
    for section in sections:
        opening, rest = split_summary(_joined(section.body))
        place = f"{address}#{section.id}"
        documents.append(Document(kind, place, title, _joined(section.title), summary=opening, body=rest))
    return documents


def split_summary(text: str) -> tuple[str, str]:
    """Return the opening of `text` that fits a result, and the rest: whole sentences, or words with an ellipsis."""
    if len(text) <= _SUMMARY_LENGTH:
        return text, ""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, _SUMMARY_LENGTH + 1)]
    if ends and ends[-1] >= _SUMMARY_LENGTH // 3:
        return text[: ends[-1]], text[ends[-1] + 1 :]
    end = text.rfind(" ", 0, _SUMMARY_LENGTH)
    end = end if end > 0 else _SUMMARY_LENGTH
    return f"{text[:end]}…", text[end:].lstrip()


@dataclass
class _Section:
    id: str
    title: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


class _SectionReader:
    """Sorts a page's text into sections. The first has no id: it is what stands above every heading."""

    def __init__(self) -> None:
        self.sections = [_Section("")]
        self._open: list[tuple[str, bool]] = []  # the tags that we are in, and whether their text is left out
        self._into = self.sections[0].body

    def feed(self, html: str) -> None:
        """Take a page."""
        end = 0
        for token in _TOKEN.finditer(html):
            self._text(html[end : token.start()])
            end = token.end()
            slash, name, attributes = token.groups()
            if name is None:  # a comment, a script or a style
                self._into.append("" if token[0].startswith("<!--") else " ")
            elif slash:
                self._close(name.lower())
            else:
                self._enter(name.lower(), attributes)
        self._text(html[end:])

    def _enter(self, tag: str, attributes: str) -> None:
        """Go into an element; open a section if it is a heading with an id."""
        self._separate(tag)
        if tag in _VOID_TAGS or attributes.endswith("/"):
            return
        known = _attributes(attributes) if attributes else {}
        is_left_out = self._is_left_out or _is_no_text(tag, known)
        self._open.append((tag, is_left_out))
        if tag in _HEADING_TAGS and known.get("id") and not is_left_out:
            self.sections.append(_Section(known["id"]))
            self._into = self.sections[-1].title

    def _close(self, tag: str) -> None:
        """Leave an element, and those in it that were not closed."""
        self._separate(tag)
        if any(each == tag for each, _ in reversed(self._open)):
            while self._open.pop()[0] != tag:
                pass
        if tag in _HEADING_TAGS:
            self._into = self.sections[-1].body

    def _text(self, text: str) -> None:
        if text and not self._is_left_out:
            self._into.append(unescape(text))

    @property
    def _is_left_out(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _separate(self, tag: str) -> None:
        if tag not in _INLINE_TAGS:
            self._into.append(" ")


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): unescape(quoted or single or bare) for name, quoted, single, bare in _ATTRIBUTE.findall(text)}


def _is_no_text(tag: str, attributes: dict[str, str]) -> bool:
    classes = set(attributes.get("class", "").split())
    return tag in _LEFT_OUT_TAGS or bool(classes & _LEFT_OUT_CLASSES) or "hidden" in attributes


def _joined(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
