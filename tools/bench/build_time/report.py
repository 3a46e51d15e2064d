"""Writes what was measured of builds: a table in Markdown and a plot in SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log10

from tools.bench.document import write_table

OURS, PLAIN = "ours", "plain Pelican"


@dataclass(frozen=True)
class Row:
    """One generator on one site. pages: HTML files that it wrote; seconds are medians by the clock."""

    articles: int
    system: str
    cold_seconds: float
    edit_seconds: float
    cpu_seconds: float
    peak_bytes: int
    pages: int


HEADINGS = (
    "articles",
    "generator",
    "cold, s",
    "after an edit, s",
    "against plain Pelican",
    "processor time, s",
    "peak memory, MB",
    "pages",
)

INTRODUCTION = """The same texts, built by each generator on one machine in one run: the real articles, and above
their number made-up ones of their kind. **Ours** is the whole build: every page of the site, the tables, the guide, the
search index, all checks of the sources and of the built pages. The **others** turn the texts into pages with their
plainest theme (Pelican's “simple”; Material and Zensical with their own, search switched off in MkDocs; a bare template
for Hugo and Eleventy) and check nothing.

- **cold**: nothing left of an earlier build. **after an edit**: the same command again, with words added to one text.
- **against plain Pelican**: cold, as a multiple of what Pelican alone takes for the same texts.
- **peak memory**: of the largest process.

Times are medians over {runs} of each, one generator after the other; from {large} articles on, of one run."""


def write_report(rows: Sequence[Row], missing: Mapping[str, str], runs: int, large: int, machine: str) -> str:
    """Return the section of docs/benchmarks.md.

    missing   generators that were not measured, and why
    runs      how often each build was timed on sites of less than `large` articles; once on larger ones
    """
    plain = {row.articles: row.cold_seconds for row in rows if row.system == PLAIN}
    text = INTRODUCTION.replace("{runs}", "one run" if runs == 1 else f"{runs} runs").replace("{large}", f"{large:,}")
    plot = "![Seconds for a cold build, by generator and size of the site](benchmarks-build.svg)"
    table = write_table(HEADINGS, [_cells(row, plain.get(row.articles)) for row in rows])
    lost = "".join(f"\nNot measured: {name}, because {why.rstrip('.')}.\n" for name, why in missing.items())
    return f"{text} {machine}\n\n{plot}\n\n{table}{lost}"


def _cells(row: Row, plain: float | None) -> list[str]:
    return [
        f"{row.articles:,}",
        row.system,
        f"{row.cold_seconds:,.2f}",
        f"{row.edit_seconds:,.2f}",
        f"{row.cold_seconds / plain:.2f}" if plain else "not known",
        f"{row.cpu_seconds:,.2f}",
        f"{row.peak_bytes / 1e6:,.0f}",
        f"{row.pages:,}",
    ]


_WIDTH, _LEFT, _BAR, _STEP, _GAP = 760, 220, 16, 22, 14
_LEAST = 0.01
"""Seconds at the left end of the scale."""


def draw_plot(rows: Sequence[Row]) -> str:
    """Return docs/benchmarks-build.svg: a bar for each row on a logarithmic scale, from a hundredth of a second."""
    most = max((row.cold_seconds for row in rows), default=1.0)
    parts = ['<text class="h" x="16" y="30">Cold build, seconds (logarithmic)</text>']
    y = 44
    for place, row in enumerate(rows):
        if place and rows[place - 1].articles != row.articles:
            y += _GAP
        share = log10(max(row.cold_seconds, _LEAST) / _LEAST) / log10(max(most, 10 * _LEAST) / _LEAST)
        width = (_WIDTH - _LEFT - 90) * share
        label = escape(f"{row.articles:,} articles, {row.system}")
        colour = "#1b5e8a" if row.system == OURS else "#6f6a60"
        parts.append(
            f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end" font-size="12">{label}</text>'
            f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" fill="{colour}"/>'
            f'<text x="{_LEFT + width + 6:.1f}" y="{y + 13}">{row.cold_seconds:,.2f}</text>'
        )
        y += _STEP
    style = "text{font:14px sans-serif;fill:#26221c}.h{font-weight:700}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y + 10}" role="img">'
    title = "<title>Seconds for a cold build, by generator and size of the site</title>"
    ground = f'<rect width="{_WIDTH}" height="{y + 10}" fill="#fbf7ef"/>'
    return f"{head}{title}<style>{style}</style>{ground}{''.join(parts)}</svg>\n"
