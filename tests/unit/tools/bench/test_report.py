"""What the benchmarks write, and what they keep for the next run."""

import xml.etree.ElementTree as etree
from dataclasses import fields, replace
from pathlib import Path

import pytest

from tools.bench.__main__ import COMMANDS, main
from tools.bench.document import SECTIONS, TITLE, with_section, write_section
from tools.bench.kept import Kept
from tools.bench.search.measure import Measured, median_of
from tools.bench.search.report import HEADINGS, Row, draw_plot, write_report
from tools.bench.search.systems import SYSTEMS, Built

PHONE = Measured(
    first_ms=640.4,
    all_ms=801,
    first_bytes=13_240,
    first_requests=4,
    all_bytes=15_900,
    all_requests=7,
    results=6,
    further_ms=9,
    longest_task_ms=0,
    heap_bytes=510_000,
)
ROWS = [
    Row(articles, system, Built(1.25, 111, 126_000), replace(PHONE, first_ms=71), PHONE)
    for articles in (65, 5_000)
    for system in SYSTEMS
]


def test_table_has_a_row_for_each_system_and_size() -> None:
    lines = [line for line in write_report(ROWS, [], 10, "Here.").splitlines() if line.startswith("|")]
    assert [line.count("|") for line in lines] == [len(HEADINGS) + 1] * (2 + len(ROWS))
    assert lines[2] == "| 65 | ours | 13.2 | 4 | 71 | 9.0 | 640 | 801 | 15.9 | 9.0 | under 50 | 0.5 | 1.2 | 126 | 111 |"


def test_report_says_how_many_queries_and_on_what() -> None:
    text = " ".join(write_report(ROWS, [], 7, "Here.").split())
    assert "are medians over 7 queries, each typed into the three in turn. Here." in text


def test_plot_has_two_bars_for_each_row() -> None:
    bars = etree.fromstring(draw_plot(ROWS)).findall("{http://www.w3.org/2000/svg}rect")
    assert len(bars) == 1 + 2 * len(ROWS)
    assert all(float(bar.get("width", "0")) > 0 for bar in bars)


def test_every_measure_is_a_number() -> None:
    assert {field.type for field in fields(Measured)} == {float}


def test_visits_are_summed_up_by_medians_and_by_their_longest_task() -> None:
    visits = [replace(PHONE, further_ms=ms, longest_task_ms=task) for ms, task in ((3, 0), (9, 61), (4, 0))]
    assert median_of(visits) == replace(PHONE, further_ms=4, longest_task_ms=61)


def test_section_takes_the_place_of_its_older_self_and_leaves_the_others(tmp_path: Path) -> None:
    file = tmp_path / "docs/benchmarks.md"
    for heading, body in ((SECTIONS[1], "Second."), (SECTIONS[0], "First.\n"), (SECTIONS[1], "Second\n\nagain.")):
        write_section(file, heading, body)
    assert file.read_text() == f"{TITLE}\n## {SECTIONS[0]}\n\nFirst.\n\n## {SECTIONS[1]}\n\nSecond\n\nagain.\n"


def test_every_heading_stands_in_the_published_benchmarks_once() -> None:
    text = (Path(__file__).parents[4] / "docs/benchmarks.md").read_text("utf-8")
    assert text == with_section(text, *next(iter(_sections(text).items())))


def _sections(text: str) -> dict[str, str]:
    parts = text.split("\n## ")[1:]
    return {heading: body for heading, _, body in (part.partition("\n") for part in parts)}


def test_what_was_kept_is_there_in_the_next_run_until_the_code_changes(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("1")
    Kept(tmp_path / "kept/rows.json", [code]).put("65, ours", {"first_ms": 5})
    assert Kept(tmp_path / "kept/rows.json", [code]).get("65, ours") == {"first_ms": 5}
    assert Kept(tmp_path / "kept/rows.json", [code], is_forgetful=True).get("65, ours") is None
    code.write_text("2")
    assert Kept(tmp_path / "kept/rows.json", [code]).get("65, ours") is None


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert "--again" in capsys.readouterr().out


def test_command_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serch"])
    assert ended.value.code == 2
    assert "serch" in capsys.readouterr().err


def test_a_search_without_result_is_named() -> None:
    missing = ["5,000 articles, lunr whole: no result for “one two” in 120 s"]
    assert write_report(ROWS, missing, 7, "Here.").endswith(f"\n\n{missing[0]}.\n")
