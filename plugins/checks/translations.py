"""Translations: pages that a language lacks, and pages that were reviewed before the page that they translate."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plugins.sitedata.problem import Problem
from plugins.sitedata.site import DEFAULT_LANGUAGE, Article, ContentPage, Edition, SiteData


def check_translations(data: SiteData) -> Iterator[Problem]:
    """Yield warnings for each language but the default."""
    original = data.editions[DEFAULT_LANGUAGE]
    for edition in data.editions.values():
        if edition is not original:
            for problem in (*_missing(original, edition), *_lagging(original, edition)):
                yield replace(problem, severity="warning")


def _missing(original: Edition, edition: Edition) -> Iterator[Problem]:
    """Yield a line for each page to translate, drafts left out, named by the file that is to be written."""
    published = {id: article for id, article in original.articles.items() if not article.is_draft}
    wanted: Mapping[str, Article | ContentPage] = {**published, **original.pages}
    have = {*edition.known_articles, *edition.pages}
    for item in (item for id, item in wanted.items() if id not in have):
        path = item.source.path.removesuffix(".md") + f".{edition.lang}.md"
        yield Problem(path, 0, 0, f"is not there yet. Translate it from {item.source.path}.")


def _lagging(original: Edition, edition: Edition) -> Iterator[Problem]:
    for item in edition.written:
        same = original.articles.get(item.id) if isinstance(item, Article) else original.pages.get(item.slug)
        if same is None:
            message = f"translates no page: {DEFAULT_LANGUAGE} has none of that name. Rename it like the original."
            yield Problem(item.source.path, 0, 0, message)
        elif same.fields.reviewed and (item.fields.reviewed is None or item.fields.reviewed < same.fields.reviewed):
            said = f'"reviewed" is {item.fields.reviewed}' if item.fields.reviewed else 'has no "reviewed"'
            message = (
                f"{said}, and {same.source.path} was reviewed on {same.fields.reviewed}. "
                'Bring the translation up to it, then set "reviewed".'
            )
            yield item.source.front_matter.problem(["reviewed"], message)
