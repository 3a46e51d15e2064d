"""Letters as lines in lists: where they are and what they are for."""

from plugins.letters.model import Letter
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card


def letter_address(edition: Edition, id: str) -> str:
    """Return the address of a letter."""
    return f"{edition.base}/letters/{id}/"


def letter_card(edition: Edition, letter: Letter) -> Card:
    """Return a letter as a line in a list."""
    return Card(letter.title, letter.summary, letter_address(edition, letter.id))


def find_letter_card(edition: Edition, id: str | None) -> Card | None:
    """Return the card of the letter `id`, or None if there is no such letter in this language."""
    letters = edition.letters.value.letters if edition.letters else ()
    return next((letter_card(edition, letter) for letter in letters if letter.id == id), None)
