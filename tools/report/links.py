"""Which page leads to which, as editors wrote it. Menus, reading orders and the foot of the page are left out."""

from collections.abc import Iterable, Iterator

from plugins.checks.markdown_links import find_links
from plugins.glossary.marking import SCHEME as TERM
from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.letters.cards import letter_address
from plugins.letters.markdown import SCHEME as LETTER
from plugins.prose.links import LinkExtension, is_external
from plugins.sitedata.site import Article, ContentPage, Edition, SiteData

Link = tuple[str, str]
"""The addresses of two pages: from, to."""


def find_page_links(data: SiteData, edition: Edition) -> set[Link]:
    """Return every link between two pages of one language, each once."""
    found = {*_of_markdown(data, edition), *_of_data(edition)}
    return {(start, end) for start, end in found if start != end}


def _of_markdown(data: SiteData, edition: Edition) -> Iterator[Link]:
    resolver = LinkExtension(data.addresses, "")
    for item in edition.written:
        resolver.page_path = item.source.path.removeprefix("content/")
        for target in (*(link.target for link in find_links(item.source)), *_related(item, edition)):
            address = (_by_id(target, edition) or resolver.resolve(target)).partition("#")[0]
            if address.startswith("/") and not is_external(address):
                yield item.address, address


def _by_id(target: str, edition: Edition) -> str | None:
    """Return where a link leads that names a term or a letter by its id; None for other links."""
    if target.startswith(TERM):
        return f"{edition.base}/glossary/"
    if target.startswith(LETTER):
        return letter_address(edition, target.removeprefix(LETTER))
    return None


def _related(item: Article | ContentPage, edition: Edition) -> list[str]:
    return list(_addresses(item.fields.related, edition)) if isinstance(item, Article) else []


def _of_data(edition: Edition) -> Iterator[Link]:
    base = edition.base
    for situation in edition.site.value.situations:
        yield f"{base}/", situation.address
    if edition.comparison:
        for row in edition.comparison.value.rows:
            yield from ((f"{base}/compare/", end) for end in _addresses(row.read, edition))
    if edition.deadlines:
        for event in edition.deadlines.value.events:
            yield from ((f"{base}/deadlines/", end) for end in _addresses(event.read, edition))
    if edition.glossary:
        read = [term.read for term in edition.glossary.value.terms if term.read]
        yield from ((f"{base}/glossary/", end) for end in _addresses(read, edition))
    yield from _of_guide(edition)
    if edition.letters:
        for letter in edition.letters.value.letters:
            start = letter_address(edition, letter.id)
            yield from ((start, end) for end in _addresses(letter.read, edition))


def _of_guide(edition: Edition) -> Iterator[Link]:
    if edition.guide is None:
        return
    views = GuideViews(Graph(edition.guide.value), edition)
    for outcome in edition.guide.value.outcomes:
        start = views.address(outcome.id)
        yield from ((start, end) for end in _addresses(outcome.read, edition))
        yield from ((start, views.address(other)) for other in outcome.also_consider)
        if outcome.letter:
            yield start, letter_address(edition, outcome.letter)


def _addresses(ids: Iterable[str], edition: Edition) -> Iterator[str]:
    return (edition.articles[id].address for id in ids if id in edition.articles)
