"""Compares this site's search with Pagefind and with lunr loaded whole."""

import argparse
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.bench.corpus import make_queries, make_site
from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.search.measure import DESKTOP, PHONE, Measured, NoResultError, Profile, median_of, visit
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
    modules = install(options.kept / "npm")
    sites = [_Site(kept, options.kept / "search", size, options.systems) for size in options.sizes]
    for site in sites:  # before there is a browser, which takes the processors while it starts
        site.build(modules)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        rows: list[Row] = []
        missing: list[str] = []
        for site in sites:
            site.measure(browser, options.queries)
            rows += site.rows()
            missing += site.missing
            body = write_report(rows, missing, options.queries, describe_machine(f"Chromium {browser.version}"))
            write_section(options.output / "benchmarks.md", "Search", body)
            (options.output / "benchmarks.svg").write_text(draw_plot(rows), "utf-8")
        browser.close()


class _Site:
    """One made-up site, and the systems on it.

    missing   what could not be measured, and why
    """

    def __init__(self, kept: Kept, folder: Path, articles: int, systems: Sequence[str]) -> None:
        self.missing: list[str] = []
        self._kept, self._articles = kept, articles
        self._folders = {name: folder / f"{articles}-{name.replace(' ', '-')}" for name in systems}
        self._visits: dict[tuple[str, Profile], list[Measured]] = {}

    def build(self, modules: Path) -> None:
        """Build each index, unless that was done before."""
        site = make_site(self._articles)
        for system, folder in self._folders.items():
            name = f"{self._articles}, {system}, built"
            if self._kept.get(name) is None or not folder.is_dir():
                print(f"{self._articles:,} articles, {system}: index ...", flush=True)
                shutil.rmtree(folder, ignore_errors=True)
                self._kept.put(name, asdict(SYSTEMS[system](site, folder, modules)))

    def measure(self, browser: Browser, queries: int) -> None:
        """Type each query into one system after the other, so that whatever else the machine does meets all alike."""
        asked = make_queries(make_site(self._articles), queries)
        for profile in (DESKTOP, PHONE):
            print(f"{self._articles:,} articles, {profile.name}: {queries} queries ...", flush=True)
            for query, following in zip(asked, [*asked[1:], asked[0]], strict=True):
                for system in [*self._folders]:
                    try:
                        measured = self._visit(browser, system, profile, query, following)
                    except NoResultError as error:
                        self.missing.append(f"{self._articles:,} articles, {system}: {error}")
                        del self._folders[system]
                    else:
                        self._visits.setdefault((system, profile), []).append(measured)

    def rows(self) -> list[Row]:
        """Return the medians of each system that found something for every query."""
        return [
            Row(
                self._articles,
                system,
                Built(**self._kept.get(f"{self._articles}, {system}, built")),
                median_of(self._visits[system, DESKTOP]),
                median_of(self._visits[system, PHONE]),
            )
            for system in self._folders
        ]

    def _visit(self, browser: Browser, system: str, profile: Profile, query: str, following: str) -> Measured:
        """Return a visit, unless it was made before; that one then."""
        name = f"{self._articles}, {system}, {profile.name}, {query}, {following}"
        if self._kept.get(name) is None:
            self._kept.put(name, asdict(visit(browser, self._folders[system], profile, query, following)))
        return Measured(**self._kept.get(name))
