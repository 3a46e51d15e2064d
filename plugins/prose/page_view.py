"""What the template of a plain page sees."""

from dataclasses import dataclass
from datetime import date

from plugins.comparison.placed import find_rows
from plugins.law.notes import Note
from plugins.pictures.placed import find_placed
from plugins.prose.renderer import Renderer
from plugins.sitedata.site import ContentPage, Edition
from plugins.templating.head import Crumb


@dataclass(frozen=True)
class PageView:
    """A page from ``content/pages/``. pictures: the names of those in it."""

    title: str
    answer: str | None
    content: str
    sources: tuple[Note, ...]
    breadcrumbs: tuple[Crumb, ...]
    reviewed: date | None
    review_due: date | None
    source_path: str
    pictures: tuple[str, ...]
    rows: tuple[str, ...]


def view_page(page: ContentPage, edition: Edition, renderer: Renderer) -> PageView:
    """Return a page as the template wants it. Raises KeyError for a citation that the register does not list."""
    texts = renderer.start_page(page.source.path.removeprefix("content/"))
    answer = texts.line(page.fields.answer) if page.fields.answer else None
    content, _ = texts.block(page.source.body)
    return PageView(
        title=page.fields.title,
        answer=answer,
        content=content,
        sources=tuple(texts.sources()),
        breadcrumbs=((edition.strings.say("home"), f"{edition.base}/"),),
        reviewed=page.fields.reviewed,
        review_due=page.fields.review_due,
        source_path=page.source.path,
        pictures=tuple(find_placed(page.source.body)),
        rows=tuple(find_rows(page.source.body)),
    )
