"""What a family reads on each page, sentence by sentence: articles, pages, outcomes of the guide, letters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.checks.family_text import cut_markdown, cut_text
from plugins.checks.values import Keys, SourcedModel
from plugins.law.model import Statement
from plugins.sitedata.site import Article, ContentPage, Edition
from plugins.sitedata.source import YamlSource

OPENING = ("title", "answer", "key_points")
OUTCOME = ("title", "summary", "ask", "why", "today", "school_must", "not_mean", "if_no", "who_can_help")
LETTER = ("title", "summary", "when", "send_to", "subject", "body", "law", "after")


@dataclass(frozen=True)
class Sentence:
    """A sentence. line: finds the line on which its text begins; in YAML that is slow, so ask only if need be."""

    words: str
    line: Callable[[], int]


@dataclass(frozen=True)
class FamilyPage:
    """A page with what a family reads on it.

    path    of its file
    name    what it is called in a file that holds several: ``letter "ask-both"``; empty if the file is its own
    place   finds its line and column in such a file
    """

    path: str
    sentences: tuple[Sentence, ...]
    name: str = ""
    place: Callable[[], tuple[int, int]] = lambda: (0, 0)


def list_family_pages(edition: Edition) -> Iterator[FamilyPage]:
    """Yield every page of one language, drafts included."""
    for item in edition.written:
        yield FamilyPage(item.source.path, tuple(_written(item)))
    if edition.guide:
        yield from _records(edition.guide, "outcomes", OUTCOME)
    if edition.letters:
        yield from _records(edition.letters, "letters", LETTER)


def _written(item: Article | ContentPage) -> Iterator[Sentence]:
    for name in OPENING:
        yield from _sentences(item.source.front_matter, (name,), getattr(item.fields, name, None))
    for line, words in cut_markdown(item.source.body):
        yield Sentence(words, partial(int, item.source.body_line + line))


def _records(file: SourcedModel, group: str, names: tuple[str, ...]) -> Iterator[FamilyPage]:
    for index, record in enumerate(getattr(file.value, group)):
        keys: Keys = (group, index)
        found = (_sentences(file.source, (*keys, name), getattr(record, name)) for name in names)
        sentences = tuple(sentence for group_found in found for sentence in group_found)
        place = partial(file.source.position, keys)
        yield FamilyPage(file.source.path, sentences, f'{group.removesuffix("s")} "{record.id}"', place)


def _sentences(source: YamlSource, keys: Keys, value: Any) -> Iterator[Sentence]:
    """Yield the sentences of a text, of a statement without its quotation, or of a list of either."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _sentences(source, (*keys, index), item)
    elif isinstance(value, Statement):
        yield from _sentences(source, (*keys, "text"), value.text)
    elif value:
        for _, words in cut_text(value):
            yield Sentence(words, partial(_line, source, keys))


def _line(source: YamlSource, keys: Keys) -> int:
    return source.position(keys)[0]
