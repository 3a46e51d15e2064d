"""The law's own words, from a folder that is not part of the project: one Markdown file a section."""

import re
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from plugins.checks.paragraphs import CFR, USC, Paragraph, find_paragraphs

HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FILES = ("[0-9]*-*-*.md", "guidance-*.md")

SIGNS = str.maketrans({"*": "", "#": "", "“": "'", "”": "'", "„": "'", '"': "'", "‘": "'", "’": "'"})
DASH = re.compile(r"\s*[-‐‑‒–—―]\s*")


class LawTexts:
    """The texts by file name: ``34-cfr-300.301.md``, ``20-usc-1415.md``, ``guidance-….md``.

    words        section → all its words, or None if its text is not here
    paragraphs   section → its paragraphs in order, or None if its text is not here
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self.paragraphs = cache(self._paragraphs)
        self.words = cache(self._words)

    def __bool__(self) -> bool:
        return bool(self._files)

    def _words(self, section: str) -> str | None:
        """Return all words of a section or a piece of guidance, as `plain_words` writes them, or None if not here."""
        return plain_words("\n".join(self._texts(section))) or None

    def _paragraphs(self, section: str) -> list[Paragraph] | None:
        """Return the paragraphs of a section in order, or None if its text is not here or it is no section."""
        if not is_section(section):
            return None
        kinds = CFR if " CFR " in section else USC
        return next((find_paragraphs(text, kinds) for text in self._texts(section)), None)

    def _texts(self, section: str) -> list[str]:
        pattern = file_name(section)
        names = sorted(name for name in self._files if fnmatch(name, pattern))
        return [HEADER.sub("", self._files[name].replace("\r\n", "\n")) for name in names]


def is_section(section: str) -> bool:
    """Return whether a citation names a section of the law, and not guidance."""
    return section[0].isdigit()


def file_name(section: str) -> str:
    """Return the name of the file that holds a section; for guidance a pattern, as all of it counts as one text."""
    if not is_section(section):
        return "guidance-*.md"
    return section.lower().replace("u.s.c.", "usc").replace(" ", "-") + ".md"


def read_law_texts(folder: Path | None) -> LawTexts:
    """Return the texts in a folder; none if there is no such folder or it holds none.

    Raises OSError if a file in it cannot be read.
    """
    files = [file for pattern in FILES for file in folder.glob(pattern)] if folder else []
    return LawTexts({file.name: file.read_text("utf-8", errors="replace") for file in files})


def plain_words(text: str) -> str:
    """Return a text with one space between words, one kind of quote sign and of dash, and no emphasis."""
    return " ".join(DASH.sub("-", text.translate(SIGNS)).split())
