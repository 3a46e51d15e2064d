"""What the preview shows: the last whole site, above it pages that are ready before the rest, and what is wrong."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Condition

from plugins.assets.generator import FOLDER as ASSETS
from plugins.templating.addresses import output_file

LOST = "404.html"
NOTHING_YET = b"<!doctype html><title>Preview</title><body></body>"
LONGEST_SILENCE_SECONDS = 15.0


class Preview:
    """The site in `folder`. Threads wait on it for changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changed = Condition()
        self._changes = 0
        self._problems: list[str] = ["Building …"]
        self._ahead: dict[str, bytes] = {}
        self._open: Counter[str] = Counter()

    def show_ahead(self, folder: Path, page: str) -> None:
        """Show a page from the site that is being built in `folder`, with the scripts and styles that it needs."""
        ready = {page: (folder / page).read_bytes()}
        for file in (folder / ASSETS).rglob("*"):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not (self._folder / name).exists():
                ready[name] = file.read_bytes()
        with self._changed:
            self._ahead |= ready
            self._problems = []
            self._change()

    def finish_build(self, problems: list[str]) -> None:
        """Show the whole site after a good build, else what it complained of above the pages that are shown.

        Pages shown ahead stay after a bad one: the build that was to bring the rest may have been ended by the mistake.
        """
        with self._changed:
            if not problems:
                self._ahead.clear()
            self._problems = problems
            self._change()

    def _change(self) -> None:
        self._changes += 1
        self._changed.notify_all()

    def file(self, name: str) -> bytes | None:
        """Return a file of the site as it is shown, or None. Nothing outside of the site is read."""
        if ".." in name:
            return None
        with self._changed:
            if name in self._ahead:
                return self._ahead[name]
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def page(self, address: str) -> tuple[bytes, bool]:
        """Return the page at `address`, or the one for addresses that lead nowhere; and whether there is one there."""
        found = self.file(output_file(address))
        return (found, True) if found is not None else (self.file(LOST) or NOTHING_YET, False)

    def tag(self, address: str) -> str:
        """Return a short text that changes when the page does."""
        return sha256(self.page(address)[0]).hexdigest()[:16]

    @contextmanager
    def opened(self, address: str) -> Iterator[None]:
        """Count the page as open in a browser while the block lasts."""
        with self._changed:
            self._open[address] += 1
        try:
            yield
        finally:
            with self._changed:
                self._open[address] -= 1

    def open_pages(self) -> list[str]:
        """Return the addresses that browsers show."""
        with self._changed:
            return [address for address, count in self._open.items() if count > 0]

    def states(self, address: str) -> Iterator[str]:
        """Yield how things stand for a page, as JSON, at each change and once in a while."""
        while True:
            with self._changed:
                seen, problems = self._changes, self._problems
            yield json.dumps({"page": self.tag(address), "problems": problems})
            with self._changed:
                self._changed.wait_for(lambda seen=seen: self._changes > seen, timeout=LONGEST_SILENCE_SECONDS)  # type: ignore[misc]
