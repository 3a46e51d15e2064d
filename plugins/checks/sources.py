"""Every check that needs no built site."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from plugins.checks.articles import check_markdown
from plugins.checks.data_files import check_data
from plugins.checks.promises import check_promises, check_written_promises
from plugins.checks.reading_order import check_named_articles, check_reading_order
from plugins.checks.unfinished import check_unfinished
from plugins.comparison.references import check_comparison
from plugins.deadlines.references import check_deadlines
from plugins.glossary.references import check_glossary
from plugins.guide.proof import check_guide
from plugins.letters.blanks import check_letters
from plugins.search.references import check_synonyms
from plugins.sitedata.load import load_site
from plugins.sitedata.memory import Memory
from plugins.sitedata.problem import Problem, errors
from plugins.sitedata.site import Article, ContentPage, SiteData
from plugins.sitedata.surroundings import surroundings


def load_and_check(root: Path, memory: Memory | None = None) -> tuple[SiteData | None, list[Problem]]:
    """Read everything and check that it fits together.

    root     the project's folder
    memory   what earlier builds found

    Returns the data and all problems in file order. The data is None if one of them stops a build.
    """
    data, problems = read_and_check(root, memory)
    return (None if errors(problems) else data), problems


def read_and_check(root: Path, memory: Memory | None = None) -> tuple[SiteData | None, list[Problem]]:
    """Do the same, and return what could be read even if a build could not use it."""
    memory = memory or Memory()
    data, problems = load_site(root, memory)
    if data is not None:
        problems = sorted({*problems, *check_sources(data, memory)})
    return data, problems


def check_sources(data: SiteData, memory: Memory) -> Iterator[Problem]:
    """Yield every problem in what was read."""
    around = surroundings(data)
    yield from check_markdown(data, memory, around)
    yield from memory.recall("check data", around, lambda: list(_check_data(data)))
    for edition in data.editions.values():
        yield from check_reading_order(edition)
        for item in edition.written:
            yield from check_named_articles(edition, item)
            yield from memory.recall("check words", item.source, partial(_check_words, item))
        if edition.synonyms:
            yield from check_synonyms(edition.synonyms, edition)


def _check_words(item: Article | ContentPage) -> list[Problem]:
    """Return what an article or page says that it should not, whatever else there is."""
    return [*check_unfinished(item), *check_written_promises(item)]


def _check_data(data: SiteData) -> Iterator[Problem]:
    """Yield what the data holds, whatever the articles say."""
    yield from check_data(data)
    for edition in data.editions.values():
        yield from check_promises(edition)
        if edition.comparison:
            yield from check_comparison(edition.comparison)
        if edition.guide:
            yield from check_guide(edition.guide)
        if edition.letters:
            yield from check_letters(edition.letters)
        if edition.glossary:
            yield from check_glossary(edition.glossary, edition)
        if edition.deadlines:
            yield from check_deadlines(edition.deadlines)
