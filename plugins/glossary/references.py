"""Checks that the glossary's terms stand once and lead somewhere."""

from collections.abc import Iterator

from plugins.glossary.model import Glossary
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Edition, Sourced


def check_glossary(sourced: Sourced[Glossary], edition: Edition) -> Iterator[Problem]:
    """Yield repeated ids and terms, and articles that do not exist."""
    ids: set[str] = set()
    names: dict[str, str] = {}
    for index, term in enumerate(sourced.value.terms):
        if term.id in ids:
            message = f'term "{term.id}" stands twice. Keep one.'
            yield sourced.source.problem(["terms", index, "id"], message)
        ids.add(term.id)
        other = names.setdefault(term.term.casefold(), term.id)
        if other != term.id:
            message = f'term "{term.id}": "{term.term}" is also the term of "{other}". Keep one.'
            yield sourced.source.problem(["terms", index, "term"], message)
        if term.read and term.read not in edition.known_articles:
            near = did_you_mean(term.read, edition.known_articles) or " Remove it."
            message = f'term "{term.id}": read "{term.read}" does not exist.{near}'
            yield sourced.source.problem(["terms", index, "read"], message)
