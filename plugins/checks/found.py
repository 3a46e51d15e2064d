"""What readers could hardly find: articles that no text leads to, pictures and records that none shows, long titles."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.changing.placed import PLACED as RECORDS
from plugins.checks.markdown_links import find_links
from plugins.pictures.placed import find_placed
from plugins.prose.links import is_external, target_path
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Article, Edition, SiteData

LONGEST_SHOWN_TITLE = 60
"""Characters of a title that search engines show, about 600 pixels of it. Ours stand without the site's name."""

LETTER = re.compile(r"/letters/([a-z0-9-]+)/|\(letter:([a-z0-9-]+)\)")


def check_found(data: SiteData) -> Iterator[Problem]:
    """Yield warnings of what is there and hardly found."""
    for edition in data.editions.values():
        for problem in (*_orphans(edition, data), *_unused(edition), *_long_titles(edition)):
            yield replace(problem, severity="warning")


def _orphans(edition: Edition, data: SiteData) -> Iterator[Problem]:
    """Yield published articles that no other page's text leads to: lists and related articles do not say why.

    None while an article cannot be read: it may be the one that leads there.
    """
    if edition.unread:
        return
    linked = set(_linked(edition, data))
    for article in edition.articles.values():
        if article.address not in linked and not article.is_draft:
            message = "no other page's text leads here. Link to it where a reader would need it."
            yield Problem(article.source.path, 0, 0, message)


def _linked(edition: Edition, data: SiteData) -> Iterator[str]:
    """Yield the addresses that texts lead to, each text's own left out."""
    for item in edition.written:
        here = item.source.path.removeprefix("content/")
        for link in find_links(item.source):
            target = link.target.partition("#")[0]
            if not target or is_external(target):
                continue
            address = target if target.startswith("/") else data.addresses.get(target_path(here, target), "")
            if address != item.address:
                yield address


def _unused(edition: Edition) -> Iterator[Problem]:
    """Yield pictures, records and letters that are in the data and in no text."""
    bodies = [item.source.body for item in edition.written]
    if edition.pictures:
        shown = {name for body in bodies for name in find_placed(body)}
        for name in edition.pictures.value.by_name.keys() - shown:
            message = f'picture "{name}": no text shows it. Place it with "!!! picture {name}", or remove it.'
            yield edition.pictures.source.problem(("pictures", name), message, of_key=True)
    if edition.changing:
        shown = {match["id"] for body in bodies for match in RECORDS.finditer(body)}
        for index, change in enumerate(edition.changing.value.changes):
            if change.id not in shown:
                message = f'change "{change.id}": no text shows it. Place it with "!!! changing {change.id}".'
                yield edition.changing.source.problem(("changes", index, "id"), message)
    yield from _unused_letters(edition, bodies)


def _unused_letters(edition: Edition, bodies: list[str]) -> Iterator[Problem]:
    if edition.letters is None:
        return
    named = {name for body in bodies for groups in LETTER.findall(body) for name in groups}
    if edition.guide:
        named |= {outcome.letter for outcome in edition.guide.value.outcomes if outcome.letter}
    for index, letter in enumerate(edition.letters.value.letters):
        if letter.id not in named:
            message = f'letter "{letter.id}": nothing leads to it. Write [words](letter:{letter.id}) where it helps.'
            yield edition.letters.source.problem(("letters", index, "id"), message)


def _long_titles(edition: Edition) -> Iterator[Problem]:
    for item in edition.written:
        length = len(item.fields.title)
        if length > LONGEST_SHOWN_TITLE and not (isinstance(item, Article) and item.is_draft):
            message = (
                f'"title" is {length} characters long, and search engines show {LONGEST_SHOWN_TITLE}. '
                "Shorten it, or begin with what matters."
            )
            yield item.source.front_matter.problem(["title"], message)
