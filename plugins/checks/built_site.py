"""A built site, read back: the pages with what the checks look at."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path

# The pages are our own templates' output, where no attribute holds a bare quote: patterns are enough, and fast.
# What a search looks for first stands at the front, so that it is found at the speed of plain text.
ID = re.compile(r'id="(?<=\sid=")([^"]*)"(?=[^<>]*>)')
HREF = re.compile(r'<(?:a|link|area)\b[^>]*?\shref="([^"]*)"|<form\b[^>]*?\saction="([^"]*)"')
SOURCE = re.compile(r'<(?:img|script|iframe|source)\b[^>]*?\ssrc="([^"]*)"')
HEADING = re.compile(r"<h([1-6])\b")
LANGUAGE = re.compile(r'<html lang="([^"]*)"')
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file. address: where a browser finds it, without the site's base path."""

    file: str
    address: str
    html: str

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in order, repeats included."""
        return [unescape(id) for id in ID.findall(self.html)]

    @cached_property
    def places(self) -> frozenset[str]:
        """The ids that a link can lead to."""
        return frozenset(self.ids)

    @cached_property
    def targets(self) -> list[str]:
        """Every address that the page links to or loads, in order."""
        linked = [href or action for href, action in HREF.findall(self.html)]
        return [unescape(target) for target in linked + SOURCE.findall(self.html)]

    @cached_property
    def heading_levels(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(level) for level in HEADING.findall(self.html)]

    @property
    def is_listed(self) -> bool:
        """Whether search engines may list the page."""
        return '<meta name="robots" content="noindex">' not in self.html

    @cached_property
    def lang(self) -> str:
        """The language of the page."""
        match = LANGUAGE.search(self.html)
        return match[1] if match else ""

    @cached_property
    def title(self) -> str:
        """What the browser's tab says."""
        match = TITLE.search(self.html)
        return unescape(match[1]).strip() if match else ""


class BuiltSite:
    """Every file of a built site. folder: where it was built; base_path: as in `plugins.templating.addresses`."""

    def __init__(self, folder: Path, base_path: str = "") -> None:
        self.folder = folder
        self.base_path = base_path
        self.files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
        self.pages = {page.address: page for page in map(self._page, sorted(self.files)) if page}

    def _page(self, file: str) -> BuiltPage | None:
        if not file.endswith(".html"):
            return None
        address = "/" + file.removesuffix("index.html")
        return BuiltPage(file, address, (self.folder / file).read_text("utf-8"))

    def local(self, target: str) -> str | None:
        """Return the site's own address that a link leads to, without base path, or None if it leads elsewhere."""
        if not target.startswith("/") or target.startswith("//"):
            return None
        if self.base_path and not target.startswith(f"{self.base_path}/"):
            return None
        return target.removeprefix(self.base_path)

    def has(self, address: str) -> bool:
        """Return whether a page or file is at `address`."""
        return address in self.pages or address.lstrip("/") in self.files
