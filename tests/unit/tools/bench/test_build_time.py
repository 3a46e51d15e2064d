"""The build's benchmark: what it builds is the real site with more of its kind, and what fails is said."""

import re
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.checks.sources import load_and_check
from plugins.sitedata.problem import errors
from plugins.sitedata.site import SiteData
from tools.bench.build_time.measure import FailedError, measure
from tools.bench.build_time.report import Row, draw_plot, write_report
from tools.bench.projects import make_texts, plain_body, real_articles, write_project

ROWS = [
    Row(65, "ours", 6.0, 5.5, 5.9, 90_000_000, 136),
    Row(65, "plain Pelican", 2.0, 2.0, 1.9, 60_000_000, 77),
    Row(600, "ours", 60.0, 55.0, 59.0, 190_000_000, 700),
]


def test_a_site_has_the_real_articles_and_made_up_ones_that_pass_every_check(data: SiteData, tmp_path: Path) -> None:
    real = len(real_articles(data))
    texts = make_texts(data, real + 45)
    assert len({text.slug for text in texts}) == real + 45
    write_project(tmp_path, texts, data)
    found, problems = load_and_check(tmp_path)
    assert not errors(problems)
    assert found is not None
    assert len(found.editions["en"].articles) >= real + 45


def test_a_site_is_the_same_each_time(data: SiteData) -> None:
    count = len(real_articles(data)) + 3
    assert make_texts(data, count) == make_texts(data, count)


def test_a_site_smaller_than_the_real_one_is_refused(data: SiteData) -> None:
    with pytest.raises(ValueError, match="articles or more, not 3"):
        make_texts(data, 3)


def test_other_generators_get_no_link_that_only_we_can_follow(data: SiteData) -> None:
    bodies = [plain_body(text) for text in make_texts(data, len(real_articles(data)) + 2)]
    assert not [link for body in bodies for link in re.findall(r"\]\((?:term:|/|\.\./)[^)]*\)", body)]


def test_a_command_is_timed(tmp_path: Path) -> None:
    run = measure([sys.executable, "-c", "bytearray(50_000_000)"], tmp_path)
    assert run.seconds > 0
    assert run.peak_bytes > 50_000_000


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"ended with 3: why"):
        measure([sys.executable, "-c", "print('why'); raise SystemExit(3)"], tmp_path)


def test_a_command_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    late = "import time, pathlib; time.sleep(1); pathlib.Path('late').touch()"
    starts_another = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {late!r}])"
    with pytest.raises(FailedError, match=r"it had not ended after 0.5 s"):
        measure([sys.executable, "-c", starts_another], tmp_path, limit_s=0.5)
    time.sleep(1)
    assert not (tmp_path / "late").exists()


def test_each_row_is_set_against_plain_pelican_of_its_size() -> None:
    report = write_report(ROWS, {"Hugo": "it could not be installed"}, 3, 1_000, "Measured here.")
    assert "| 65 | ours | 6.00 | 5.50 | 3.00 | 5.90 | 90 | 136 |" in report
    assert "| 600 | ours | 60.00 | 55.00 | not known | 59.00 | 190 | 700 |" in report
    assert "Not measured: Hugo, because it could not be installed." in report


def test_the_plot_has_a_bar_for_each_row() -> None:
    drawn = ElementTree.fromstring(draw_plot(ROWS))
    assert len(drawn.findall("{http://www.w3.org/2000/svg}rect")) == len(ROWS) + 1
