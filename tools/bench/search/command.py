"""Compares this site's search with Pagefind and with lunr loaded whole."""

import argparse
import shutil
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tools.bench.corpus import make_queries, make_site
from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.search.measure import DESKTOP, PHONE, Measured, NoResultError, measure
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
    """Measure, and write the section and the plot after each row."""
    code = (path for pattern in CODE for path in ROOT.glob(pattern) if path.suffix != ".pyc")
    kept = Kept(options.kept / "search.json", code, is_forgetful=options.again)
    modules = install(options.kept / "npm")
    parts = [_Part(kept, options.kept / "search", size, name) for size in options.sizes for name in options.systems]
    for part in parts:  # before there is a browser, which takes the processors while it starts
        print(f"{part.name}: index ...", flush=True)
        part.build(modules)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        rows: list[Row] = []
        missing: list[str] = []
        for part in parts:
            print(f"{part.name}: {options.queries} queries ...", flush=True)
            try:
                rows.append(part.measure(browser, options.queries))
                print(f"  {rows[-1].phone.first_ms:,.0f} ms to the first result on a phone", flush=True)
            except NoResultError as error:
                missing.append(f"{part.name}: {error}")
                print(f"  {error}", flush=True)
            body = write_report(rows, missing, options.queries, describe_machine(f"Chromium {browser.version}"))
            write_section(options.output / "benchmarks.md", "Search", body)
            (options.output / "benchmarks.svg").write_text(draw_plot(rows), "utf-8")
        browser.close()


class _Part:
    """One system on one site."""

    def __init__(self, kept: Kept, folder: Path, articles: int, system: str) -> None:
        self.name = f"{articles:,} articles, {system}"
        self._kept, self._articles, self._system = kept, articles, system
        self._folder = folder / f"{articles}-{system.replace(' ', '-')}"

    def build(self, modules: Path) -> Built:
        """Build the index, unless that was done before."""
        if not self._folder.is_dir():
            self._kept.put(self._name("built"), None)
        site = make_site(self._articles)
        return Built(**self._once("built", partial(SYSTEMS[self._system], site, self._folder, modules)))

    def measure(self, browser: Browser, queries: int) -> Row:
        """Type into what was built, unless that was done before."""
        asked = make_queries(make_site(self._articles), queries)
        desktop, phone = (
            self._once(f"{profile.name}, {queries} queries", partial(measure, browser, self._folder, asked, profile))
            for profile in (DESKTOP, PHONE)
        )
        built = self._kept.get(self._name("built"))
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
