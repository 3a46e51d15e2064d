"""Compares this site's search with Pagefind and with lunr loaded whole, and writes docs/benchmarks.md.

python -m tools.bench [--articles 65 600 5000] [--queries 10] [--output FOLDER]
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.bench.corpus import make_queries, make_site
from tools.bench.measure import DESKTOP, PHONE, measure
from tools.bench.report import Row, draw_plot, write_table
from tools.bench.systems import SYSTEMS, install
from tools.browser import find_browser
from tools.build import ROOT

SIZES = (65, 600, 5_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="Compare searches.")
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="sizes of the sites")
    parser.add_argument("--queries", type=int, default=10, help="how many queries to try on each")
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="where to write the table and the plot")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        rows: list[Row] = []
        for row in compare(browser, Path(folder), options.articles, options.queries):
            rows.append(row)
            table = write_table(rows, options.queries, describe_machine(browser))
            (options.output / "benchmarks.md").write_text(table, "utf-8")
            (options.output / "benchmarks.svg").write_text(draw_plot(rows), "utf-8")
            print(table.splitlines()[-1], flush=True)
        browser.close()
    return 0


def compare(browser: Browser, folder: Path, sizes: Sequence[int], queries: int) -> Iterator[Row]:
    """Yield each system on each site, as soon as it is measured."""
    modules = install(folder / "npm")
    for articles in sizes:
        site = make_site(articles)
        asked = make_queries(site, queries)
        for name, build in SYSTEMS.items():
            built = build(site, folder / str(articles) / name.replace(" ", "-"), modules)
            desktop, phone = (measure(browser, built.folder, asked, profile) for profile in (DESKTOP, PHONE))
            yield Row(articles, name, built, desktop, phone)


def describe_machine(browser: Browser) -> str:
    """Return what it was measured on, in a sentence. What else the machine did makes every time longer."""
    load = f"{os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else "unknown"
    cores = f"{os.cpu_count()} cores, {platform.system()}, load {load}"
    return f"Measured with Chromium {browser.version} on {cores} (a load above the cores makes times longer)."


if __name__ == "__main__":
    sys.exit(main())
