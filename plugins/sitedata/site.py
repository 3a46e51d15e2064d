"""Everything that was read, as frozen values: the one thing that the generators take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from plugins.changing.model import Changing
from plugins.comparison.model import Comparison
from plugins.deadlines.model import Deadlines
from plugins.glossary.model import Glossary
from plugins.guide.model import Guide
from plugins.hosting.model import Redirects
from plugins.law.model import Register
from plugins.letters.model import Letters
from plugins.pictures.model import Pictures
from plugins.search.model import Synonyms
from plugins.sitedata.catalogue import Catalogue
from plugins.sitedata.model import ArticleFields, PageFields, Section, Sections, SiteFields
from plugins.sitedata.source import MarkdownSource, YamlSource

DEFAULT_LANGUAGE = "en"
"""The language of files whose name holds none."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Sourced(Generic[Value]):
    """A value with the YAML it was read from, so that problems can name a line."""

    value: Value
    source: YamlSource


def language_base(lang: str) -> str:
    """Return what the addresses of a language begin with: nothing for the default, ``/es`` for Spanish."""
    return "" if lang == DEFAULT_LANGUAGE else f"/{lang}"


@dataclass(frozen=True)
class Article:
    """An article in one language. id: ``iep/what-is-an-iep``, the same in every language."""

    section: str
    slug: str
    lang: str
    fields: ArticleFields
    source: MarkdownSource

    @property
    def id(self) -> str:
        """Section and slug."""
        return f"{self.section}/{self.slug}"

    @property
    def address(self) -> str:
        """Where on the site the article is: ``/iep/what-is-an-iep/``; a draft is apart from the rest."""
        place = f"/drafts/{self.id}/" if self.is_draft else f"/{self.id}/"
        return language_base(self.lang) + place

    @property
    def is_draft(self) -> bool:
        """Whether the article is still hidden from lists."""
        return self.fields.status == "draft"


@dataclass(frozen=True)
class ContentPage:
    """A page of ``content/pages/`` in one language."""

    slug: str
    lang: str
    fields: PageFields
    source: MarkdownSource

    @property
    def address(self) -> str:
        """Where on the site the page is: ``/privacy/``."""
        return f"{language_base(self.lang)}/{self.slug}/"


@dataclass(frozen=True)
class Edition:
    """The whole site in one language.

    unread        the ids of articles that are there but could not be read: what names them is not at fault
    shows_drafts  whether lists show drafts, as they do in the preview
    words         of the field, that no dictionary has; None if the language has no list of them
    """

    lang: str
    strings: Catalogue
    site: Sourced[SiteFields]
    sections: Sourced[Sections]
    articles: Mapping[str, Article]
    pages: Mapping[str, ContentPage]
    comparison: Sourced[Comparison] | None = None
    guide: Sourced[Guide] | None = None
    letters: Sourced[Letters] | None = None
    glossary: Sourced[Glossary] | None = None
    synonyms: Sourced[Synonyms] | None = None
    deadlines: Sourced[Deadlines] | None = None
    pictures: Sourced[Pictures] | None = None
    changing: Sourced[Changing] | None = None
    redirects: Sourced[Redirects] | None = None
    unread: frozenset[str] = frozenset()
    shows_drafts: bool = False
    words: frozenset[str] | None = None

    @property
    def written(self) -> list[Article | ContentPage]:
        """Every article and page, drafts included."""
        return [*self.articles.values(), *self.pages.values()]

    @property
    def known_articles(self) -> set[str]:
        """The ids of all articles, those that could not be read included."""
        return self.articles.keys() | self.unread

    @property
    def base(self) -> str:
        """What the edition's addresses begin with."""
        return language_base(self.lang)

    @cached_property
    def section_by_id(self) -> dict[str, Section]:
        """The sections by id."""
        return {section.id: section for section in self.sections.value.sections}

    def reading_order(self, section: Section) -> list[Article]:
        """Return the section's articles that lists show, first to read first; drafts that no order names come last."""
        return self._reading_orders[section.id]

    @cached_property
    def _reading_orders(self) -> dict[str, list[Article]]:
        ordered = {
            section.id: [f"{section.id}/{slug}" for slug in section.articles]
            for section in self.sections.value.sections
        }
        for id, article in self.articles.items():
            if article.is_draft and article.section in ordered:
                ordered[article.section].append(id)
        return {section: self.shown(dict.fromkeys(ids)) for section, ids in ordered.items()}

    def shown(self, ids: Iterable[str]) -> list[Article]:
        """Return those of the articles that exist and that lists show, in the same order."""
        found = (self.articles.get(id) for id in ids)
        return [article for article in found if article is not None and (self.shows_drafts or not article.is_draft)]


@dataclass(frozen=True)
class SiteData:
    """Everything that editors wrote. root: the project's folder."""

    root: Path
    law: Sourced[Register]
    editions: Mapping[str, Edition] = field(default_factory=dict)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The address of each Markdown file, by its path from ``content/``."""
        written = (item for edition in self.editions.values() for item in edition.written)
        return {item.source.path.removeprefix("content/"): item.address for item in written}

    def with_drafts(self) -> "SiteData":
        """Return the same, with drafts in the lists of articles."""
        return replace(
            self, editions={lang: replace(edition, shows_drafts=True) for lang, edition in self.editions.items()}
        )
