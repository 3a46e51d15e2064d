"""Every citation that editors wrote, with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from plugins.checks.markdown_links import Lines
from plugins.checks.values import Keys, SourcedModel, data_files, find_texts
from plugins.law.citations import Citation, find_citations
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Edition
from plugins.sitedata.source import MarkdownSource
from plugins.sitedata.validate import describe


@dataclass(frozen=True)
class Cited:
    """A citation. problem: returns a problem at its place; in data that is slow, so only ask when there is one."""

    citation: Citation
    problem: Callable[[str], Problem]


def find_cited(edition: Edition) -> Iterator[Cited]:
    """Yield every citation of one language, in Markdown and in data."""
    for item in edition.written:
        for line, column, citation in find_in_markdown(item.source):
            yield Cited(citation, partial(Problem, item.source.path, line, column))
    for file in data_files(edition):
        for keys, text in find_texts(file.value):
            for _, citation in find_citations(text):
                yield Cited(citation, partial(_problem_in_data, file, keys))


def find_in_markdown(source: MarkdownSource) -> Iterator[tuple[int, int, Citation]]:
    """Yield each citation in front matter and body with its line and column."""
    front = source.front_matter
    for offset, citation in find_citations(front.text):
        before = front.text[:offset]
        yield front.first_line + before.count("\n"), len(before) - before.rfind("\n"), citation
    lines = Lines(source)
    for offset, citation in find_citations(source.body):
        yield *lines.at(offset), citation


def _problem_in_data(file: SourcedModel, keys: Keys, message: str) -> Problem:
    is_listed = len(keys) > 1 and keys[-2] == "cites"
    where = describe(file.value.model_dump(), keys[:-2] if is_listed else keys)
    return file.source.problem(keys, f"{where}: {message}")
