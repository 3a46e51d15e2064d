"""Writes what was measured of searches: a table in Markdown and a plot in SVG."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import log10

from tools.bench.document import write_table
from tools.bench.search.measure import PHONE, Measured
from tools.bench.search.systems import Built


@dataclass(frozen=True)
class Row:
    """One system on one site."""

    articles: int
    system: str
    built: Built
    desktop: Measured
    phone: Measured


HEADINGS = (
    "articles",
    "search",
    "kB to first result",
    "requests",
    "first result, ms",
    "each further key, ms",
    "first result, phone, ms",
    "all results, phone, ms",
    "kB to all",
    "each further key, phone, ms",
    "longest task, phone, ms",
    "heap, MB",
    "index built in, s",
    "index, kB",
    "files",
)

INTRODUCTION = f"""Sites are made up, three searches built over each and typed into in Chromium, all in one run on one
machine: ours, Pagefind (its npm package, untouched), and lunr.js with its whole index. Needs npm and Chromium.

- **first result**: from the first touch of the box, with a query put into it at once, to the first result drawn.
- **kB and requests**: everything that is received between that touch and the first result, scripts included, as a host
  with Brotli sends it, with 200 bytes of headers for each request. Nothing of it is loaded before that.
- **all results**: until the list changes no more. Ours draws the first result as soon as it is sure of it, and then
  those of three files of cards; the others draw five at once. The queries are two words of a title, for which ours is
  mostly sure; for words that no title has, its first result comes with all the others.
- **further key**: the next query, typed key by key. None of the three waits before it looks a key up. What the key
  before brought is on the screen when a key is pressed.
- **{PHONE.name}**: the page's main thread {PHONE.slow_down} times slower, {PHONE.line[0]} ms a round trip and
  {PHONE.line[1] / 1e6:g} Mbit/s, both kept by the server so that they hold for workers too. Pagefind works in a worker,
  which is not slowed down here and would be on a phone. Without "{PHONE.name}": this machine as it is.
- **longest task**: of the page's main thread, in any of the visits; Chromium tells those over 50 ms.
- **heap**: the page's, after a query and a second one typed; without workers and WebAssembly.

Figures but the longest task are medians over {{queries}} queries, each typed into the three in turn."""


def write_report(rows: Sequence[Row], missing: Sequence[str], queries: int, machine: str) -> str:
    """Return the section of docs/benchmarks.md. missing: what could not be measured, and why."""
    text = INTRODUCTION.replace("{queries}", str(queries))
    plot = "![First result on the phone, and what is loaded for it, by size of the site](benchmarks.svg)"
    lost = "".join(f"\n{each}.\n" for each in missing)
    return f"{text} {machine}\n\n{plot}\n\n{write_table(HEADINGS, [_cells(row) for row in rows])}{lost}"


def _cells(row: Row) -> list[str]:
    phone, desktop, longest = row.phone, row.desktop, row.phone.longest_task_ms
    return [
        f"{row.articles:,}",
        row.system,
        f"{phone.first_bytes / 1000:,.1f}",
        f"{phone.first_requests:.0f}",
        f"{desktop.first_ms:,.0f}",
        f"{desktop.further_ms:,.1f}",
        *(f"{each:,.0f}" for each in (phone.first_ms, phone.all_ms)),
        f"{phone.all_bytes / 1000:,.1f}",
        f"{phone.further_ms:,.1f}",
        f"{longest:,.0f}" if longest else "under 50",
        f"{desktop.heap_bytes / 1e6:.1f}",
        f"{row.built.seconds:.1f}",
        f"{row.built.index_bytes / 1000:,.0f}",
        f"{row.built.files:,}",
    ]


_WIDTH, _LEFT, _BAR, _STEP, _GROUP_GAP = 760, 170, 16, 22, 14
_COLOURS = {"ours": "#1b5e8a", "Pagefind": "#a4551e", "lunr whole": "#6f6a60"}


def draw_plot(rows: Sequence[Row]) -> str:
    """Return docs/benchmarks.svg: two groups of bars on logarithmic scales."""
    parts: list[str] = []
    bottom = _panel(parts, 30, "First result on the phone, ms", rows, lambda row: row.phone.first_ms)
    bottom = _panel(parts, bottom + 30, "Loaded for it, kB", rows, lambda row: row.phone.first_bytes / 1000)
    style = "text{font:14px sans-serif;fill:#26221c}.h{font-weight:700}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {bottom}" role="img">'
    title = "<title>Search: first result on the phone and kB loaded, ours, Pagefind and lunr whole</title>"
    ground = f'<rect width="{_WIDTH}" height="{bottom}" fill="#fbf7ef"/>'
    return f"{head}{title}<style>{style}</style>{ground}{''.join(parts)}</svg>\n"


def _panel(parts: list[str], top: int, name: str, rows: Sequence[Row], value_of: Callable[[Row], float]) -> int:
    """Draw a group of bars below `top` and return where it ends."""
    parts.append(f'<text class="h" x="16" y="{top}">{escape(name)} (logarithmic)</text>')
    most = max((value_of(row) for row in rows), default=0)
    y = top + 14
    for place, row in enumerate(rows):
        if place and rows[place - 1].articles != row.articles:
            y += _GROUP_GAP
        value = value_of(row)
        width = (_WIDTH - _LEFT - 90) * log10(max(value, 1)) / log10(max(most, 10))
        label = f"{row.articles:,} articles, {row.system}"
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end" font-size="12">{escape(label)}</text>')
        parts.append(
            f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" fill="{_COLOURS[row.system]}"/>'
            f'<text x="{_LEFT + width + 6:.1f}" y="{y + 13}">{value:,.0f}</text>'
        )
        y += _STEP
    return y
