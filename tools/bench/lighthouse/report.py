"""Reads Lighthouse's reports and writes what they say: a table in Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from statistics import median
from typing import Any

from tools.bench.document import write_table

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class NoResultError(Exception):
    """Lighthouse gave no result for a page. Its text says why."""


@dataclass(frozen=True)
class Run:
    """One run over one page. The first four from 0 to 100; times in milliseconds.

    bare_paint_ms    the largest paint of the same page without styles, scripts and icon
    longest_task_ms  of the main thread while the page loads
    """

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    layout_shift: float
    largest_paint_ms: float
    bare_paint_ms: float
    longest_task_ms: float
    interaction_ms: float


HEADINGS = (
    "page",
    *(name.replace("-", " ") for name in CATEGORIES),
    "CLS",
    "LCP, ms",
    "LCP of the bare page, ms",
    "LCP against it",
    "longest task, ms",
    "an interaction, ms",
)

INTRODUCTION = """Lighthouse for a phone (its simulated slow line, main thread 4 times slower) over the published site,
served by a local server with Brotli and the headers that `plugins/hosting` writes, over HTTP/1.1.

- **bare page**: the same page without styles, scripts and icon, asked about in turn with it. It is the least that
  LCP can be.
- **longest task**: of the main thread while the page loads.
- **an interaction**: from a click or a key to the next frame, in Chromium at 4 times slower: a letter typed into the
  table's filter, otherwise the first part that can be unfolded, or the search box; 16 where no event took longer.

Each figure is the median of {runs}."""


def read_run(report: Mapping[str, Any], bare: Mapping[str, Any], interaction_ms: float) -> Run:
    """Return what Lighthouse says of a page and of its bare form. Raises NoResultError if it has no result."""
    if error := report.get("runtimeError"):
        raise NoResultError(error.get("message") or error["code"])
    scores = [report["categories"][name]["score"] for name in CATEGORIES]
    if None in scores:
        lost = [name for name, score in zip(CATEGORIES, scores, strict=True) if score is None]
        raise NoResultError(f"no score for {', '.join(lost)}")
    audits = report["audits"]
    tasks = audits["long-tasks"].get("details", {}).get("items", [])
    return Run(
        scores[0] * 100,
        scores[1] * 100,
        scores[2] * 100,
        scores[3] * 100,
        audits["cumulative-layout-shift"]["numericValue"],
        audits["largest-contentful-paint"]["numericValue"],
        bare["audits"]["largest-contentful-paint"]["numericValue"],
        max((task["duration"] for task in tasks), default=0),
        interaction_ms,
    )


def middle(runs: Sequence[Run]) -> Run:
    """Return the median of each figure."""
    return Run(*(median(figures) for figures in zip(*map(astuple, runs), strict=True)))


def write_report(pages: Mapping[str, Run], missing: Mapping[str, str], runs: int, machine: str) -> str:
    """Return the section of docs/benchmarks.md. missing: pages that gave no result, and why."""
    words = "one run" if runs == 1 else f"{runs} runs"
    table = write_table(HEADINGS, [_cells(name, run) for name, run in pages.items()])
    lost = "".join(f"\nNo result: {name}, because {why.rstrip('.')}.\n" for name, why in missing.items())
    return f"{INTRODUCTION.replace('{runs}', words)} {machine}\n\n{table}{lost}"


def _cells(name: str, run: Run) -> list[str]:
    scores = (run.performance, run.accessibility, run.best_practices, run.seo)
    paints = (f"{run.largest_paint_ms:,.0f}", f"{run.bare_paint_ms:,.0f}")
    against = f"{run.largest_paint_ms / run.bare_paint_ms:.2f}"
    rest = (f"{run.longest_task_ms:,.0f}", f"{run.interaction_ms:,.0f}")
    return [name, *(f"{score:.0f}" for score in scores), f"{run.layout_shift:.3f}", *paints, against, *rest]
