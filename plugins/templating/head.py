"""What the ``<head>`` of each page says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plugins.sitedata.site import Edition, SiteData
from plugins.templating.addresses import Addresses

PlaceIn = Callable[[Edition], str | None]
"""Says at which address an edition has a page, or None."""

Kind = Literal["home", "article", "table", "terms"]

Crumb = tuple[str, str]
"""Title and address of a page above this one."""


@dataclass(frozen=True)
class Alternate:
    """The same page in another language (or this one)."""

    lang: str
    name: str
    address: str


@dataclass(frozen=True)
class DataFile:
    """A file of data. place: its address on the site."""

    media_type: str
    place: str


@dataclass(frozen=True)
class Head:
    """Title and description of a page, and where it stands.

    alternates   the page in each language that has it, this one included; empty if there is but one
    is_listed    whether search engines may list the page
    reviewed     the day on which what it says was last compared with the law; None where no such day is known
    kind         what it is, if programs have a word for it (`plugins.templating.linked_data`)
    trail        the pages above it, the first page first
    files        what it offers as files
    """

    title: str
    description: str
    address: str
    canonical: str | None
    alternates: tuple[Alternate, ...] = ()
    is_listed: bool = True
    reviewed: date | None = None
    kind: Kind | None = None
    trail: tuple[Crumb, ...] = ()
    files: tuple[DataFile, ...] = ()


def make_head(
    addresses: Addresses, title: str, description: str, address: str, alternates: Iterable[Alternate] = ()
) -> Head:
    """Return the head of a page. alternates: as in `Head`; a single one is left out."""
    found = tuple(alternates)
    return Head(title, description, address, addresses.canonical(address), found if len(found) > 1 else ())


def alternates_of(data: SiteData, place_in: PlaceIn) -> list[Alternate]:
    """Return the languages in which `place_in` finds the page, default language first."""
    found = ((edition, place_in(edition)) for edition in data.editions.values())
    return [
        Alternate(edition.lang, edition.site.value.language_name, address)
        for edition, address in found
        if address is not None
    ]
