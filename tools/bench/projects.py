"""Sites to build: the real one with made-up articles added, and its texts alone for other generators."""

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.sitedata.load import load_site
from plugins.sitedata.site import Article, SiteData
from tools.bench.corpus import Article as MadeUp
from tools.bench.corpus import make_site
from tools.build import ROOT

IN_SECTION = 40
"""Made-up articles in each made-up section: about what a section can hold and still be read."""

PARTS = ("content", "theme", "plugins")
FILES = ("pelicanconf.py", "publishconf.py")
LINK = re.compile(r"\]\((?:\.\./|term:|/)[^)\s]*\)")


@dataclass(frozen=True)
class Text:
    """An article as any generator can read it. section, slug: its folder and its file's name."""

    section: str
    slug: str
    title: str
    summary: str
    body: str


def load_real() -> SiteData:
    """Return the real site's content. Raises ValueError if it cannot be read."""
    data, problems = load_site(ROOT)
    if data is None:
        raise ValueError("\n".join(map(str, problems)))
    return data


def real_articles(data: SiteData) -> list[Article]:
    """Return the real site's articles in the default language, in reading order."""
    edition = next(iter(data.editions.values()))
    return [article for section in edition.sections.value.sections for article in edition.reading_order(section)]


def make_texts(data: SiteData, count: int) -> list[Text]:
    """Return so many articles: the real ones, then made-up ones of their kind. Fewer than the real ones is no site."""
    real = [
        Text(each.section, each.slug, each.fields.title, each.fields.answer, each.source.body)
        for each in real_articles(data)
    ]
    if count < len(real):
        raise ValueError(f"A site has {len(real)} articles or more, not {count}.")
    source = random.Random(504)
    cites = [each.cite for each in data.law.value.sources if each.cite[0].isdigit()]
    made = make_site(count - len(real))
    return [*real, *(_made_up(number, article, cites, source) for number, article in enumerate(made))]


def _made_up(number: int, article: MadeUp, cites: list[str], source: random.Random) -> Text:
    before = f"made-up-{max(number - 1, 0)}"
    is_same_section = number % IN_SECTION > 0
    link = f"[the one before]({before}.md)" if is_same_section else "the one before"
    lines = []
    for place, (_, heading, paragraphs) in enumerate(article.sections):
        lines.append(f"## {heading.rstrip('?')} {place}?\n")
        lines += [f"{text.rstrip('.')} ({source.choice(cites)}).\n" for text in paragraphs]
    lines.append(f"## What you can do now\n\n1. Read {link}.\n")
    return Text(
        f"made-up-{number // IN_SECTION}",
        f"made-up-{number}",
        f"{article.title} {number}",
        article.answer,
        "\n" + "\n".join(lines),
    )


def write_project(folder: Path, texts: list[Text], data: SiteData) -> None:
    """Write the whole project into `folder`, with those of the texts that are not in it."""
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    made = texts[len(real_articles(data)) :]
    sections: dict[str, list[str]] = {}
    for text in made:
        sections.setdefault(text.section, []).append(text.slug)
        file = folder / f"content/articles/{text.section}/{text.slug}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(_front_matter(text) + text.body, "utf-8")
    with (folder / "content/data/sections.yaml").open("a", encoding="utf-8") as listed:
        for section, slugs in sections.items():
            listed.write(
                f"  - id: {section}\n    title: {section}\n    short_title: {section}\n    summary: Made up.\n"
                f"    articles: [{', '.join(slugs)}]\n"
            )


def _front_matter(text: Text) -> str:
    return (
        f'---\ntitle: "{text.title}"\nanswer: "{text.summary}"\ndescription: "{text.title} in few words."\n'
        f"reviewed: 2026-11-21\nreview_due: 2027-05-21\nkey_points: [One point., Two points., Three points.]\n"
        f"related: [iep/what-is-an-iep]\n---\n"
    )


def plain_body(text: Text) -> str:
    """Return the body with links out of its folder left as words: other generators know nothing of our addresses."""
    return LINK.sub("]", text.body)
