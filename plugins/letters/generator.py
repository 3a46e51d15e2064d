"""Writes ``/letters/`` and a page for each letter."""

from functools import partial

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.law.notes import last_check
from plugins.letters.cards import letter_address, letter_card
from plugins.letters.view import view_letter
from plugins.prose.generator import make_renderer
from plugins.sitedata.site import Edition
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write


class LettersGenerator(PagesOfOurs):
    """Writes the list of letters and the letters."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the letters of one language, if that language has some."""
        if edition.letters is None:
            return
        say, head = edition.strings.say, self.made.head
        letters = edition.letters.value.letters
        cards = tuple(letter_card(edition, letter) for letter in letters)
        list_head = head(say("letters-title"), say("letters-lead"), f"{edition.base}/letters/", _list_place)
        source = edition.letters.source
        write("letters", list_head, Place(source), letters=cards)
        renderer = make_renderer(self.settings, edition)
        for index, letter in enumerate(letters):
            address = letter_address(edition, letter.id)
            view = view_letter(letter, edition, renderer.start_page())
            letter_head = head(
                say("letter-title", title=letter.title),
                letter.summary,
                address,
                partial(_place, id=letter.id),
                reviewed=last_check(view.sources),
                trail=view.breadcrumbs,
            )
            write("letter", letter_head, Place(source, ("letters", index)), letter=view)


def _list_place(edition: Edition) -> str | None:
    return f"{edition.base}/letters/" if edition.letters else None


def _place(edition: Edition, id: str) -> str | None:
    letters = edition.letters.value.letters if edition.letters else ()
    return letter_address(edition, id) if any(letter.id == id for letter in letters) else None


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return LettersGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
