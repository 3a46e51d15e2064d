"""Atom feeds (RFC 4287) from entries. Dates are days that editors wrote, never the day of the build."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape

from feedgenerator import Atom1Feed

MOST_ENTRIES = 100
"""Programs ask for a feed many times a day."""

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Entry:
    """Something that a reader is told of.

    id        a full address that never changes
    address   the page that it is about, in full
    changed   the day that its editor gave it
    summary   plain text
    """

    id: str
    address: str
    title: str
    summary: str
    changed: date


@dataclass(frozen=True)
class Feed:
    """A feed. place: its address on the site; page: that of the page which it belongs to; both without base path."""

    place: str
    page: str
    title: str
    summary: str
    entries: tuple[Entry, ...]


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """Return the newest entries, those of one day in order of address and id."""
    ordered = sorted(entries, key=lambda entry: (-entry.changed.toordinal(), entry.address, entry.id))
    return ordered[:MOST_ENTRIES]


def make_atom(feed: Feed, *, place: str, page: str, lang: str, author: str, rights: str) -> bytes:
    """Return a feed as XML.

    place, page   as in `Feed`, as full addresses
    author        who is named for all entries; Atom demands a name
    """
    atom = Atom1Feed(
        title=_xml(feed.title),
        link=page,
        description=_xml(feed.summary),
        language=lang,
        author_name=_xml(author),
        feed_url=place,
        feed_guid=place,
        feed_copyright=_xml(rights),
    )
    for entry in newest_first(feed.entries):
        atom.add_item(
            title=_xml(entry.title),
            link=entry.address,
            description=escape(_xml(entry.summary), quote=False),  # Atom1Feed marks a summary as HTML
            updateddate=_noon(entry.changed),
            unique_id=entry.id,
        )
    text: str = atom.writeString("utf-8")
    return text.encode()


def _noon(day: date) -> datetime:
    """Return noon of a day in UTC: the same day everywhere in the United States."""
    return datetime.combine(day, time(12), UTC)


def _xml(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return NOT_IN_XML.sub("", text)
