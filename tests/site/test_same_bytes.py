"""The same content gives the same bytes, wherever and whenever it is published."""

import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from tests.conftest import ROOT
from tests.full_project import create_full, publish

CLOCK = re.compile(r"\b(?:date\.today|datetime\.now|utcnow|time\.time|time_ns|localtime|gmtime|strftime)\b\(")
CHANCE = re.compile(r"\b(?:import random|import secrets|import socket|import platform|uuid[14]\(|getpid|urandom)\b")
MAKERS = ("plugins/**/*.py", "*conf.py", "tools/build.py", "tools/publish.py", "tools/swap.py")
"""What makes the site. `make check` alone asks which day it is, for reviews that are overdue, and hands it on."""

LATER = """import time

_now = time.time
time.time = lambda: _now() + 400 * 24 * 3600
"""
"""As sitecustomize.py: date.today() asks time.time() and so gives a day more than a year ahead."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_folder_time_language_zone_and_hash_seed_change_no_byte(tmp_path: Path) -> None:
    later = tmp_path / "later"
    later.mkdir()
    (later / "sitecustomize.py").write_text(LATER, "utf-8")
    places = (tmp_path / "here", tmp_path / "some where else" / "déjà")
    one = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"}
    other = {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "4711"}
    other["PYTHONPATH"] = str(later)
    sites = []
    for place, environment in zip(places, (one, other), strict=True):
        publish(create_full(place / "project"), place / "public", "https://example.org", **environment)
        sites.append(files_of(place / "public"))
    assert sites[0].keys() == sites[1].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []
    assert {"robots.txt", "sitemap.xml", "feed.xml", "index.html.br", "index.html.gz"} <= sites[0].keys()


def test_the_later_day_is_believed(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LATER, "utf-8")
    command = [sys.executable, "-c", "from datetime import date; print(date.today())"]
    done = subprocess.run(command, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert date.fromisoformat(done.stdout.strip()) > date.today() + timedelta(days=398)


def test_nothing_that_makes_the_site_reads_the_clock_or_chance() -> None:
    makers = [file for pattern in MAKERS for file in ROOT.glob(pattern)]
    assert len(makers) > 100
    texts = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in makers}
    assert [name for name, text in texts.items() if CLOCK.search(text) or CHANCE.search(text)] == []
