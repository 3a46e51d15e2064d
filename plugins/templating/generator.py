"""Gives Pelican's templates their functions, and each page the words of its language."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.sitedata.generator import site_data
from plugins.sitedata.site import DEFAULT_LANGUAGE, Edition, SiteData
from plugins.templating.addresses import Addresses
from plugins.templating.dates import in_words
from plugins.templating.feed_places import FeedLink, feed_links, links_of
from plugins.templating.head import Alternate, Crumb, DataFile, Head, Kind, PlaceIn, alternates_of, make_head
from plugins.templating.linked_data import as_script, linked_data
from plugins.templating.mend import Mend, Place, make_mend
from plugins.templating.site_view import SiteView, site_view

SEARCH_INDEX = "/search/index.json"
SETTING = "TEMPLATING"
ENVIRONMENT = "TEMPLATES"


@dataclass(frozen=True)
class Templating:
    """Makes what pages have in common. Generators get it from the settings with `templating`."""

    data: SiteData
    addresses: Addresses

    @cached_property
    def _site_views(self) -> dict[str, SiteView]:
        return {lang: site_view(edition) for lang, edition in self.data.editions.items()}

    def head(
        self,
        title: str,
        description: str,
        address: str,
        place_in: PlaceIn | None = None,
        *,
        is_listed: bool = True,
        reviewed: date | None = None,
        kind: Kind | None = None,
        trail: tuple[Crumb, ...] = (),
        files: tuple[DataFile, ...] = (),
    ) -> Head:
        """Return the head of a page.

        place_in    where other languages have the same page
        is_listed   whether search engines may list the page
        reviewed, kind, trail, files   as in `Head`
        """
        alternates: Iterable[Alternate] = alternates_of(self.data, place_in) if place_in else ()
        head = make_head(self.addresses, title, description, address, alternates)
        return replace(head, is_listed=is_listed, reviewed=reviewed, kind=kind, trail=trail, files=files)

    def linked_data(self, edition: Edition, head: Head) -> Markup | None:
        """Return what a page says of itself to programs; None if it has nothing to say, or the site no address."""
        if not self.addresses.site_url:
            return None
        things = linked_data(head, edition.site.value, edition.lang, f"{edition.base}/", self.addresses.full)
        return as_script(things) if things else None

    @cached_property
    def shown(self) -> list[Head]:
        """The heads of the pages that `context` was asked for so far: after all generators, those of the whole site."""
        return []

    @cached_property
    def _feeds(self) -> dict[str, list[FeedLink]]:
        is_published = bool(self.addresses.site_url)
        return {lang: feed_links(edition) if is_published else [] for lang, edition in self.data.editions.items()}

    def mend(self, edition: Edition, head: Head, place: Place | None = None) -> Mend:
        """Return where readers mend a page. place: where it was written, if in one place."""
        site = edition.site.value
        repository = site.repository or self.data.editions[DEFAULT_LANGUAGE].site.value.repository
        if repository is None:
            return Mend(None, site.report_address)
        return make_mend(repository, edition.strings.say, head, place)

    def context(self, edition: Edition, head: Head, place: Place | None = None) -> dict[str, Any]:
        """Return the variables that base.html wants, for one page, and note in `shown` that there is this page.

        place   as in `mend`
        """
        self.shown.append(head)
        strings = json.dumps(edition.strings.select("search-script-"), ensure_ascii=False)
        return {
            "lang": edition.lang,
            "site": self._site_views[edition.lang],
            "head": head,
            "feeds": links_of(self._feeds[edition.lang], head.address, f"{edition.base}/"),
            "linked_data": self.linked_data(edition, head),
            "draft": False,
            "mend": self.mend(edition, head, place),
            "search": {"index": self.addresses.url(edition.base + SEARCH_INDEX), "strings": strings},
        }


def templating(settings: dict[str, Any]) -> Templating:
    """Return what `install` put into the settings."""
    made: Templating = settings[SETTING]
    return made


def install(pelican: Pelican) -> None:
    """Put the functions and filters that templates call into Pelican's Jinja settings."""
    settings = pelican.settings
    data, addresses = site_data(settings), Addresses(settings["SITEURL"].rstrip("/"))

    @pass_context
    def say(context: Context, key: str, **values: Any) -> str:
        return data.editions[context["lang"]].strings.say(key, **values)

    @pass_context
    def say_date(context: Context, day: Any) -> str:
        return in_words(day, data.editions[context["lang"]].strings.say)

    settings["JINJA_GLOBALS"] |= {"t": say, "url": addresses.url, "full": addresses.full}
    settings["JINJA_FILTERS"] |= {"date": say_date}
    settings[SETTING] = Templating(data, addresses)


def share_templates(generator: Generator) -> None:
    """Give every generator the same Jinja environment, so that a template is compiled once and not by each of them."""
    generator.env = generator.settings.setdefault(ENVIRONMENT, generator.env)


def connect() -> None:
    """Connect to Pelican, after plugins.sitedata."""
    signals.initialized.connect(install)
    signals.generator_init.connect(share_templates)
