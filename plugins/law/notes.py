"""The numbered notes of one page: each citation in the order in which the page first makes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.law.citations import Citation, paragraph_address
from plugins.law.model import Register, Source


@dataclass(frozen=True)
class Note:
    """One numbered source of a page, as the page shows it."""

    number: int
    citation: str
    heading: str
    address: str
    checked: date
    copied_from: str
    copy_date: date | None

    @property
    def id(self) -> str:
        """The id of the note in its page."""
        return f"source-{self.number}"


def last_check(notes: Iterable[Note]) -> date | None:
    """Return the oldest day on which a source of a page was checked, as the page itself says; None without sources."""
    return min((note.checked for note in notes), default=None)


class Notes:
    """Collects a page's citations. The same citation keeps its number."""

    def __init__(self, register: Register) -> None:
        self._sources = register.by_cite
        self._notes: dict[Citation, Note] = {}

    def __iter__(self) -> Iterator[Note]:
        return iter(self._notes.values())

    def cite(self, citation: Citation) -> Note:
        """Return the note for `citation`. Raises KeyError if the register does not list its section."""
        if citation not in self._notes:
            self._notes[citation] = _note(len(self._notes) + 1, citation, self._sources[citation.section])
        return self._notes[citation]


def _note(number: int, citation: Citation, source: Source) -> Note:
    return Note(
        number=number,
        citation=str(citation),
        heading=source.heading.rstrip("."),
        address=paragraph_address(source.address, citation),
        checked=source.checked,
        copied_from=source.copied_from,
        copy_date=source.copy_date,
    )
