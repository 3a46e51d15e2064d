"""Begins an article: writes a draft that passes every check, and lists it in its section.

python -m tools.new [--title TITLE] [--section SECTION] [--language LANGUAGE] [--name NAME]
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.sitedata.fields import ID, Record
from plugins.sitedata.load import ARTICLES, load_site
from plugins.sitedata.model import Title
from plugins.sitedata.problem import DataError, did_you_mean, errors, one_of
from plugins.sitedata.site import DEFAULT_LANGUAGE, Edition, SiteData
from plugins.sitedata.source import YamlSource
from plugins.sitedata.validate import parse
from tools.build import ROOT
from tools.command import Command, project
from tools.draft import as_yaml, list_article, make_name, make_text

Ask = Callable[[str], str]


class NewError(Exception):
    """The article cannot be begun. Its text says why and what to do, in one line."""


class NewArticle(Record):
    """What has to be known of an article before it is written."""

    title: Title


@dataclass(frozen=True)
class Wanted:
    """What the editor said; empty where nothing was said yet."""

    title: str = ""
    section: str = ""
    language: str = ""
    name: str = ""


def begin(root: Path, wanted: Wanted, today: date, ask: Ask | None) -> list[str]:
    """Write the draft and list it. Returns what happened and what to do next, a line each.

    ask   asks the editor one question; None if nobody is there to answer

    Raises NewError if it cannot be done; then nothing was written.
    """
    data, problems = load_site(root)
    if data is None:
        raise NewError(f"{errors(problems)[0]} Mend this first; make check lists all.")
    edition = _edition(data, wanted.language, ask)
    title = _title(wanted.title or _answer(ask, "Title, as a parent would ask it: ", "TITLE"))
    section = _section(edition, wanted.section or _answer(ask, _section_question(edition), "SECTION"))
    name = _name(data, edition, section, title, wanted.name)
    path = f"{ARTICLES}/{section}/{name}{_suffix(edition.lang)}.md"
    related = _related(edition, section, f"{section}/{name}")
    sections = edition.sections.source
    listed = name in edition.section_by_id[section].articles
    new_list = sections.text if listed else list_article(sections.text, section, name)
    _write(root / path, make_text(title, today, related))
    if new_list and not listed:
        _write(root / sections.path, new_list)
    return _what_happened(edition, path, section, name, is_listed=new_list is not None)


def _edition(data: SiteData, language: str, ask: Ask | None) -> Edition:
    known = list(data.editions)
    if not language and len(known) > 1 and ask:
        language = ask(f"Language ({', '.join(known)}) [{DEFAULT_LANGUAGE}]: ").strip()
    language = language or DEFAULT_LANGUAGE
    if language not in known:
        mend = did_you_mean(language, known) or f" Use {one_of(known)}; CONTRIBUTING.md says how to add one."
        raise NewError(f'language "{language}" is not a language of this site.{mend}')
    return data.editions[language]


def _title(text: str) -> str:
    text = " ".join(text.split())
    try:
        parse(NewArticle, YamlSource("title", f"title: {as_yaml(text)}"))
    except DataError as error:
        raise NewError(error.problems[0].message) from None
    return text


def _section_question(edition: Edition) -> str:
    lines = [f"  {place}  {section.title}" for place, section in enumerate(edition.sections.value.sections, start=1)]
    return "\n".join([*lines, "Section, by number or id: "])


def _section(edition: Edition, text: str) -> str:
    known = list(edition.section_by_id)
    if text in known:
        return text
    if text.isdigit() and 0 < int(text) <= len(known):
        return known[int(text) - 1]
    titles = {section.title.lower(): section.id for section in edition.sections.value.sections}
    if text.lower() in titles:
        return titles[text.lower()]
    mend = did_you_mean(text, known) or f" Use {one_of(known)}."
    raise NewError(f'section "{text}" does not exist.{mend}')


def _name(data: SiteData, edition: Edition, section: str, title: str, name: str) -> str:
    """Return the article's name in addresses, which no other article has in this language."""
    original = data.editions[DEFAULT_LANGUAGE]
    if edition is not original and f"{section}/{name}" not in original.articles:
        known = [article.slug for article in original.articles.values() if article.section == section]
        mend = did_you_mean(name, known) or " Give its name: NAME=what-is-an-iep."
        raise NewError(f'"{name}" is not an article of section "{section}" to translate.{mend}')
    name = name or make_name(title)
    if not name:
        raise NewError(f'title "{title}": makes no address. Give a name in plain letters: NAME=what-it-is-about.')
    if not ID.fullmatch(name):
        mend = f' Did you mean "{make_name(name)}"?' if make_name(name) else " Choose another."
        raise NewError(f'name "{name}": cannot be an address. Use lower-case letters, figures and hyphens.{mend}')
    for article in edition.articles.values():
        if article.slug == name:
            raise NewError(f"{article.source.path} is there already. Change that file, or give another NAME.")
        if article.fields.title.casefold() == title.casefold():
            raise NewError(f'title "{title}" is that of {article.source.path}. Choose another.')
    if any(id.rpartition("/")[2] == name for id in edition.unread):
        raise NewError(f'an article of the name "{name}" is there already and has errors. Run make check.')
    return name


def _related(edition: Edition, section: str, own: str) -> str:
    """Return the id of an article to read next: the first of the section, or of the site; itself if there is none."""
    order = [article.id for group in edition.sections.value.sections for article in edition.reading_order(group)]
    near = [id for id in order if id.startswith(f"{section}/")]
    return next((id for id in (*near, *order) if id != own), own)


def _suffix(lang: str) -> str:
    return "" if lang == DEFAULT_LANGUAGE else f".{lang}"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _what_happened(edition: Edition, path: str, section: str, name: str, *, is_listed: bool) -> list[str]:
    order = edition.sections.source.path
    title = edition.section_by_id[section].title
    placed = f'Listed it last under "{title}" in {order}. Move that line to where it belongs in reading order.'
    by_hand = f'Add "{name}" to the articles of "{section}" in {order}: that file leaves no place to write it.'
    return [
        f"Wrote {path}, a draft: no reader finds it yet.",
        placed if is_listed else by_hand,
        f"Next: make serve shows it at /drafts/{section}/{name}/ while you write, and make check names what to mend.",
        'When it is ready, take out the line "status: draft".',
    ]


def _answer(ask: Ask | None, question: str, variable: str) -> str:
    if ask is None:
        raise NewError(f'{variable} is missing. Write: make new TITLE="What is an IEP?" SECTION=iep')
    answer = ask(question).strip()
    if not answer:
        raise NewError(f"{variable} is empty. Nothing was written.")
    return answer


def _parser() -> argparse.ArgumentParser:
    parser = Command(prog="python -m tools.new", description="Begin an article, as a draft.")
    parser.add_argument("--title", default="", help="as a parent would ask it")
    parser.add_argument("--section", default="", help="id of a section in content/data/sections.yaml")
    parser.add_argument("--language", default="", help="en, unless the site has others")
    parser.add_argument("--name", default="", help="in the address; made from the title if left out")
    parser.add_argument("--take", action="append", default=[], help=argparse.SUPPRESS)  # make: read from a variable
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if nothing was written."""
    options = _parser().parse_args(arguments)
    said = {key: getattr(options, key) for key in ("title", "section", "language", "name")}
    said |= {variable.lower(): os.environ.get(variable, "") for variable in options.take}
    ask = input if sys.stdin.isatty() else None
    try:
        lines = begin(options.root.resolve(), Wanted(**said), date.today(), ask)
    except NewError as error:
        print(error, file=sys.stderr)
        return 1
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was written.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
