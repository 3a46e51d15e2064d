"""Writes home, the sections, A to Z, search, the law ledger and the page for addresses that lead nowhere."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.comparison.view import view_table
from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.law.ledger import make_ledger
from plugins.listings.a_to_z import Entry, group_by_letter
from plugins.sitedata.site import Edition
from plugins.templating.pages import PagesOfOurs
from plugins.templating.site_view import Card, article_card, section_view


class ListingsGenerator(PagesOfOurs):
    """Writes every page that lists others."""

    def write_edition(self, writer: Any, edition: Edition) -> None:
        """Write the listings of one language."""
        write = partial(self.write_page, writer, edition)
        say, base, site = edition.strings.say, edition.base, edition.site.value
        everywhere = partial(_at, path="/")
        write("home", f"{base}/", site.name, site.tagline, everywhere, home=self._home(edition))
        for section in edition.sections.value.sections:
            view = section_view(edition, section)
            if view.articles:
                place_in = partial(_section_at, id=section.id)
                crumbs = ((say("home"), f"{base}/"),)
                write("section", view.address, view.title, view.summary, place_in, section=view, breadcrumbs=crumbs)
        letters = group_by_letter(entries(edition))
        write(
            "a_to_z",
            f"{base}/a-to-z/",
            say("a-to-z"),
            say("a-to-z-lead"),
            partial(_at, path="/a-to-z/"),
            letters=letters,
        )
        write(
            "search", f"{base}/search/", say("search-title"), say("search-description"), partial(_at, path="/search/")
        )
        ledger = make_ledger(self.data.law.value, texts(edition))
        write("law", f"{base}/law/", say("law-title"), say("law-lead"), partial(_at, path="/law/"), ledger=ledger)
        write("404", f"{base}/404.html", say("lost-title"), say("lost-lead"))

    def _home(self, edition: Edition) -> dict[str, Any]:
        """Return what the home page shows above its lists of articles."""
        site = edition.site.value
        taste = None
        if edition.comparison and site.taste:
            taste = view_table(edition.comparison.value, edition, self.data.law.value, only=site.taste)
        return {"lead": site.home_lead, "situations": site.situations, "letters": (), "taste": taste}


def _at(edition: Edition, path: str) -> str:
    return f"{edition.base}{path}"


def _section_at(edition: Edition, id: str) -> str | None:
    section = edition.section_by_id.get(id)
    return f"{edition.base}/{id}/" if section and edition.reading_order(section) else None


def entries(edition: Edition) -> Iterator[Entry]:
    """Yield everything that a reader may look for by name."""
    say = edition.strings.say
    for article in edition.articles.values():
        if not article.is_draft:
            section = edition.section_by_id[article.section]
            yield Entry(article.fields.title, article.address, section.title)
    for page in edition.pages.values():
        yield Entry(page.fields.title, page.address, "")
    if edition.comparison:
        yield Entry(say("comparison-title"), f"{edition.base}/compare/", "")
        for row in edition.comparison.value.rows:
            yield Entry(row.question, f"{edition.base}/compare/#{row.id}", say("kind-row"))
    if edition.guide:
        views = GuideViews(Graph(edition.guide.value), edition)
        yield Entry(say("guide-title"), views.address(edition.guide.value.first), "")
        for outcome in edition.guide.value.outcomes:
            yield Entry(outcome.title, views.address(outcome.id), say("kind-outcome"))
    yield Entry(say("law-title"), f"{edition.base}/law/", "")


def texts(edition: Edition) -> Iterator[tuple[Card, str]]:
    """Yield every page that states law, with all its words."""
    say = edition.strings.say
    for article in edition.articles.values():
        if not article.is_draft:
            yield article_card(article), article.source.front_matter.text + article.source.body
    if edition.comparison:
        card = Card(say("comparison-title"), "", f"{edition.base}/compare/")
        yield card, str(edition.comparison.value.model_dump())
    if edition.guide:
        views = GuideViews(Graph(edition.guide.value), edition)
        for outcome in edition.guide.value.outcomes:
            yield views.card(outcome), str(outcome.model_dump())


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return ListingsGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
