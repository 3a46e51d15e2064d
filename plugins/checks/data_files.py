"""Checks of data files against each other: citations, articles that they name, strings."""

from collections.abc import Iterator
from typing import Any

from plugins.law.citations import parse_citation
from plugins.law.model import Register
from plugins.sitedata.catalogue import Plural, placeholders
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import DEFAULT_LANGUAGE, Edition, SiteData, Sourced
from plugins.sitedata.source import Key
from plugins.sitedata.validate import describe

STRINGS = "theme/i18n"


def check_data(data: SiteData) -> Iterator[Problem]:
    """Yield what the data files of every language name that does not exist."""
    for edition in data.editions.values():
        for sourced in (
            edition.comparison,
            edition.guide,
            edition.letters,
            edition.glossary,
            edition.deadlines,
            edition.pictures,
            edition.changing,
        ):
            if sourced is not None:
                yield from _cites(sourced, data.law.value)
                yield from _articles(sourced, edition)
        yield from _taste(edition)
        yield from _homes(edition)
        yield from _letters(edition)
        yield from _strings(edition, data.editions[DEFAULT_LANGUAGE])


def _walk(value: Any, name: str, keys: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Any]]:
    """Yield each item of every list called `name` in plain data, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key == name and isinstance(below, (list, tuple)):
                yield from (((*keys, key, index), item) for index, item in enumerate(below))
            else:
                yield from _walk(below, name, (*keys, key))
    elif isinstance(value, (list, tuple)):
        for index, below in enumerate(value):
            yield from _walk(below, name, (*keys, index))


def _cites(sourced: Sourced[Any], register: Register) -> Iterator[Problem]:
    plain = sourced.value.model_dump()
    known = register.by_cite
    for keys, cite in _walk(plain, "cites"):
        citation = parse_citation(cite)
        if citation is None or citation.section not in known:
            section = citation.section if citation else cite
            where = describe(plain, keys[:-2])
            message = f'{where}: cites "{section}", which law.yaml does not list.{did_you_mean(section, known)}'
            yield sourced.source.problem(keys, message)


def _articles(sourced: Sourced[Any], edition: Edition) -> Iterator[Problem]:
    plain = sourced.value.model_dump()
    for keys, article in _walk(plain, "read"):
        if article not in edition.known_articles:
            near = did_you_mean(article, edition.known_articles) or " Remove it."
            message = f'{describe(plain, keys[:-2])}: read "{article}" does not exist.{near}'
            yield sourced.source.problem(keys, message)


def _homes(edition: Edition) -> Iterator[Problem]:
    """Yield records of what is in flux whose home does not exist."""
    for index, change in enumerate(edition.changing.value.changes if edition.changing else ()):
        if edition.changing and change.home not in edition.known_articles:
            near = did_you_mean(change.home, edition.known_articles) or " Name another."
            message = f'change "{change.id}": home "{change.home}" does not exist.{near}'
            yield edition.changing.source.problem(["changes", index, "home"], message)


def _taste(edition: Edition) -> Iterator[Problem]:
    if edition.comparison is None:
        return
    rows = [row.id for row in edition.comparison.value.rows]
    for index, row in enumerate(edition.site.value.taste):
        if row not in rows:
            yield edition.site.source.problem(
                ["taste", index], f'taste: row "{row}" does not exist.{did_you_mean(row, rows)}'
            )


def _letters(edition: Edition) -> Iterator[Problem]:
    """Yield outcomes of the guide that name a letter that is not there."""
    if edition.guide is None or edition.letters is None:
        return
    letters = [letter.id for letter in edition.letters.value.letters]
    for index, outcome in enumerate(edition.guide.value.outcomes):
        if outcome.letter and outcome.letter not in letters:
            near = did_you_mean(outcome.letter, letters) or " Remove it."
            message = f'outcome "{outcome.id}": letter "{outcome.letter}" does not exist.{near}'
            yield edition.guide.source.problem(["outcomes", index, "letter"], message)


def _strings(edition: Edition, default: Edition) -> Iterator[Problem]:
    """Yield strings that a language lacks, has too many of, or whose {names} or plural differ."""
    path = f"{STRINGS}/{edition.lang}.yaml"
    ours, theirs = edition.strings.strings, default.strings.strings
    for key, entry in theirs.items():
        if key not in ours:
            yield Problem(path, 0, 0, f'"{key}" is missing. Translate it from {STRINGS}/{default.lang}.yaml.')
        elif isinstance(entry, Plural) != isinstance(ours[key], Plural) or placeholders(entry) != placeholders(
            ours[key]
        ):
            yield Problem(
                path, 0, 0, f'"{key}": has other {{names}} or forms than in {default.lang}.yaml. Use the same.'
            )
    for key in ours.keys() - theirs.keys():
        yield Problem(path, 0, 0, f'"{key}" is not in {default.lang}.yaml.{did_you_mean(key, theirs) or " Remove it."}')
