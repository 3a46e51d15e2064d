"""Citations as lawyers write them: found in text, cut into section and paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SECTION = r"\d+\s+(?:CFR|U\.S\.C\.)\s+(?:Part\s+)?\d+[a-z]*(?:\.\d+)?"
PARAGRAPH = r"(?:\([A-Za-z0-9]{1,5}\))*"
GUIDANCE = r"OCR\s+Resource\s+Guide\s+2016"

CITATION = re.compile(
    rf"(?<![\w.])(?:(?P<section>{SECTION})(?P<paragraph>{PARAGRAPH})|(?P<guidance>{GUIDANCE}))(?![\w])"
)
SIGNS = ("CFR", "U.S.C.", "OCR")
"""Each text with a citation holds one of them, and most texts hold none."""

GROUP = re.compile(rf"\((?:{SECTION}{PARAGRAPH}|{GUIDANCE})(?:;\s+(?:{SECTION}{PARAGRAPH}|{GUIDANCE}))*\)")


@dataclass(frozen=True, order=True)
class Citation:
    """A place in the law. section: ``34 CFR 300.301``; paragraph: ``(c)(1)`` or empty."""

    section: str
    paragraph: str = ""

    def __str__(self) -> str:
        return self.section + self.paragraph


def find_citations(text: str) -> Iterator[tuple[int, Citation]]:
    """Yield each citation in `text` with the offset at which it begins."""
    if not any(sign in text for sign in SIGNS):
        return
    for match in CITATION.finditer(text):
        yield match.start(), _citation(match)


def parse_citation(text: str) -> Citation | None:
    """Return the citation that `text` is, or None if it is something else or more than one."""
    match = CITATION.fullmatch(text.strip())
    return _citation(match) if match else None


def _citation(match: re.Match[str]) -> Citation:
    section = match["section"] or match["guidance"]
    return Citation(" ".join(section.split()), match["paragraph"] or "")


def paragraph_address(address: str, citation: Citation) -> str:
    """Return the address of the cited paragraph where the official site can show one.

    The eCFR names paragraphs in the fragment: ``…/section-300.301#p-300.301(c)(1)``.
    """
    if not citation.paragraph or "/section-" not in address:
        return address
    section = citation.section.rsplit(" ", 1)[-1]
    return f"{address}#p-{section}{citation.paragraph}"
