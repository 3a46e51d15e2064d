"""Writes ``/glossary/``."""

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.glossary.view import view_glossary
from plugins.sitedata.site import Edition
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write


class GlossaryGenerator(PagesOfOurs):
    """Writes the page of terms."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the glossary of one language, if that language has one."""
        place = _place(edition)
        if place is None or edition.glossary is None:
            return
        say = edition.strings.say
        letters = view_glossary(edition.glossary.value, edition, self.data.law.value)
        head = self.made.head(say("glossary-title"), say("glossary-lead"), place, _place, kind="terms")
        write("glossary", head, Place(edition.glossary.source), letters=letters)


def _place(edition: Edition) -> str | None:
    return f"{edition.base}/glossary/" if edition.glossary else None


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return GlossaryGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
