"""The law ledger: every source that the site uses, and the pages that rest on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.law.citations import find_citations
from plugins.law.model import Register, Source
from plugins.templating.site_view import Card


@dataclass(frozen=True)
class LedgerSource:
    """A source with the pages that cite it."""

    citation: str
    heading: str
    address: str
    checked: date
    copied_from: str
    copy_date: date | None
    used_by: tuple[Card, ...]


@dataclass(frozen=True)
class LedgerGroup:
    """The sources of one law."""

    title: str
    sources: tuple[LedgerSource, ...]


def cited_sections(text: str) -> set[str]:
    """Return the sections that a text cites, without paragraphs."""
    return {citation.section for _, citation in find_citations(text)}


def make_ledger(register: Register, texts: Iterable[tuple[Card, str]]) -> list[LedgerGroup]:
    """Return every source that some page cites, in the register's order.

    texts   each page's card with all its words; one page may come several times
    """
    used: dict[str, dict[str, Card]] = {}
    for card, text in texts:
        for section in cited_sections(text):
            used.setdefault(section, {})[card.address] = card
    groups: dict[str, list[LedgerSource]] = {}
    for source in register.sources:
        if source.cite in used:
            groups.setdefault(source.group, []).append(_ledger_source(source, used[source.cite]))
    return [LedgerGroup(title, tuple(sources)) for title, sources in groups.items()]


def _ledger_source(source: Source, cards: Mapping[str, Card]) -> LedgerSource:
    return LedgerSource(
        citation=source.cite,
        heading=source.heading.rstrip("."),
        address=source.address,
        checked=source.checked,
        copied_from=source.copied_from,
        copy_date=source.copy_date,
        used_by=tuple(sorted(cards.values(), key=lambda card: card.title)),
    )
