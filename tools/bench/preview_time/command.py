"""Measures from a save to the changed page on the screen, in Chromium."""

import argparse
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Queue
from statistics import median
from threading import Thread
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tools.bench.document import describe_machine, write_section, write_table
from tools.bench.kept import Kept
from tools.bench.projects import load_real, make_texts, write_project
from tools.browser import find_browser
from tools.build import ROOT

DESCRIPTION = "Measure from a save to the changed page on the screen (needs Chromium)."
SIZES = (65, 1_000)
CODE = ("tools/bench/**/*.py", "tools/*.py", "tools/preview/*.*", "plugins/**/*.py", "theme/**/*.*", "content/**/*.*")
TEXT, ADDRESS = "content/articles/iep/what-is-an-iep.md", "/iep/what-is-an-iep/"
LONGEST_SECONDS = 900
BUILT = "Built "

HEADINGS = ("articles", "shown, median, s", "shown, slowest, s", "whole site, median, s", "first build, s")

INTRODUCTION = """`make serve` runs, Chromium shows an article, and a program saves that article with a word changed.

- **shown**: from the save to the new word on the screen. The page is drawn again where the reader was.
- **whole site**: from the save until everything is built and checked.
- **first build**: from the start of `make serve` until the whole site is there.

{saves} saves, each after the site was whole again."""


@dataclass(frozen=True)
class Row:
    """A site. Times in seconds."""

    articles: int
    shown: float
    slowest: float
    whole: float
    first: float


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="sizes of the sites, in articles")
    parser.add_argument("--saves", type=int, default=7, help="how often to save")


def run(options: argparse.Namespace) -> None:
    """Measure, and write the section after each size."""
    files = (path for pattern in CODE for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc")
    kept = Kept(options.kept / "preview.json", files, is_forgetful=options.again)
    rows: list[Row] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        for articles in options.sizes:
            name = f"{articles}, {options.saves} saves"
            print(f"{articles:,} articles ...", flush=True)
            if kept.get(name) is None:
                folder = options.kept.resolve() / "preview" / str(articles)
                kept.put(name, asdict(measure(browser.new_page(), folder, articles, options.saves)))
            rows.append(Row(**kept.get(name)))
            print(f"          shown after {rows[-1].shown:.2f} s", flush=True)
            machine = describe_machine(f"Chromium {browser.version}")
            write_section(options.output / "benchmarks.md", "Preview", write_report(rows, options.saves, machine))
        browser.close()


def write_report(rows: list[Row], saves: int, machine: str) -> str:
    """Return the section of docs/benchmarks.md."""
    cells = [[f"{row.articles:,}", *(f"{each:.2f}" for each in _times(row))] for row in rows]
    return f"{INTRODUCTION.replace('{saves}', str(saves))} {machine}\n\n{write_table(HEADINGS, cells)}"


def _times(row: Row) -> tuple[float, ...]:
    return row.shown, row.slowest, row.whole, row.first


def measure(page: Page, folder: Path, articles: int, saves: int) -> Row:
    """Serve a site of so many articles, save one of them again and again, and look at it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    data = load_real()
    write_project(folder, make_texts(data, articles), data)
    text = folder / TEXT
    original = text.read_text("utf-8")
    with _serving(folder) as (port, built, start):
        first = _next(built) - start
        page.goto(f"http://127.0.0.1:{port}{ADDRESS}")
        shown, whole = [], []
        for number in range(saves):
            word = f"Saved number {number}."
            page.wait_for_timeout(500)  # the page's own script has told the server which page it is
            saved = perf_counter()
            text.write_text(original.replace("\n## ", f"\n{word}\n\n## ", 1), "utf-8")
            page.get_by_text(word).first.wait_for(timeout=LONGEST_SECONDS * 1000)
            shown.append(perf_counter() - saved)
            whole.append(_next(built) - saved)
    shutil.rmtree(folder)
    return Row(articles, median(shown), max(shown), median(whole), first)


def _next(built: "Queue[float]") -> float:
    return built.get(timeout=LONGEST_SECONDS)


@contextmanager
def _serving(folder: Path) -> Iterator[tuple[int, "Queue[float]", float]]:
    """Run the preview. Give its port, the times at which a build was over, and the time at which it was started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command: list[Any] = [sys.executable, "-m", "tools.serve", "--root", folder, "--port", str(port)]
    start = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    built: Queue[float] = Queue()
    Thread(target=_listen, args=(process, built), daemon=True).start()
    try:
        yield port, built, start
    finally:
        process.terminate()
        process.wait()


def _listen(process: subprocess.Popen[str], built: "Queue[float]") -> None:
    assert process.stdout is not None
    with process.stdout as lines:
        for line in lines:
            if line.startswith(BUILT):
                built.put(perf_counter())
