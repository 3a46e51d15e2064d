"""Checks of where articles stand: in one reading order, under a name of their own, beside articles that exist."""

from collections.abc import Iterator

from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Article, ContentPage, Edition


def check_reading_order(edition: Edition) -> Iterator[Problem]:
    """Yield articles that no reading order lists, listed ones that do not exist, and names used twice."""
    source = edition.sections.source
    listed: dict[str, str] = {}
    ids = [section.id for section in edition.sections.value.sections]
    names_in: dict[str, list[str]] = {}
    for id in sorted(edition.known_articles):
        names_in.setdefault(id.split("/")[0], []).append(id.split("/")[1])
    for index, section in enumerate(edition.sections.value.sections):
        if section.id in ids[:index]:
            message = f'section "{section.id}" stands twice. Give one of them another id.'
            yield source.problem(["sections", index, "id"], message)
        names = names_in.get(section.id, [])
        for place, name in enumerate(section.articles):
            if name not in names:
                mend = did_you_mean(name, names) or " Write it, or take it out of the list."
                message = f'section "{section.id}": article "{name}" does not exist.{mend}'
                yield source.problem(("sections", index, "articles", place), message)
            elif f"{section.id}/{name}" in listed:
                message = f'section "{section.id}": article "{name}" stands twice. Keep one.'
                yield source.problem(["sections", index, "articles", place], message)
            listed[f"{section.id}/{name}"] = section.id
    yield from _unlisted(edition, listed)
    yield from _same_slug(edition)


def _unlisted(edition: Edition, listed: dict[str, str]) -> Iterator[Problem]:
    for article in edition.articles.values():
        if article.id not in listed and not article.is_draft:
            where = f'section "{article.section}" of {edition.sections.source.path}'
            message = f"is in no reading order. Add {article.slug} to {where}."
            yield Problem(article.source.path, 0, 0, message)


def _same_slug(edition: Edition) -> Iterator[Problem]:
    first: dict[str, Article] = {}
    for article in edition.articles.values():
        other = first.setdefault(article.slug, article)
        if other is not article:
            message = f'has the same name as {other.source.path}. Rename one: names are "slugs" and each is used once.'
            yield Problem(article.source.path, 0, 0, message)


def check_named_articles(edition: Edition, item: Article | ContentPage) -> Iterator[Problem]:
    """Yield related articles that do not exist or are the article itself."""
    if not isinstance(item, Article):
        return
    for index, other in enumerate(item.fields.related):
        keys = ("related", index)
        if other not in edition.known_articles:
            message = (
                f'related: "{other}" does not exist.{did_you_mean(other, edition.known_articles) or " Name another."}'
            )
            yield item.source.front_matter.problem(keys, message)
        elif other == item.id:
            yield item.source.front_matter.problem(keys, f'related: "{other}" is this article. Name another.')
