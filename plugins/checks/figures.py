"""What the site holds, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from plugins.checks.cited import find_cited
from plugins.checks.reading import FORMULA, Reading
from plugins.checks.values import data_files, find_statements
from plugins.guide.graph import Graph
from plugins.guide.model import Guide
from plugins.guide.paths import count_paths
from plugins.law.model import Register
from plugins.sitedata.site import Edition


@dataclass(frozen=True)
class Figure:
    """A number or a date, and what it counts."""

    label: str
    value: int | float | date | None


def make_figures(edition: Edition, register: Register, readings: Sequence[Reading]) -> list[Figure]:
    """Return the figures of one language, drafts included, in the order in which they are shown.

    The guide must have passed its checks: paths are only counted where nothing goes in circles.
    """
    grades = [reading.grade for reading in readings]
    return [
        Figure("articles", len(edition.articles)),
        Figure("pages beside them", len(edition.pages)),
        *_tables(edition),
        *(_guide(edition.guide.value) if edition.guide else ()),
        *_citations(edition, register),
        Figure("words of articles, pages, outcomes and letters", sum(reading.words for reading in readings)),
        Figure(f"median reading grade of these ({FORMULA})", round(median(grades), 1) if grades else None),
        Figure("next review due", _next_review(edition)),
    ]


def _tables(edition: Edition) -> list[Figure]:
    rows, letters, terms = edition.comparison, edition.letters, edition.glossary
    return [
        Figure("rows of the table", len(rows.value.rows) if rows else 0),
        Figure("letters", len(letters.value.letters) if letters else 0),
        Figure("glossary terms", len(terms.value.terms) if terms else 0),
    ]


def _guide(guide: Guide) -> list[Figure]:
    paths = count_paths(Graph(guide))
    return [
        Figure("steps of the guide", len(guide.steps)),
        Figure("outcomes of the guide", paths.outcomes),
        Figure("paths through the guide", paths.paths),
        Figure("questions on the longest path", paths.longest),
    ]


def _citations(edition: Edition, register: Register) -> list[Figure]:
    cited = [found.citation.section for found in find_cited(edition)]
    statements = [statement for file in data_files(edition) for _, statement in find_statements(file.value)]
    return [
        Figure("sources in the register", len(register.sources)),
        Figure("sources that are cited", len(set(cited) & register.by_cite.keys())),
        Figure("citations in all", len(cited)),
        Figure("statements of law in data", len(statements)),
        Figure("statements of law in data without a citation", sum(not statement.cites for statement in statements)),
    ]


def _next_review(edition: Edition) -> date | None:
    """Return the earliest day on which a review is due, overdue ones included."""
    return min((item.fields.review_due for item in edition.written if item.fields.review_due), default=None)
