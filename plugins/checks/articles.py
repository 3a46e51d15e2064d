"""Checks of articles and pages as they are written."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from plugins.changing.placed import KIND as CHANGING
from plugins.changing.placed import find_faults as find_record_faults
from plugins.checks.cited import find_in_markdown
from plugins.checks.headings import check_headings
from plugins.checks.link_words import check_link_words
from plugins.checks.markdown_links import Lines, Link, find_links
from plugins.checks.slips import check_slips
from plugins.comparison.placed import KIND as ROWS
from plugins.comparison.placed import find_row_faults
from plugins.glossary.marking import SCHEME as TERM
from plugins.law.model import Register
from plugins.letters.markdown import SCHEME as LETTER
from plugins.pictures.placed import KIND, find_faults
from plugins.prose.callouts import KINDS
from plugins.prose.links import IMAGES, is_external, is_safe, target_path
from plugins.sitedata.memory import Memory
from plugins.sitedata.problem import Problem, did_you_mean, one_of
from plugins.sitedata.site import Edition, SiteData
from plugins.sitedata.source import MarkdownSource

CALLOUT = re.compile(r"^[ \t]*!!![ \t]*(\S*)", re.MULTILINE)
OWN_DISK = re.compile(r"file:|[A-Za-z]:[\\/]", re.IGNORECASE)
RAW_HTML = re.compile(r"<(?=[A-Za-z/!])[^>\n]*>")

Check = Callable[[SiteData, Edition, MarkdownSource], Iterable[Problem]]


def check_markdown(data: SiteData, memory: Memory, around: str) -> list[Problem]:
    """Return the problems in every Markdown file. around: as `plugins.sitedata.surroundings` gives it."""
    checks: tuple[Check, ...] = (
        _links,
        _pictures,
        _callouts,
        _placed,
        _raw_html,
        lambda data, _, source: check_citations(data.law.value, source),
        lambda data, _, source: check_headings(source),
        lambda data, _, source: check_link_words(source),
        lambda data, _, source: check_slips(source),
    )

    def check_all(edition: Edition, source: MarkdownSource) -> list[Problem]:
        return [problem for check in checks for problem in check(data, edition, source)]

    return [
        problem
        for edition in data.editions.values()
        for item in edition.written
        for problem in memory.recall("check text", (around, item.source), partial(check_all, edition, item.source))
    ]


def check_citations(register: Register, source: MarkdownSource) -> Iterator[Problem]:
    """Yield the citations in front matter and body that the register does not list."""
    for line, column, citation in find_in_markdown(source):
        yield from _unknown(register, source.path, citation.section, line, column)


def _unknown(register: Register, path: str, section: str, line: int, column: int) -> Iterator[Problem]:
    if section not in register.by_cite:
        near = did_you_mean(section, register.by_cite)
        yield Problem(path, line, column, f'cites "{section}", which law.yaml does not list.{near or " Add it there."}')


def _links(data: SiteData, edition: Edition, source: MarkdownSource) -> Iterator[Problem]:
    here = source.path.removeprefix("content/")
    for link in find_links(source):
        if link.is_picture:
            continue
        if not link.target:
            yield _at(source, link, f'link "{link.text}": has no address. Write it in the round brackets.')
        elif link.target.startswith((TERM, LETTER)):
            yield from _named(edition, source, link)
        elif "\\" in link.target or OWN_DISK.match(link.target):
            yield _at(source, link, f"link to {link.target}: {_own_disk(link.target)}")
        elif not is_safe(link.target):
            yield _at(source, link, f"link to {link.target}: may not be followed. Begin it with https:// or mailto:.")
        elif not is_external(link.target) and not link.target.startswith(("#", "/")):
            target = target_path(here, link.target)
            if target not in data.addresses and not (data.root / "content" / target).is_file():
                yield _at(source, link, f"link to {link.target}: no such file.{_near_file(target, data.addresses)}")


def _own_disk(target: str) -> str:
    if OWN_DISK.match(target):
        return "leads to your own computer. Write the path from this file, like ../rights/consent.md."
    slashes = target.replace("\\", "/")
    return f'is written with "\\". Write it with "/": {slashes}'


def _named(edition: Edition, source: MarkdownSource, link: Link) -> Iterator[Problem]:
    """Yield links to terms and letters that are not there."""
    terms = edition.glossary.value.terms if edition.glossary else ()
    letters = edition.letters.value.letters if edition.letters else ()
    is_term = link.target.startswith(TERM)
    known = [term.id for term in terms] if is_term else [letter.id for letter in letters]
    name = link.target.partition(":")[2]
    if name not in known:
        what = "the glossary has no such term." if is_term else "there is no such letter."
        near = did_you_mean(name, known) or f" Add it to {'glossary' if is_term else 'letters'}.yaml."
        yield _at(source, link, f"link to {link.target}: {what}{near}")


def _near_file(target: str, files: Iterable[str]) -> str:
    """Return the file that may be meant: one of the same name elsewhere, or a like name in the same folder."""
    name = target.rsplit("/", 1)[-1]
    folder = target.removesuffix(name)
    elsewhere = [file for file in files if file.endswith(f"/{name}")]
    if elsewhere:
        return f' Did you mean "{elsewhere[0].removeprefix("articles/")}"?'
    return did_you_mean(name, [file.removeprefix(folder) for file in files if file.startswith(folder)])


def _pictures(data: SiteData, edition: Edition, source: MarkdownSource) -> Iterator[Problem]:
    here = source.path.removeprefix("content/")
    for link in find_links(source):
        if not link.is_picture:
            continue
        if not link.text:
            yield _at(
                source, link, f"picture {link.target}: has no text for those who cannot see it. Write it in the [ ]."
            )
        target = link.target.removeprefix("/") if link.target.startswith("/") else target_path(here, link.target)
        if is_external(link.target):
            yield _at(source, link, f"picture {link.target}: is on another site. Put the file into content/images/.")
        elif not target.startswith(IMAGES) or not (data.root / "content" / target).is_file():
            yield _at(source, link, f"picture {link.target}: no such file in content/images/.")


def _callouts(data: SiteData, edition: Edition, source: MarkdownSource) -> Iterator[Problem]:
    lines = Lines(source)
    for match in CALLOUT.finditer(source.body):
        if match[1] not in (*KINDS, KIND, ROWS, CHANGING):
            message = (
                f'call-out "{match[1]}": there is no such kind. Use {one_of(KINDS)}.{did_you_mean(match[1], KINDS)}'
            )
            yield Problem(source.path, *lines.at(match.start()), message)


def _placed(data: SiteData, edition: Edition, source: MarkdownSource) -> Iterator[Problem]:
    """Yield pictures, rows of the table and records that a text places and that do not exist."""
    lines = Lines(source)
    pictures = find_faults(source.body, edition.pictures.value if edition.pictures else None)
    rows = find_row_faults(source.body, edition.comparison.value if edition.comparison else None)
    records = find_record_faults(source.body, edition.changing.value if edition.changing else None)
    for offset, message in [*pictures, *rows, *records]:
        yield Problem(source.path, *lines.at(offset), message)


def _raw_html(data: SiteData, edition: Edition, source: MarkdownSource) -> Iterator[Problem]:
    lines = Lines(source)
    for match in RAW_HTML.finditer(source.body):
        if not match[0].startswith("<http"):
            message = f'"{match[0]}" is HTML, which readers would see as text. Write it in Markdown.'
            yield Problem(source.path, *lines.at(match.start()), message)


def _at(source: MarkdownSource, link: Link, message: str) -> Problem:
    return Problem(source.path, link.line, link.column, message)
