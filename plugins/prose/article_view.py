"""What the article template sees."""

from dataclasses import dataclass
from datetime import date

from plugins.comparison.placed import find_rows
from plugins.law.notes import Note
from plugins.pictures.placed import find_placed
from plugins.prose.renderer import Heading, Renderer
from plugins.sitedata.site import Article, Edition
from plugins.templating.head import Crumb
from plugins.templating.site_view import Card, SectionView, article_card, article_cards, section_view


@dataclass(frozen=True)
class ArticleView:
    """An article, its citations numbered in reading order: answer, key points, text.

    pictures   the names of those in it
    """

    title: str
    answer: str
    key_points: tuple[str, ...]
    content: str
    contents: tuple[Heading, ...]
    sources: tuple[Note, ...]
    section: SectionView
    breadcrumbs: tuple[Crumb, ...]
    related: tuple[Card, ...]
    previous: Card | None
    next: Card | None
    reviewed: date
    review_due: date
    source_path: str
    pictures: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True)
class RenderedArticle:
    """An article's texts as HTML."""

    answer: str
    key_points: tuple[str, ...]
    content: str
    contents: tuple[Heading, ...]
    sources: tuple[Note, ...]


def render_article(article: Article, renderer: Renderer) -> RenderedArticle:
    """Return an article's texts. Raises KeyError for a citation that the register does not list."""
    page = renderer.start_page(article.source.path.removeprefix("content/"))
    answer = page.line(article.fields.answer)
    key_points = tuple(page.line(point) for point in article.fields.key_points)
    content, contents = page.block(article.source.body)
    return RenderedArticle(answer, key_points, content, tuple(contents), tuple(page.sources()))


def view_article(article: Article, edition: Edition, rendered: RenderedArticle) -> ArticleView:
    """Return an article as the template wants it."""
    fields = article.fields
    section = edition.section_by_id[article.section]
    before, after = _neighbours(article, edition)
    return ArticleView(
        title=fields.title,
        answer=rendered.answer,
        key_points=rendered.key_points,
        content=rendered.content,
        contents=rendered.contents,
        sources=rendered.sources,
        section=section_view(edition, section),
        breadcrumbs=(
            (edition.strings.say("home"), f"{edition.base}/"),
            (section.title, f"{edition.base}/{section.id}/"),
        ),
        related=article_cards(edition, fields.related),
        previous=before,
        next=after,
        reviewed=fields.reviewed,
        review_due=fields.review_due,
        source_path=article.source.path,
        pictures=tuple(find_placed(article.source.body)),
        rows=tuple(find_rows(article.source.body)),
    )


def _neighbours(article: Article, edition: Edition) -> tuple[Card | None, Card | None]:
    """Return the articles before and after in the section's reading order."""
    order = edition.reading_order(edition.section_by_id[article.section])
    ids = [other.id for other in order]
    if article.id not in ids:
        return None, None
    at = ids.index(article.id)
    before = article_card(order[at - 1]) if at > 0 else None
    after = article_card(order[at + 1]) if at + 1 < len(order) else None
    return before, after
