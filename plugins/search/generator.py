"""Writes the search index, below ``/search/``, in each language."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.search.documents import Document
from plugins.search.index import build_index
from plugins.search.opensearch import describe_search
from plugins.search.shards import cut
from plugins.search.site_documents import article_documents, data_documents, page_documents
from plugins.search.synonyms import with_synonyms
from plugins.search.words import language_of
from plugins.sitedata.generator import site_data
from plugins.sitedata.site import Edition
from plugins.templating.generator import SEARCH_INDEX, templating


class SearchGenerator(Generator):
    """Writes the index. It runs after Pelican has read all articles and pages."""

    def generate_output(self, writer: Any) -> None:
        """Write each language's index; the file that it begins with has the same name in every build."""
        url = templating(self.settings).addresses.url
        for edition in site_data(self.settings).editions.values():
            language = language_of(edition.lang)
            found = [*data_documents(edition), *self._written_documents(edition.lang)]
            documents = [replace(each, address=url(each.address)) for each in found]
            synonyms = edition.synonyms.value.synonyms if edition.synonyms else ()
            files = cut(build_index(with_synonyms(documents, synonyms, language), language))
            start = Path(self.output_path) / f"{edition.base}{SEARCH_INDEX}".lstrip("/")
            for name, content in files.contents.items():
                _write(start if name == files.start else start.parent / name, content)
            self._describe(edition, start.with_name("opensearch.xml"))

    def _describe(self, edition: Edition, file: Path) -> None:
        """Write the OpenSearch description, which needs the site's full address."""
        page = templating(self.settings).addresses.canonical(f"{edition.base}/search/")
        if page:
            description = edition.strings.say("search-description")
            _write(file, describe_search(edition.site.value.name, description, page, edition.lang).encode())

    def _written_documents(self, lang: str) -> Iterator[Document]:
        """Yield the articles and pages of one language, in order of address."""
        for article in self._in_language("articles", lang):
            yield from article_documents(article.item, article.view)
        for page in self._in_language("pages", lang):
            yield from page_documents(page.item, page.view)

    def _in_language(self, kind: str, lang: str) -> list[Any]:
        """Return Pelican's articles or pages of one language."""
        found = (each for original in self.context[kind] for each in (original, *original.translations))
        return sorted((each for each in found if each.lang == lang), key=lambda each: each.item.address)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return SearchGenerator


def connect() -> None:
    """Connect to Pelican, after the plugins that make pages."""
    signals.get_generators.connect(add_generator)
