"""What the templates see of letters."""

from dataclasses import dataclass

from plugins.law.notes import Note
from plugins.letters.blanks import Piece, cut
from plugins.letters.model import Blank, Letter
from plugins.prose.renderer import Page
from plugins.prose.statement_view import StatementView, view_statement
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card, article_cards


@dataclass(frozen=True)
class LetterView:
    """A letter's page. subject, body: in pieces, words and blanks."""

    id: str
    title: str
    when: str
    send_to: str
    blanks: tuple[Blank, ...]
    subject: tuple[Piece, ...]
    body: tuple[tuple[Piece, ...], ...]
    law: tuple[StatementView, ...]
    after: tuple[StatementView, ...]
    read: tuple[Card, ...]
    sources: tuple[Note, ...]
    breadcrumbs: tuple[tuple[str, str], ...]


def view_letter(letter: Letter, edition: Edition, page: Page) -> LetterView:
    """Return a letter as its template wants it. page: collects its sources."""
    blanks = {blank.id: blank for blank in letter.blanks}
    say = edition.strings.say
    return LetterView(
        id=letter.id,
        title=letter.title,
        when=letter.when,
        send_to=letter.send_to,
        blanks=letter.blanks,
        subject=cut(letter.subject, blanks),
        body=tuple(cut(paragraph, blanks) for paragraph in letter.body),
        law=tuple(view_statement(statement, page) for statement in letter.law),
        after=tuple(view_statement(line, page) for line in letter.after),
        read=article_cards(edition, letter.read),
        sources=tuple(page.sources()),
        breadcrumbs=((say("home"), f"{edition.base}/"), (say("letters-title"), f"{edition.base}/letters/")),
    )
