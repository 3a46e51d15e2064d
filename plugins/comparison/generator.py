"""Writes ``/compare/``."""

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.comparison.view import view_table
from plugins.search.words import language_of
from plugins.sitedata.site import Edition
from plugins.templating.pages import PagesOfOurs, Write


def address(edition: Edition) -> str | None:
    """Return where an edition has the table, or None if it has none."""
    return f"{edition.base}/compare/" if edition.comparison else None


class ComparisonGenerator(PagesOfOurs):
    """Writes the page of the table."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the table in one language, if that language has one."""
        place = address(edition)
        if place is None or edition.comparison is None:
            return
        say = edition.strings.say
        head = self.made.head(say("comparison-title"), say("comparison-description"), place, address)
        table = view_table(edition.comparison.value, edition, self.data.law.value)
        write("compare", head, table=table, stop_words=" ".join(sorted(language_of(edition.lang).stop_words)))


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return ComparisonGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
