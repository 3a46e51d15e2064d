"""What to write or check next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.glossary.finder import TermFinder
from plugins.sitedata.site import Edition
from tools.report.pages import ReportedPage
from tools.report.queries import Covered

LONGEST_LIST = 12
WEAK_SHARE = 0.5
FEWEST_USES = 5


@dataclass(frozen=True)
class UsedTerm:
    """A term of the glossary, and in how many articles it stands."""

    term: str
    articles: int


def find_weak(covered: Sequence[Covered]) -> list[Covered]:
    """Return the queries of which the wanted page holds half the words or fewer, the weakest first."""
    weak = [each for each in covered if each.missing and each.share <= WEAK_SHARE]
    return sorted(weak, key=lambda each: (each.share, -len(each.missing), each.query.asks))


def find_homeless_terms(edition: Edition) -> list[UsedTerm]:
    """Return the terms that many articles use and that no article is the home of, those used most first."""
    if edition.glossary is None:
        return []
    finder = TermFinder(edition.glossary.value)
    counts: Counter[str] = Counter()
    for article in edition.articles.values():
        text = "\n".join([article.fields.answer, *article.fields.key_points, article.source.body])
        counts.update({found.id for found in finder.find(text)})
    homeless = [
        UsedTerm(term.term, counts[term.id])
        for term in edition.glossary.value.terms
        if not term.read and counts[term.id] >= FEWEST_USES
    ]
    return sorted(homeless, key=lambda used: (-used.articles, used.term))


def find_unlinked(pages: Sequence[ReportedPage]) -> list[ReportedPage]:
    """Return the articles that no text leads to."""
    return [page for page in pages if page.text.kind == "article" and page.links_in == 0]


def find_oldest(pages: Sequence[ReportedPage]) -> list[ReportedPage]:
    """Return the pages that were reviewed longest ago."""
    dated = [page for page in pages if page.text.reviewed]
    return sorted(dated, key=lambda page: (page.text.reviewed, page.text.title))[:LONGEST_LIST]
