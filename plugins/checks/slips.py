"""Slips that would reach readers as odd text: links and call-outs that are none, citations in other forms."""

import re
from collections.abc import Callable, Iterator

from plugins.checks.markdown_links import CODE, Lines
from plugins.checks.our_words import blank_out_law
from plugins.law.citations import CITATION
from plugins.prose.callouts import KINDS
from plugins.sitedata.problem import Problem
from plugins.sitedata.source import MarkdownSource

Slip = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

WORDS = r"\[(?P<words>[^\[\]\n]+)\]"
TITLED = re.compile(r'[ \t]+"[^"\n]+"[ \t]*$')
BRACKET_OPEN = re.compile(rf"\((?={CITATION.pattern})")
ROUND = re.compile(r"[()]")

PLACED = (*KINDS, "compare", "picture", "changing")
OTHER_FORM = re.compile(
    r"\d+ (?:C\.F\.R\.(?: Part)? ?§* ?\d[\w.]*|CFR ?§+ ?\d[\w.]*|USC ?§* ?\d+\w*|U\.S\.C\. ?§+ ?\d+\w*)"
    r"|§+ ?\d[\w.]*"
)
OTHER_SIGNS = ("C.F.R.", "USC", "§")
"""Each text with a citation in another form holds one of them, and most texts hold none."""

SLIPS: tuple[Slip, ...] = (
    (
        re.compile(rf"{WORDS}[ \t]+\((?P<target>[^()\s]+\.md|https?://[^()\s]+|term:[^()\s]+|letter:[^()\s]+)"),
        lambda found: f'link "{found["words"]}": has a space before "(". Take it out.',
    ),
    (
        re.compile(rf"{WORDS}\((?P<target>[^()\n\"]*[^()\s\"][ \t]+[^()\s\"][^()\n\"]*)\)"),
        lambda found: f'link "{found["words"]}": its address "{found["target"]}" holds a space. Write it without.',
    ),
    (
        re.compile(rf"{WORDS}\((?P<target>[^()\s]*)(?=\s|$)(?![^()\n]*\))"),
        lambda found: f'link "{found["words"]}": its address is not closed. Put ")" behind it.',
    ),
    (
        re.compile(r"\[\^(?P<words>[^\]]+)\]:?"),
        lambda found: f'footnote "{found["words"]}": there are none here. Write the citation in round brackets.',
    ),
    (
        re.compile(rf"{WORDS}\[(?P<target>[^\[\]\n]*)\]"),
        lambda found: f'link "{found["words"]}": is written in two square brackets. Write [words](file.md).',
    ),
    (
        re.compile(rf"^[ \t]*!{{1,2}}[ \t]*(?P<words>{'|'.join(PLACED)})\b", re.MULTILINE),
        lambda found: f'call-out "{found["words"]}": has too few signs. Begin it with "!!!".',
    ),
    (
        re.compile(rf"^[ \t]*>[ \t]*[-–][ \t]*(?={CITATION.pattern})", re.MULTILINE),
        lambda _: 'quotation: the line that names its source must begin with a long dash. Write "> — " before it.',
    ),
)


def check_slips(source: MarkdownSource) -> Iterator[Problem]:
    """Yield what looks like a link, a call-out or a citation and would be shown as text."""
    body = CODE.sub(lambda match: " " * len(match[0]), blank_out_law(source.body))
    lines = Lines(source)
    for pattern, say in SLIPS:
        for match in pattern.finditer(body):
            yield Problem(source.path, *lines.at(match.start()), say(match))
    for offset, message in (*_callouts(body), *_brackets(body), *_other_forms(body)):
        yield Problem(source.path, *lines.at(offset), message)


def _callouts(body: str) -> Iterator[tuple[int, str]]:
    """Yield call-outs without a title in straight quotes, and those without text that belongs to them."""
    for match in re.finditer(rf"^[ \t]*!!![ \t]*({'|'.join(KINDS)})\b([^\n]*)\n*([^\n]*)", body, re.MULTILINE):
        kind, rest, below = match.groups()
        if not TITLED.fullmatch(rest):
            said = f", and is {rest.strip()}" if rest.strip() else ""
            message = f'call-out "{kind}": its title must stand in straight quotes{said}. Write: !!! {kind} "Title"'
            yield match.start(), message
        elif not below.startswith(("    ", "\t")):
            yield match.start(), f'call-out "{kind}": has no text. Indent the text below it by four spaces.'


def _brackets(body: str) -> Iterator[tuple[int, str]]:
    """Yield round brackets that open before a citation and that nothing closes in the same paragraph."""
    for match in BRACKET_OPEN.finditer(body):
        end = body.find("\n\n", match.start())
        depth = 0
        for sign in ROUND.finditer(body, match.start(), end if end >= 0 else len(body)):
            depth += 1 if sign[0] == "(" else -1
            if depth == 0:
                break
        if depth:
            yield match.start(), 'the bracket that opens here is not closed. Put ")" behind the citation.'


def _other_forms(body: str) -> Iterator[tuple[int, str]]:
    """Yield citations that are written in another form than the site's."""
    if any(sign in body for sign in OTHER_SIGNS):
        for match in OTHER_FORM.finditer(body):
            message = 'is no citation here. Write it like "34 CFR 300.301(c)" or "20 U.S.C. 1415".'
            yield match.start(), f'"{match[0]}": {message}'
