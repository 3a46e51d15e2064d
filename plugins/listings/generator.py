"""Writes home, the sections, A to Z, search, the law ledger and the page for addresses that lead nowhere."""

from functools import partial
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.comparison.view import view_table
from plugins.law.ledger import make_ledger
from plugins.letters.cards import letter_card
from plugins.listings.a_to_z import group_by_letter
from plugins.listings.entries import list_entries
from plugins.listings.texts import list_texts
from plugins.sitedata.site import Edition
from plugins.templating.head import PlaceIn
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write
from plugins.templating.site_view import section_view


class ListingsGenerator(PagesOfOurs):
    """Writes every page that lists others."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the listings of one language."""
        say, base, site = edition.strings.say, edition.base, edition.site.value
        head = self.made.head
        home_head = head(site.name, site.tagline, f"{base}/", _place("/"), kind="home")
        write("home", home_head, Place(edition.site.source), home=self._home(edition))
        crumbs = ((say("home"), f"{base}/"),)
        for index, section in enumerate(edition.sections.value.sections):
            view = section_view(edition, section)
            if view.articles:
                place_in = partial(_section_place, id=section.id)
                section_head = head(view.title, view.summary, view.address, place_in, trail=crumbs)
                place = Place(edition.sections.source, ("sections", index))
                write("section", section_head, place, section=view, breadcrumbs=crumbs)
        letters = group_by_letter(list_entries(edition))
        list_head = head(say("a-to-z-title"), say("a-to-z-lead"), f"{base}/a-to-z/", _place("/a-to-z/"))
        write("a_to_z", list_head, letters=letters)
        write("search", head(say("search-title"), say("search-description"), f"{base}/search/", _place("/search/")))
        ledger = make_ledger(self.data.law.value, list_texts(edition))
        law_head = head(say("law-title"), say("law-lead"), f"{base}/law/", _place("/law/"))
        write("law", law_head, Place(self.data.law.source), ledger=ledger)
        write("404", head(say("lost-title"), say("lost-lead"), f"{base}/404.html", is_listed=False))

    def _home(self, edition: Edition) -> dict[str, Any]:
        """Return what the home page shows above its lists of articles."""
        site = edition.site.value
        letters = edition.letters.value.letters if edition.letters else ()
        taste = None
        if edition.comparison and site.taste:
            taste = view_table(edition.comparison.value, edition, self.data.law.value, only=site.taste)
        return {
            "lead": site.home_lead,
            "situations": site.situations,
            "letters": [letter_card(edition, letter) for letter in letters],
            "taste": taste,
        }


def _place(path: str) -> PlaceIn:
    """Return where each language has a page that all have."""
    return lambda edition: f"{edition.base}{path}"


def _section_place(edition: Edition, id: str) -> str | None:
    section = edition.section_by_id.get(id)
    return f"{edition.base}/{id}/" if section and edition.reading_order(section) else None


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return ListingsGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
