"""Every text with what an editor wants to know of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.checks.cited import find_in_markdown
from plugins.checks.family_pages import list_family_pages
from plugins.checks.reading import Reading, read_pages
from plugins.checks.values import find_texts
from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.law.citations import find_citations
from plugins.letters.cards import letter_address
from plugins.sitedata.site import Article, ContentPage, Edition, SiteData
from tools.report.links import find_page_links
from tools.report.queries import Covered, page_of


@dataclass(frozen=True)
class Text:
    """A page that somebody wrote, before it is counted. name: of its part of a data file, or empty."""

    title: str
    address: str
    kind: str
    path: str
    name: str = ""
    citations: int = 0
    reviewed: date | None = None
    due: date | None = None


@dataclass(frozen=True)
class ReportedPage:
    """A page and its figures.

    grade, words         of what a family reads; None where the page holds no sentence
    links_in, links_out  how many pages lead to it, and to how many it leads
    wanted               how many queries want it
    held                 of these, those of which it holds every word
    """

    text: Text
    grade: float | None
    words: int | None
    links_in: int
    links_out: int
    wanted: int
    held: int


def list_reported(data: SiteData, edition: Edition, covered: Sequence[Covered]) -> list[ReportedPage]:
    """Return every article, page, outcome and letter of one language, those due first on top."""
    readings = {(reading.page.path, reading.page.name): reading for reading in read_pages(list_family_pages(edition))}
    links = find_page_links(data, edition)
    links_in = Counter(end for _, end in links)
    links_out = Counter(start for start, _ in links)
    wanted = Counter(page for each in covered for page in dict.fromkeys(map(page_of, each.query.wants)))
    held = Counter(page for each in covered for page in each.holders)
    pages = [
        _reported(
            text,
            readings.get((text.path, text.name)),
            (links_in[text.address], links_out[text.address]),
            (wanted[text.address], held[text.address]),
        )
        for text in list_texts(edition)
    ]
    return sorted(pages, key=lambda page: (page.text.due or date.max, page.text.title))


def _reported(text: Text, reading: Reading | None, links: tuple[int, int], queries: tuple[int, int]) -> ReportedPage:
    grade, words = (reading.grade, reading.words) if reading else (None, None)
    return ReportedPage(text, grade, words, *links, *queries)


def list_texts(edition: Edition) -> Iterator[Text]:
    """Yield everything that was written as a page of its own, drafts included."""
    for item in edition.written:
        yield _written(item)
    if edition.guide:
        views = GuideViews(Graph(edition.guide.value), edition)
        for outcome in edition.guide.value.outcomes:
            yield _record(outcome, views.address(outcome.id), "outcome", edition.guide.source.path)
    if edition.letters:
        for letter in edition.letters.value.letters:
            yield _record(letter, letter_address(edition, letter.id), "letter", edition.letters.source.path)


def _written(item: Article | ContentPage) -> Text:
    kind = "page"
    if isinstance(item, Article):
        kind = "draft" if item.is_draft else "article"
    return Text(
        title=item.fields.title,
        address=item.address,
        kind=kind,
        path=item.source.path,
        citations=sum(1 for _ in find_in_markdown(item.source)),
        reviewed=item.fields.reviewed,
        due=item.fields.review_due,
    )


def _record(record: Any, address: str, kind: str, path: str) -> Text:
    """Return an outcome or a letter. Those are reviewed with their whole file and have no dates of their own."""
    citations = sum(1 for _, text in find_texts(record) for _ in find_citations(text))
    return Text(record.title, address, kind, path, f'{kind} "{record.id}"', citations)
