"""Quotations of the law, compared word for word with its texts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins.checks.block_quotes import find_block_quotes
from plugins.checks.law_texts import LawTexts, file_name, plain_words
from plugins.checks.values import Keys, SourcedModel, data_files, find_statements
from plugins.law.citations import Citation, find_citations, parse_citation
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Edition, SiteData
from plugins.sitedata.source import MarkdownSource
from plugins.sitedata.validate import describe

LEFT_OUT = re.compile(r"…|\.\.\.")
EDGE = " .,;:-"
"""Signs at either end of a quotation that need not stand in the law."""
SHOWN_WORDS = 4


@dataclass(frozen=True)
class Quotation:
    """Words of the law as an editor wrote them. problem: returns a problem at their place."""

    words: str
    citation: Citation
    problem: Callable[[str], Problem]


def find_quotations(edition: Edition) -> Iterator[Quotation]:
    """Yield every quotation of the law of one language, in Markdown and in data."""
    for item in edition.written:
        yield from _in_markdown(item.source)
    for file in data_files(edition):
        for keys, statement in find_statements(file.value):
            citation = parse_citation(statement.cites[0])
            if statement.quote and citation:
                yield Quotation(statement.quote, citation, partial(_problem_in_data, file, keys))


def _in_markdown(source: MarkdownSource) -> Iterator[Quotation]:
    for quote in find_block_quotes(source.body):
        citation = parse_citation(quote.source or "")
        if citation:
            line = source.body_line + quote.first
            yield Quotation(quote.words, citation, partial(Problem, source.path, line, quote.column))


def _problem_in_data(file: SourcedModel, keys: Keys, message: str) -> Problem:
    where = describe(file.value.model_dump(), keys)
    return file.source.problem((*keys, "quote"), f"{where}: {message}")


def check_source_lines(edition: Edition) -> Iterator[Problem]:
    """Yield block quotes whose last line names more than a citation: readers would not see them as the law's words."""
    for source in (item.source for item in edition.written):
        for quote in find_block_quotes(source.body):
            named = quote.source or ""
            if any(find_citations(named)) and not parse_citation(named):
                line = source.body_line + quote.first + len(quote.lines) - 1
                message = f'quotation: "— {named}" is not one citation alone. Write it like "— 34 CFR 300.301(c)(1)".'
                yield Problem(source.path, line, quote.column, message)


def check_quotations(data: SiteData, texts: LawTexts) -> Iterator[Problem]:
    """Yield quotations that differ from the law's text in a word or a sign, and warn of those that have no text."""
    for edition in data.editions.values():
        for quotation in find_quotations(edition):
            section = quotation.citation.section
            about = f"quotation of {quotation.citation}"
            law = texts.words(section)
            if law is None:
                message = f"{about}: was not compared. Put {file_name(section)} among the law texts."
                yield replace(quotation.problem(message), severity="warning")
            elif message := find_difference(quotation.words, law):
                yield quotation.problem(f"{about}: {message}")


def find_difference(words: str, law: str) -> str:
    """Return where a quotation leaves the law and how to mend it, or an empty string if it does not.

    words   as the editor wrote them; their parts must stand in the law in their order, ``…`` is what was left out
    law     as `plain_words` writes it
    """
    start = 0
    for part in LEFT_OUT.split(words):
        quoted = plain_words(part).strip(EDGE)
        found = _find(quoted, law, start)
        if found < 0:
            return _how_it_differs(quoted.split(), law, start)
        start = found + len(quoted)
    return ""


def _find(words: str, law: str, start: int) -> int:
    """Return where whole words stand in the law from `start` on, or -1."""
    match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(law, start)
    return match.start() if match else -1


def _how_it_differs(words: list[str], law: str, start: int) -> str:
    same = next((count for count in range(len(words) - 1, 0, -1) if _find(_join(words[:count]), law, start) >= 0), 0)
    if same < min(SHOWN_WORDS, len(words) - 1):
        first = _join(words[:SHOWN_WORDS])
        other = re.search(re.escape(first), law, re.IGNORECASE)
        there = f'the law has "{other[0]}"' if other and other[0] != first else "the law does not say that there"
        return f'"{first}": {there}. Copy the law to the letter.'
    end = _find(_join(words[:same]), law, start) + len(_join(words[:same]))
    before, after = _join(words[max(0, same - SHOWN_WORDS) : same]), _join(words[same:][:SHOWN_WORDS])
    law_after = _join(law[end:].split()[:SHOWN_WORDS])
    return f'after "{before}" it has "{after}", the law "{law_after}". Copy the law, or write "…" for words left out.'


def _join(words: list[str]) -> str:
    return " ".join(words)
