"""Writes ``/deadlines/``."""

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.deadlines.view import deadlines_address, view_deadlines
from plugins.sitedata.site import Edition
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write


class DeadlinesGenerator(PagesOfOurs):
    """Writes the page of deadlines."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the deadlines of one language, if that language has them."""
        if edition.deadlines is None:
            return
        say = edition.strings.say
        view = view_deadlines(edition.deadlines.value, edition, self.data.law.value)
        title, description, place = say("deadlines-title"), say("deadlines-description"), deadlines_address(edition)
        head = self.made.head(title, description, place or "", deadlines_address, reviewed=view.checked)
        strings = edition.strings.select("deadlines-script-")
        write("deadlines", head, Place(edition.deadlines.source), deadlines=view, script_strings=strings)


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return DeadlinesGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
