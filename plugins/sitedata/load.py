"""The one place that reads ``content/`` and ``theme/i18n/``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

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
from plugins.sitedata.catalogue import Catalogue, CatalogueFile
from plugins.sitedata.fields import ID
from plugins.sitedata.memory import Memory
from plugins.sitedata.model import ArticleFields, PageFields, Sections, SiteFields
from plugins.sitedata.problem import DataError, Problem, did_you_mean
from plugins.sitedata.site import DEFAULT_LANGUAGE, Article, ContentPage, Edition, SiteData, Sourced
from plugins.sitedata.source import MarkdownSource, read_text, read_yaml_source, split_markdown
from plugins.sitedata.strays import find_strays, is_hidden
from plugins.sitedata.validate import parse
from plugins.sitedata.words import split_words

Model = TypeVar("Model", bound=BaseModel)

OPTIONAL: dict[str, Any] = {
    "comparison": Comparison,
    "guide": Guide,
    "letters": Letters,
    "glossary": Glossary,
    "deadlines": Deadlines,
    "pictures": Pictures,
    "changing": Changing,
    "synonyms": Synonyms,
    "redirects": Redirects,
}
"""The data files that a language may lack, each with its model."""

DATA = "content/data"
ARTICLES = "content/articles"
PAGES = "content/pages"
STRINGS = "theme/i18n"


@dataclass
class Loader:
    """Reads a project's content, keeps going past problems and collects them."""

    root: Path
    memory: Memory = field(default_factory=Memory)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    data_files: set[str] = field(default_factory=set)

    def load(self) -> SiteData | None:
        """Return all data, or None if something that everything else needs could not be read."""
        law = self.data("law", DEFAULT_LANGUAGE, Register)
        editions = {}
        for lang in self.languages():
            edition = self.edition(lang)
            if edition is not None:
                editions[lang] = edition
        self.problems.extend(find_strays(self.root, self.data_files))
        if law is None or DEFAULT_LANGUAGE not in editions:
            return None
        return SiteData(self.root, law, editions)

    def languages(self) -> list[str]:
        """Return the languages that have a catalogue of strings, the default first."""
        found = {path.stem for path in (self.root / STRINGS).glob("*.yaml")} | {DEFAULT_LANGUAGE}
        return sorted(found, key=lambda lang: (lang != DEFAULT_LANGUAGE, lang))

    def edition(self, lang: str) -> Edition | None:
        """Return the site in one language, or None if its strings, settings or sections could not be read."""
        strings = self.parsed(f"{STRINGS}/{lang}.yaml", CatalogueFile)
        site = self.data("site", lang, SiteFields)
        sections = self.data("sections", lang, Sections)
        known = [section.id for section in sections.value.sections] if sections else None
        articles = {article.id: article for article in self.articles(lang, known)}
        pages = {page.slug: page for page in self.pages(lang)}
        optional = self.optional(lang)
        if strings is None or site is None or sections is None:
            return None
        catalogue = Catalogue(lang, strings.value.root)
        unread, words = frozenset(self.unread), self.words(lang)
        return Edition(lang, catalogue, site, sections, articles, pages, unread=unread, words=words, **optional)

    def optional(self, lang: str) -> dict[str, Any]:
        """Return the data files that a language may lack, None for those that it lacks."""
        return {name: self.data(name, lang, model, is_needed=False) for name, model in OPTIONAL.items()}

    def data(self, name: str, lang: str, model: type[Model], *, is_needed: bool = True) -> Sourced[Model] | None:
        """Return a data file of one language: ``guide.yaml``, or ``guide.es.yaml``."""
        path = f"{DATA}/{name}{_suffix(lang)}.yaml"
        self.data_files.add(path)
        if not is_needed and not (self.root / path).exists():
            return None
        return self.parsed(path, model)

    def words(self, lang: str) -> frozenset[str] | None:
        """Return the list of words of one language, ``words.txt``, or None if it has none or its file is broken."""
        path = f"{DATA}/words{_suffix(lang)}.txt"
        self.data_files.add(path)
        if not (self.root / path).exists():
            return None
        try:
            words, problems = split_words(read_text(self.root / path, path), path)
        except DataError as error:
            self.problems.extend(error.problems)
            return None
        self.problems.extend(problems)
        return words

    def parsed(self, path: str, model: type[Model]) -> Sourced[Model] | None:
        """Return a YAML file as a model, or None after keeping its problems."""
        try:
            source = read_yaml_source(self.root / path, path)
            return self.memory.recall(f"parse {path}", source.text, lambda: Sourced(parse(model, source), source))
        except DataError as error:
            self.problems.extend(error.problems)
            return None

    def articles(self, lang: str, known_sections: list[str] | None) -> Iterator[Article]:
        """Yield the articles written in `lang`."""
        for path, slug in self.markdown_files(ARTICLES, lang):
            section = Path(path).parent.relative_to(ARTICLES).as_posix()
            if known_sections is not None and section not in known_sections:
                what = "stands in no section." if section == "." else f'folder "{section}" is not a section.'
                message = what + did_you_mean(section, known_sections)
                mend = "" if message.endswith("?") else " Move the file, or add the section to sections.yaml."
                self.problems.append(Problem(path, 0, 0, message + mend))
                continue
            read = self.markdown(path, ArticleFields)
            if read:
                yield Article(section, slug, lang, *read)
            else:
                self.unread.add(f"{section}/{slug}")

    def pages(self, lang: str) -> Iterator[ContentPage]:
        """Yield the pages written in `lang`."""
        for path, slug in self.markdown_files(PAGES, lang):
            read = self.markdown(path, PageFields)
            if read:
                yield ContentPage(slug, lang, *read)

    def markdown_files(self, folder: str, lang: str) -> Iterator[tuple[str, str]]:
        """Yield path and slug of each Markdown file of `lang` below `folder`, in order of path."""
        files = (file for file in (self.root / folder).rglob("*.md") if not is_hidden(file.name))
        for file in sorted(files):
            path = file.relative_to(self.root).as_posix()
            slug, _, suffix = file.name.removesuffix(".md").partition(".")
            if (suffix or DEFAULT_LANGUAGE) != lang:
                if lang == DEFAULT_LANGUAGE and suffix not in self.languages():
                    message = f'"{suffix}" is not a language of this site. Name the file like "what-is-an-iep.md".'
                    self.problems.append(Problem(path, 0, 0, message))
                continue
            if not ID.fullmatch(slug):
                message = f'"{slug}" cannot be an address. Use lower-case letters, figures and hyphens only.'
                self.problems.append(Problem(path, 0, 0, message))
                continue
            yield path, slug

    def markdown(self, path: str, model: type[Model]) -> tuple[Model, MarkdownSource] | None:
        """Return a Markdown file's fields and its parts, or None after keeping its problems."""
        try:
            text = read_text(self.root / path, path)
            return self.memory.recall(f"parse {path}", text, lambda: _parse_markdown(text, path, model))
        except DataError as error:
            self.problems.extend(error.problems)
            return None


def _suffix(lang: str) -> str:
    """Return what the names of a language's data files end with."""
    return "" if lang == DEFAULT_LANGUAGE else f".{lang}"


def _parse_markdown(text: str, path: str, model: type[Model]) -> tuple[Model, MarkdownSource]:
    source = split_markdown(text, path)
    return parse(model, source.front_matter), source


def load_site(root: Path, memory: Memory | None = None) -> tuple[SiteData | None, list[Problem]]:
    """Read everything that editors wrote.

    root     the project's folder, which holds ``content/`` and ``theme/``
    memory   what earlier builds read

    Returns the data and the problems in file order; the data is None if a file that everything else needs is broken.
    Whether the parts fit together is not looked at here: see `plugins.checks`.
    """
    loader = Loader(root, memory or Memory())
    data = loader.load()
    return data, sorted(loader.problems)
