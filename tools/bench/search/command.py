"""Compares this site's search with Pagefind and with lunr loaded whole."""

import argparse
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tools.bench.corpus import make_queries, make_site
from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.search.measure import DESKTOP, PHONE, Measured, measure
from tools.bench.search.report import Row, draw_plot, write_report
from tools.bench.search.systems import SYSTEMS, Built, install
from tools.browser import find_browser
from tools.build import ROOT

DESCRIPTION = "Compare the search with others (needs npm and Chromium; about half an hour)."
SIZES = (65, 600, 5_000)
CODE = ("tools/bench/**/*.*", "plugins/search/*.py", "plugins/assets/*.py", "theme/static/js/*.js")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="sizes of the sites, in articles")
    parser.add_argument("--queries", type=int, default=10, help="how many queries to try on each")
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=[*SYSTEMS], help="which searches")


def run(options: argparse.Namespace) -> None:
    """Measure, and write the section and the plot after each size."""
    code = (path for pattern in CODE for path in ROOT.glob(pattern) if path.suffix != ".pyc")
    kept = Kept(options.kept / "search.json", code, is_forgetful=options.again)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        rows: list[Row] = []
        for row in compare(browser, kept, options):
            rows.append(row)
            body = write_report(rows, options.queries, describe_machine(f"Chromium {browser.version}"))
            write_section(options.output / "benchmarks.md", "Search", body)
            (options.output / "benchmarks.svg").write_text(draw_plot(rows), "utf-8")
        browser.close()


def compare(browser: Browser, kept: Kept, options: argparse.Namespace) -> Iterator[Row]:
    """Yield each system on each site, as soon as it is measured."""
    modules = install(options.kept / "npm")
    start = perf_counter()
    for articles in options.sizes:
        for name in options.systems:
            part = _Part(kept, options.kept / "search" / f"{articles}-{name.replace(' ', '-')}", articles, name)
            print(f"{perf_counter() - start:6.0f} s: {articles:,} articles, {name} ...", flush=True)
            row = part.measure(browser, modules, options.queries)
            print(f"          {row.phone.first_ms:,.0f} ms to the first result on a phone", flush=True)
            yield row


class _Part:
    """One system on one site."""

    def __init__(self, kept: Kept, folder: Path, articles: int, system: str) -> None:
        self._kept, self._folder, self._articles, self._system = kept, folder, articles, system

    def measure(self, browser: Browser, modules: Path, queries: int) -> Row:
        """Build the index and type into it, unless that was done before."""
        site = make_site(self._articles)
        asked = make_queries(site, queries)
        if not self._folder.is_dir():
            self._kept.put(self._name("built"), None)
        built = self._once("built", partial(SYSTEMS[self._system], site, self._folder, modules))
        desktop, phone = (
            self._once(f"{profile.name}, {queries} queries", partial(measure, browser, self._folder, asked, profile))
            for profile in (DESKTOP, PHONE)
        )
        return Row(self._articles, self._system, Built(**built), Measured(**desktop), Measured(**phone))

    def _name(self, what: str) -> str:
        return f"{self._articles}, {self._system}, {what}"

    def _once(self, what: str, make: Callable[[], Built | Measured]) -> dict[str, Any]:
        name = self._name(what)
        if self._kept.get(name) is None:
            if what == "built" and self._folder.is_dir():
                shutil.rmtree(self._folder)
            self._kept.put(name, asdict(make()))
        row: dict[str, Any] = self._kept.get(name)
        return row
