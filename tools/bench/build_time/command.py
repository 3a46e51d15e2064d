"""Compares the build with those of other generators."""

import argparse
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from time import perf_counter

from plugins.sitedata.site import SiteData
from tools.bench.build_time.measure import FailedError, Run, measure
from tools.bench.build_time.report import Row, draw_plot, write_report
from tools.bench.build_time.systems import SYSTEMS, Installed, System
from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.projects import load_real, make_texts
from tools.build import ROOT

DESCRIPTION = "Compare the build with other generators (installs them with pip and npm; about half an hour)."
SIZES = (65, 600, 5_000)
CODE = ("tools/bench/**/*.py", "tools/*.py", "plugins/**/*.py", "theme/templates/**/*.html", "content/**/*.*")
LARGE = 1_000
"""So many articles are built once: a build then takes minutes, beside which the machine's moods are small."""
NEW_WORDS = "\nA word more.\n"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="sizes of the sites, in articles")
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=[*SYSTEMS], help="which generators")
    parser.add_argument(
        "--runs", type=int, default=3, help=f"how often each build is timed; once from {LARGE:,} articles on"
    )


def run(options: argparse.Namespace) -> None:
    """Measure, and write the section and the plot after each generator."""
    files = (path for pattern in CODE for path in ROOT.glob(pattern) if path.is_file())
    kept = Kept(options.kept / "build.json", files, is_forgetful=options.again)
    missing: dict[str, str] = {}
    rows: list[Row] = []
    for row in compare(kept, options, missing):
        rows.append(row)
        versions = (f"{name} {kept.get(f'version of {name}')}" for name in options.systems if name != "ours")
        body = write_report(rows, missing, options.runs, LARGE, describe_machine(*versions))
        write_section(options.output / "benchmarks.md", "Build", body)
        (options.output / "benchmarks-build.svg").write_text(draw_plot(rows), "utf-8")


def compare(kept: Kept, options: argparse.Namespace, missing: dict[str, str]) -> Iterator[Row]:
    """Yield each generator on each site, site by site; `missing` gets those that fail, and why."""
    start, data = perf_counter(), load_real()
    installed = Installed(options.kept.resolve() / "venv", options.kept.resolve() / "npm-build")
    options.kept.mkdir(parents=True, exist_ok=True)
    for articles in options.sizes:
        runs = options.runs if articles < LARGE else 1
        print(f"{perf_counter() - start:6.0f} s: {articles:,} articles ...", flush=True)
        timed: list[_Timed] = []
        for name in (name for name in options.systems if name not in missing):
            folder = options.kept.resolve() / "build" / f"{articles}-{name.replace(' ', '-')}"
            try:
                _install(kept, SYSTEMS[name], installed)
                timed.append(_Timed(kept, SYSTEMS[name], articles, runs, folder, data, installed))
            except FailedError as error:
                missing[name] = str(error)
        for each in _in_turn(timed, runs, missing):
            try:
                row = each.row()
            except FailedError as error:
                missing[each.name] = each.say(error)
                continue
            print(
                f"  {row.system}: {row.cold_seconds:,.2f} s cold, {row.edit_seconds:,.2f} s after an edit", flush=True
            )
            yield row


def _in_turn(timed: Sequence["_Timed"], runs: int, missing: dict[str, str]) -> list["_Timed"]:
    """Run each generator once, then each again, so that whatever else the machine does meets all alike.

    Returns those that did not fail.
    """
    for step in [_Timed.build, _Timed.build_edited]:
        for _ in range(runs):
            for each in (each for each in timed if each.name not in missing):
                try:
                    step(each)
                except FailedError as error:
                    missing[each.name] = each.say(error)
    return [each for each in timed if each.name not in missing]


def _install(kept: Kept, system: System, installed: Installed) -> None:
    name = f"version of {system.name}"
    is_there = installed.python.is_dir() if system.python else installed.npm.is_dir() if system.npm else True
    if kept.get(name) is None or not is_there:
        kept.put(name, installed.install(system))


class _Timed:
    """A generator on a site of so many articles. What was measured before is not measured again."""

    def __init__(
        self,
        kept: Kept,
        system: System,
        articles: int,
        runs: int,
        folder: Path,
        data: SiteData,
        installed: Installed,
    ) -> None:
        self.name = system.name
        self._kept, self._articles, self._folder = kept, articles, folder
        self._key = f"{articles}, {system.name}, {runs} runs"
        self._cold: list[Run] = []
        self._edited: list[Run] = []
        if kept.get(self._key) is None:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self._prepared = system.prepare(folder, make_texts(data, articles), data, installed)

    def build(self) -> None:
        """Build with nothing left of an earlier build."""
        if self._kept.get(self._key) is None:
            self._prepared.forget()
            self._cold.append(measure(self._prepared.command, self._prepared.folder))

    def build_edited(self) -> None:
        """Build again after an edit."""
        if self._kept.get(self._key) is None:
            with self._prepared.edited.open("a", encoding="utf-8") as text:
                text.write(NEW_WORDS)
            self._edited.append(measure(self._prepared.command, self._prepared.folder))

    def say(self, error: FailedError) -> str:
        """Return why the generator is left out from here on, as the end of a sentence."""
        return f"with {self._articles:,} articles {error}"

    def row(self) -> Row:
        """Return what came of it. Raises FailedError if not every article became a page."""
        if self._kept.get(self._key) is None:
            self._kept.put(self._key, asdict(self._measured()))
        return Row(**self._kept.get(self._key))

    def _measured(self) -> Row:
        pages = sum(1 for _ in self._prepared.output.rglob("*.html"))
        if pages < self._articles:
            raise FailedError(f"it wrote {pages} pages")
        shutil.rmtree(self._folder)
        return Row(
            self._articles,
            self.name,
            median(each.seconds for each in self._cold),
            median(each.seconds for each in self._edited),
            median(each.cpu_seconds for each in self._cold),
            max(each.peak_bytes for each in self._cold),
            pages,
        )
