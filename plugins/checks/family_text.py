"""The words that are ours, cut into sentences: without the law's words, citations and the signs of Markdown."""

import re
from collections.abc import Iterable, Iterator

from plugins.checks.block_quotes import find_block_quotes
from plugins.law.citations import CITATION, GROUP, find_citations
from plugins.letters.blanks import BLANK

ONE_LINE = re.compile(r"\s*(?:#{1,6}\s|!!!|\|)")
BLOCK_START = re.compile(r"\s*(?:#{1,6}\s|!!!|\||[-*+]\s|\d+[.)]\s|:\s)")
CALLOUT = re.compile(r'^[ \t]*!!![^"\n]*"?([^"\n]*)"?$', re.MULTILINE)
SIGNS = re.compile(r"^[ \t]*(?:#+\s|[-*+]\s|\d+[.)]\s|:\s)|[*`]", re.MULTILINE)
NAMES_OF_LAW = ("CFR", "U.S.C.", "OCR")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
STOP_APART = re.compile(r"(\s+)([.,;:?!])")
END = re.compile(r"[.?!]+(?<!\.[A-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\bDr\.)[\"'”’)\]]*(?=\s+[^a-z\s]|\s*$)")
WORD = re.compile(r"\w\S*")
FEWEST_WORDS = 3
"""What has fewer words is a label, not a sentence."""


def cut_markdown(body: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a Markdown text and the line on which it begins, from 0.

    Headings, list items, table cells and titles of call-outs are sentences, whatever they end with.
    """
    for first, block in _blocks(_without_law(body).split("\n")):
        for offset, sentence in cut_text(block):
            yield first + offset, sentence


def cut_text(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of one paragraph and the line of it on which it begins, from 0."""
    words = _plain(text)
    for begin, end in _spans(words):
        sentence = " ".join(words[begin:end].split())
        if len(WORD.findall(sentence)) >= FEWEST_WORDS:
            yield words[:begin].count("\n"), sentence


def _without_law(body: str) -> str:
    """Return the text with the law's words left out, in as many lines."""
    lines = body.split("\n")
    for quote in find_block_quotes(body):
        is_law = any(find_citations(quote.source or ""))
        lines[quote.first : quote.first + len(quote.lines)] = [""] * len(quote.lines) if is_law else quote.lines
    return "\n".join(lines)


def _blocks(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each block with its first line, from 0."""
    first, block = 0, [""]
    for number, line in enumerate(lines):
        if not line.strip() or BLOCK_START.match(line) or ONE_LINE.match(block[0]):
            yield first, "\n".join(block)
            first, block = number, [line]
        else:
            block.append(line)
    yield first, "\n".join(block)


def _plain(text: str) -> str:
    """Return a block's words alone, each on the line on which it stood."""
    if any(name in text for name in NAMES_OF_LAW):
        text = GROUP.sub(_line_ends, text)
        text = CITATION.sub(lambda match: "the rule" + _line_ends(match), text)
    text = LINK.sub(lambda match: match[1], CALLOUT.sub(r"\1", text))
    text = SIGNS.sub("", BLANK.sub("name", text))
    return STOP_APART.sub(r"\2\1", text.replace("|", ". "))


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _spans(words: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in END.finditer(words):
        yield _skip_space(words, begin), match.end()
        begin = match.end()
    yield _skip_space(words, begin), len(words)


def _skip_space(words: str, begin: int) -> int:
    return len(words) - len(words[begin:].lstrip())
