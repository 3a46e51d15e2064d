"""The report as one HTML file that needs no other."""

import xml.etree.ElementTree as etree
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.checks.reading import FORMULA, HIGHEST_GRADE
from plugins.pictures.svg import make_svg
from plugins.sitedata.site import Edition, SiteData
from tools.report.due import WIDTHS, Month, count_due, draw_due
from tools.report.pages import ReportedPage, list_reported
from tools.report.queries import Covered, Query, cover, words_nowhere
from tools.report.tasks import LONGEST_LIST, UsedTerm, find_homeless_terms, find_oldest, find_unlinked, find_weak

FOLDER = Path(__file__).parent
STYLES = ("tokens.css",)
"""Of the theme: its colours and sizes."""


@dataclass(frozen=True)
class Report:
    """All that the page shows, in one language. today: the day from which overdue is counted."""

    name: str
    today: date
    pages: tuple[ReportedPage, ...]
    months: tuple[Month, ...]
    weak: tuple[Covered, ...]
    nowhere: tuple[str, ...]
    terms: tuple[UsedTerm, ...]
    unlinked: tuple[ReportedPage, ...]
    oldest: tuple[ReportedPage, ...]


def make_report(data: SiteData, edition: Edition, queries: Sequence[Query], today: date) -> Report:
    """Return the state of one language's texts."""
    covered = cover(queries, edition)
    pages = list_reported(data, edition, covered)
    days = (page.text.due for page in pages)
    return Report(
        name=edition.site.value.name,
        today=today,
        pages=tuple(pages),
        months=tuple(count_due((day for day in days if day), today, edition.strings)),
        weak=tuple(find_weak(covered)[:LONGEST_LIST]),
        nowhere=tuple(words_nowhere(queries, edition)[: 2 * LONGEST_LIST]),
        terms=tuple(find_homeless_terms(edition)[:LONGEST_LIST]),
        unlinked=tuple(find_unlinked(pages)),
        oldest=tuple(find_oldest(pages)),
    )


def render(report: Report, root: Path, way: str) -> str:
    """Return the page.

    root   the project's folder, whose theme has the styles
    way    the address of that folder from where the page will be
    """
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    styles = [(root / "theme/static/css" / name).read_text("utf-8") for name in STYLES]
    return environment.get_template("report.html").render(
        report=report,
        way=way,
        style=Markup("\n".join([*styles, (FOLDER / "report.css").read_text("utf-8")])),
        script=Markup((FOLDER / "report.js").read_text("utf-8")),
        drawings=[Markup(_drawing(report.months, size, width)) for size, width in WIDTHS.items()],
        formula=FORMULA,
        highest_grade=HIGHEST_GRADE,
    )


def _drawing(months: Sequence[Month], size: str, width: float) -> str:
    words = "Reviews due. A bar for each month. The table below has each date."
    kind = f"picture__drawing picture__drawing--{size}"
    svg = make_svg(draw_due(list(months), width), **{"class": kind, "role": "img", "aria-label": words})
    return etree.tostring(svg, encoding="unicode")
