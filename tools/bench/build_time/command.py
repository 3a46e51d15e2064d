"""Compares the build with those of other generators."""

import argparse
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from plugins.sitedata.site import SiteData
from tools.bench.build_time.measure import FailedError, Run, measure
from tools.bench.build_time.report import Row, draw_plot, write_report
from tools.bench.build_time.systems import SYSTEMS, Installed, Prepared, System
from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.projects import load_real, make_texts
from tools.build import ROOT

DESCRIPTION = "Compare the build with other generators (installs them with pip and npm; about half an hour)."
SIZES = (65, 600, 5_000)
CODE = ("tools/bench/**/*.py", "tools/*.py", "plugins/**/*.py", "theme/templates/**/*.html", "content/**/*.*")
NEW_WORDS = "\nA word more.\n"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="sizes of the sites, in articles")
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=[*SYSTEMS], help="which generators")
    parser.add_argument("--runs", type=int, default=3, help="how often each build is timed")


def run(options: argparse.Namespace) -> None:
    """Measure, and write the section and the plot after each generator."""
    files = (path for pattern in CODE for path in ROOT.glob(pattern) if path.is_file())
    kept = Kept(options.kept / "build.json", files, is_forgetful=options.again)
    missing: dict[str, str] = {}
    rows: list[Row] = []
    for row in compare(kept, options, missing):
        rows.append(row)
        versions = (f"{name} {kept.get(f'version of {name}')}" for name in options.systems if name != "ours")
        body = write_report(rows, missing, options.runs, describe_machine(*versions))
        write_section(options.output / "benchmarks.md", "Build", body)
        (options.output / "benchmarks-build.svg").write_text(draw_plot(rows), "utf-8")


def compare(kept: Kept, options: argparse.Namespace, missing: dict[str, str]) -> Iterator[Row]:
    """Yield each generator on each site, as soon as it is measured; `missing` gets those that fail, and why."""
    start, data = perf_counter(), load_real()
    installed = Installed(options.kept.resolve() / "venv", options.kept.resolve() / "npm-build")
    options.kept.mkdir(parents=True, exist_ok=True)
    for articles in options.sizes:
        for name in options.systems:
            if name in missing:
                continue
            print(f"{perf_counter() - start:6.0f} s: {articles:,} articles, {name} ...", flush=True)
            folder = options.kept.resolve() / "build" / f"{articles}-{name.replace(' ', '-')}"
            measured = partial(_measure, SYSTEMS[name], articles, folder, data, installed, options.runs)
            try:
                _install(kept, SYSTEMS[name], installed)
                row = Row(**_once(kept, f"{articles}, {name}, {options.runs} runs", measured))
            except FailedError as error:
                missing[name] = str(error)
                print(f"          not measured: {error}", flush=True)
                continue
            print(f"          {row.cold_seconds:,.2f} s cold, {row.edit_seconds:,.2f} s after an edit", flush=True)
            yield row


def _install(kept: Kept, system: System, installed: Installed) -> None:
    name = f"version of {system.name}"
    is_there = installed.python.is_dir() if system.python else installed.npm.is_dir() if system.npm else True
    if kept.get(name) is None or not is_there:
        kept.put(name, installed.install(system))


def _once(kept: Kept, name: str, make: "partial[Row]") -> dict[str, Any]:
    if kept.get(name) is None:
        kept.put(name, asdict(make()))
    row: dict[str, Any] = kept.get(name)
    return row


def _measure(system: System, articles: int, folder: Path, data: SiteData, installed: Installed, runs: int) -> Row:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    prepared = system.prepare(folder, make_texts(data, articles), data, installed)
    cold = [_cold(prepared) for _ in range(runs)]
    edited = [_edited(prepared) for _ in range(runs)]
    pages = sum(1 for _ in prepared.output.rglob("*.html"))
    if pages < articles:
        raise FailedError(f"it wrote {pages} pages for {articles} articles")
    shutil.rmtree(folder)
    return Row(
        articles,
        system.name,
        median(each.seconds for each in cold),
        median(each.seconds for each in edited),
        median(each.cpu_seconds for each in cold),
        max(each.peak_bytes for each in cold),
        pages,
    )


def _cold(prepared: Prepared) -> Run:
    prepared.forget()
    return measure(prepared.command, prepared.folder)


def _edited(prepared: Prepared) -> Run:
    with prepared.edited.open("a", encoding="utf-8") as text:
        text.write(NEW_WORDS)
    return measure(prepared.command, prepared.folder)
