"""What is read from Lighthouse's reports, and the page that it compares with."""

from dataclasses import replace
from typing import Any

import pytest

from tools.bench.lighthouse.report import CATEGORIES, HEADINGS, NoResultError, Run, middle, read_run, write_report
from tools.bench.lighthouse.server import strip_page

RUN = Run(95, 100, 100, 92, 0.02, 1766.5, 900.4, 88, 24)
BARE = {"audits": {"largest-contentful-paint": {"numericValue": 900.4}}}


def report(**others: Any) -> dict[str, Any]:
    scores = dict(zip(CATEGORIES, (0.95, 1, 1, 0.92), strict=True))
    audits = {
        "cumulative-layout-shift": {"numericValue": 0.02},
        "largest-contentful-paint": {"numericValue": 1766.5},
        "long-tasks": {"details": {"items": [{"duration": 60}, {"duration": 88}]}},
    }
    return {"categories": {name: {"score": score} for name, score in scores.items()}, "audits": audits} | others


def test_scores_and_times_are_read() -> None:
    assert read_run(report(), BARE, 24) == RUN


def test_a_page_without_long_tasks_has_none() -> None:
    audits = report()["audits"] | {"long-tasks": {"score": 1}}
    assert read_run(report(audits=audits), BARE, 24) == replace(RUN, longest_task_ms=0)


def test_a_page_without_result_says_why() -> None:
    with pytest.raises(NoResultError, match=r"^The page did not paint$"):
        read_run(report(runtimeError={"code": "NO_FCP", "message": "The page did not paint"}), BARE, 0)
    lost = report()["categories"] | {"seo": {"score": None}}
    with pytest.raises(NoResultError, match=r"^no score for seo$"):
        read_run(report(categories=lost), BARE, 0)


def test_each_figure_is_the_median_of_its_own() -> None:
    runs = [RUN, replace(RUN, performance=80, largest_paint_ms=9000), replace(RUN, performance=99)]
    assert middle(runs) == RUN


def test_the_table_has_each_page_and_names_those_without_result() -> None:
    text = write_report({"article": RUN}, {"table": "it did not paint."}, 5, "Measured.")
    assert "| article | 95 | 100 | 100 | 92 | 0.020 | 1,766 | 900 | 1.96 | 88 | 24 |" in text
    assert "\nNo result: table, because it did not paint.\n" in text
    assert "median of 5 runs. Measured." in text
    assert len(HEADINGS) == 11


def test_the_bare_page_loads_nothing() -> None:
    html = '<link rel="icon" href="/i.svg"><link rel="canonical" href="/"><link rel="stylesheet" href="/a.css">'
    html += "<style>a{}</style>"
    script = '<script type="module" src="/m.js"></script>'
    assert strip_page(html + script + "<p>One.") == '<link rel="canonical" href="/"><p>One.'
