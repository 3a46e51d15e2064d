"""Pelican's reader for our Markdown files, and what their templates get."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

from markdown.extensions import Extension
from pelican import signals
from pelican.contents import Article as PelicanArticle
from pelican.contents import Page as PelicanPage
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Category

from plugins.changing.markdown import ChangingExtension
from plugins.comparison.drawing import RowsDrawer
from plugins.comparison.markdown import RowsExtension
from plugins.comparison.placed import find_rows
from plugins.glossary.marking import TermExtension
from plugins.letters.markdown import LetterExtension
from plugins.pictures.markdown import PictureExtension
from plugins.prose.article_view import ArticleView, RenderedArticle, render_article, view_article
from plugins.prose.page_view import PageView, view_page
from plugins.prose.renderer import Renderer
from plugins.sitedata.generator import site_data
from plugins.sitedata.memory import SETTING as MEMORY
from plugins.sitedata.memory import Memory
from plugins.sitedata.site import Article, ContentPage, Edition
from plugins.sitedata.surroundings import surroundings
from plugins.templating.addresses import output_file
from plugins.templating.dates import in_words
from plugins.templating.generator import templating
from plugins.templating.mend import Place


class ProseReader(BaseReader):
    """Reads what `plugins.sitedata` has already checked; Pelican gets title, date, slug and language from it."""

    enabled = True
    file_extensions = ("md",)

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._data = site_data(settings)
        self._renderers: dict[str, Renderer] = {}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return a file's HTML and metadata."""
        item, edition = self._by_path[Path(source_path).relative_to(self._data.root).as_posix()]
        renderer = self._renderer(edition)
        if isinstance(item, Article):
            category = Category(item.section, self.settings)
            view = view_article(item, edition, self._rendered(item, renderer))
            return _read_article(item, edition, view, category)
        return _read_page(item, edition, renderer)

    @cached_property
    def _by_path(self) -> dict[str, tuple[Article | ContentPage, Edition]]:
        return {
            item.source.path: (item, edition) for edition in self._data.editions.values() for item in edition.written
        }

    @cached_property
    def _around(self) -> str:
        return f"{surroundings(self._data)} {self.settings['SITEURL']}"

    def _rendered(self, article: Article, renderer: Renderer) -> RenderedArticle:
        """Return an article's texts, from memory if they can be the same as before."""
        if find_rows(article.source.body):  # drawn with the theme's templates, and cards of other articles are in reach
            return render_article(article, renderer)
        made_from = (self._around, article.source)
        memory: Memory = self.settings.get(MEMORY) or Memory()
        return memory.recall("render article", made_from, lambda: render_article(article, renderer))

    def _renderer(self, edition: Edition) -> Renderer:
        """Return the renderer of a language, made when needed: Pelican makes many readers that read nothing."""
        if edition.lang not in self._renderers:
            self._renderers[edition.lang] = make_renderer(self.settings, edition)
        return self._renderers[edition.lang]


def make_renderer(settings: dict[str, Any], edition: Edition) -> Renderer:
    """Return a renderer for texts of one language."""
    data = site_data(settings)
    base_path = templating(settings).addresses.base_path
    extras = [*_extras(settings, edition)]
    return Renderer(data.law.value, data.addresses, edition.strings.say, base_path, extras)


def _extras(settings: dict[str, Any], edition: Edition) -> Iterator[Extension]:
    """Yield what the data of one language adds to Markdown. None of it knows the base path: `Renderer` adds it."""
    say = edition.strings.say
    yield RowsExtension(RowsDrawer(settings, edition, site_data(settings).law.value))
    if edition.pictures:
        yield PictureExtension(say, edition.pictures.value.by_name)
    if edition.glossary:
        yield TermExtension(edition.glossary.value, f"{edition.base}/glossary/")
    if edition.letters:
        yield LetterExtension(f"{edition.base}/letters/")
    if edition.changing:
        addresses = {id: article.address for id, article in edition.articles.items()}
        yield ChangingExtension(edition.changing.value.by_id, say, lambda day: in_words(day, say), addresses)


def _read_article(
    article: Article, edition: Edition, view: ArticleView, category: Category
) -> tuple[str, dict[str, Any]]:
    metadata = {
        "title": article.fields.title,
        "date": datetime.combine(article.fields.reviewed, time(12), UTC),
        "slug": article.slug,
        "status": "hidden" if article.is_draft else "published",  # Pelican writes its own drafts without a signal
        "summary": view.answer,
        "section": article.section,
        "category": category,
        **_shared_metadata(article, edition, view),
    }
    return view.content, metadata


def _read_page(page: ContentPage, edition: Edition, renderer: Renderer) -> tuple[str, dict[str, Any]]:
    view = view_page(page, edition, renderer)
    metadata = {"title": page.fields.title, "slug": page.slug, **_shared_metadata(page, edition, view)}
    return view.content, metadata


def _shared_metadata(item: Article | ContentPage, edition: Edition, view: ArticleView | PageView) -> dict[str, Any]:
    """Return what Pelican needs to place a file, and what `before_writing` needs to show it."""
    return {
        "lang": item.lang,
        "url": item.address.lstrip("/"),
        "save_as": output_file(item.address),
        "item": item,
        "edition": edition,
        "view": view,
    }


def before_writing(generator: ArticlesGenerator | PagesGenerator, content: PelicanArticle | PelicanPage) -> None:
    """Give the templates what this one page needs, in its language."""
    item, edition, fields = content.item, content.edition, content.item.fields
    made = templating(generator.settings)
    is_draft = isinstance(item, Article) and item.is_draft
    place_in = None if is_draft else lambda other: _place_in(other, item)
    head = made.head(
        fields.title,
        fields.description,
        item.address,
        place_in,
        is_listed=not is_draft,
        reviewed=fields.reviewed,
        kind="article" if isinstance(item, Article) else None,
        trail=content.view.breadcrumbs,
    )
    generator.context |= made.context(edition, head, Place(item.source)) | {"draft": is_draft}


def _place_in(edition: Edition, item: Article | ContentPage) -> str | None:
    """Return where `edition` has the same article or page. A draft is nowhere yet."""
    if isinstance(item, Article):
        article = edition.articles.get(item.id)
        return article.address if article and not article.is_draft else None
    page = edition.pages.get(item.slug)
    return page.address if page else None


def add_reader(readers: Readers) -> None:
    """Have Pelican read Markdown with ours."""
    readers.reader_classes["md"] = ProseReader


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_write_article.connect(before_writing)
    signals.page_generator_write_page.connect(before_writing)
