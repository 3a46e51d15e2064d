"""What every template sees of the whole site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.sitedata.model import Licences
from plugins.sitedata.model import Section as SectionFields
from plugins.sitedata.site import Article, ContentPage, Edition


@dataclass(frozen=True)
class Card:
    """A page in a list: its title, what it says in a sentence, and where it is."""

    title: str
    answer: str
    address: str
    draft: bool = False


@dataclass(frozen=True)
class SectionView:
    """A section with its articles in reading order."""

    id: str
    title: str
    short_title: str
    summary: str
    address: str
    in_header: bool
    articles: tuple[Card, ...]


@dataclass(frozen=True)
class SiteView:
    """The site in one language.

    tools   the pages that are made from data: guide, table, letters …
    has_comparison, has_guide   whether this language has those pages
    """

    name: str
    tagline: str
    home: str
    sections: tuple[SectionView, ...]
    tools: tuple[Card, ...]
    pages: tuple[Card, ...]
    repository: str | None
    licences: Licences
    has_comparison: bool
    has_guide: bool


def article_card(article: Article) -> Card:
    """Return the card of an article."""
    return Card(article.fields.title, article.fields.answer, article.address, article.is_draft)


def article_cards(edition: Edition, ids: Iterable[str]) -> tuple[Card, ...]:
    """Return the cards of those articles that lists show."""
    return tuple(article_card(article) for article in edition.shown(ids))


def page_card(page: ContentPage) -> Card:
    """Return the card of a page."""
    return Card(page.fields.title, page.fields.answer or page.fields.description, page.address)


def section_view(edition: Edition, section: SectionFields) -> SectionView:
    """Return a section as templates see it."""
    return SectionView(
        id=section.id,
        title=section.title,
        short_title=section.short_title,
        summary=section.summary,
        address=f"{edition.base}/{section.id}/",
        in_header=section.in_header,
        articles=tuple(article_card(article) for article in edition.reading_order(section)),
    )


def _tools(edition: Edition) -> Iterator[Card]:
    """Yield the pages that are made from data, those first that help first."""
    is_there = {
        "guide": edition.guide,
        "comparison": edition.comparison,
        "letters": edition.letters,
        "deadlines": edition.deadlines,
        "glossary": edition.glossary,
        "a-to-z": True,
        "law": True,
    }
    places = {"comparison": "compare"}
    for name, found in is_there.items():
        if found:
            title, lead = edition.strings.say(f"{name}-title"), edition.strings.say(f"{name}-lead")
            yield Card(title, lead, f"{edition.base}/{places.get(name, name)}/")


def site_view(edition: Edition) -> SiteView:
    """Return the site in one language; sections without articles are left out."""
    site = edition.site.value
    sections = (section_view(edition, section) for section in edition.sections.value.sections)
    return SiteView(
        name=site.name,
        tagline=site.tagline,
        home=f"{edition.base}/",
        sections=tuple(section for section in sections if section.articles),
        tools=tuple(_tools(edition)),
        pages=tuple(page_card(page) for page in edition.pages.values()),
        repository=site.repository.address if site.repository else None,
        licences=site.licences,
        has_comparison=edition.comparison is not None,
        has_guide=edition.guide is not None,
    )
