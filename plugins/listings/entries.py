"""Everything that a reader may look for by name: what the A to Z is made from."""

from collections.abc import Iterator

from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.letters.cards import letter_address
from plugins.listings.a_to_z import Entry
from plugins.sitedata.site import Edition


def list_entries(edition: Edition) -> Iterator[Entry]:
    """Yield every page, row, outcome, letter and term of one language."""
    for kind in (_articles, _pages, _rows, _outcomes, _letters, _deadlines, _terms):
        yield from kind(edition)


def _articles(edition: Edition) -> Iterator[Entry]:
    for article in edition.articles.values():
        if not article.is_draft:
            yield Entry(article.fields.title, article.address, edition.section_by_id[article.section].title)


def _pages(edition: Edition) -> Iterator[Entry]:
    for page in edition.pages.values():
        yield Entry(page.fields.title, page.address, "")
    yield Entry(edition.strings.say("law-title"), f"{edition.base}/law/", "")


def _rows(edition: Edition) -> Iterator[Entry]:
    if edition.comparison:
        address = f"{edition.base}/compare/"
        yield Entry(edition.strings.say("comparison-title"), address, "")
        for row in edition.comparison.value.rows:
            yield Entry(row.question, f"{address}#{row.id}", edition.strings.say("kind-row"))


def _outcomes(edition: Edition) -> Iterator[Entry]:
    if edition.guide:
        views = GuideViews(Graph(edition.guide.value), edition)
        yield Entry(edition.strings.say("guide-title"), views.address(edition.guide.value.first), "")
        for outcome in edition.guide.value.outcomes:
            yield Entry(outcome.title, views.address(outcome.id), edition.strings.say("kind-outcome"))


def _letters(edition: Edition) -> Iterator[Entry]:
    if edition.letters:
        yield Entry(edition.strings.say("letters-title"), f"{edition.base}/letters/", "")
        for letter in edition.letters.value.letters:
            yield Entry(letter.title, letter_address(edition, letter.id), edition.strings.say("kind-letter"))


def _deadlines(edition: Edition) -> Iterator[Entry]:
    if edition.deadlines:
        yield Entry(edition.strings.say("deadlines-title"), f"{edition.base}/deadlines/", "")


def _terms(edition: Edition) -> Iterator[Entry]:
    if edition.glossary:
        yield Entry(edition.strings.say("glossary-title"), f"{edition.base}/glossary/", "")
        for term in edition.glossary.value.terms:
            address = f"{edition.base}/glossary/#{term.id}"
            yield Entry(term.term, address, edition.strings.say("kind-term"))
            if term.short:
                yield Entry(term.short, address, term.term)
