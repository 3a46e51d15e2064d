"""Builds the site: checks the content, builds aside, checks the pages, then swaps. A failure changes nothing.

python -m tools.build [--settings FILE] [--output FOLDER] [--site-url ADDRESS] [--drafts] [--quiet]
"""

import argparse
import io
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import init as init_log
from pelican.settings import read_settings

from plugins.assets.bundle import AssetError
from plugins.checks.built_site import BuiltSite
from plugins.checks.pages import check_pages
from plugins.checks.sources import load_and_check
from plugins.publishing.compression import Compressed, compress_folder
from plugins.sitedata.generator import SETTING as SITE_DATA
from plugins.sitedata.problem import Problem, errors
from plugins.sitedata.site import SiteData
from plugins.templating.addresses import Addresses
from tools.answers import explain, kept
from tools.aside import folder_aside
from tools.command import Command, project, site_url
from tools.progress import Progress
from tools.swap import OccupiedError, refuse_to_replace, replace_folder

ROOT = Path(__file__).resolve().parent.parent
PUBLISHING = "publishconf.py"
FATAL = "Warning or error encountered"
"""What Pelican raises after it has logged a warning that it was told to stop at."""


Prepare = Callable[[dict[str, Any]], None]


class PelicanError(Exception):
    """Pelican logged a warning, and nothing is built with one."""


@dataclass(frozen=True)
class Result:
    """What a build found and made.

    pages        how many; None if the site was not built
    files        how many in all, and `size_bytes` their size, compressed copies apart
    compressed   those copies; None if there are none
    """

    problems: tuple[Problem, ...]
    pages: int | None = None
    files: int = 0
    size_bytes: int = 0
    compressed: Compressed | None = None

    @property
    def is_good(self) -> bool:
        """Whether nothing stops the site from being shown."""
        return not errors(self.problems)


def build(
    root: Path,
    output: Path,
    settings_file: str = "pelicanconf.py",
    site_url: str | None = None,
    *,
    drafts: bool = False,
    progress: Progress | None = None,
) -> Result:
    """Build the site of the project in `root`.

    output     the folder to replace when all is well
    drafts     whether drafts stand in the lists of articles
    progress   is told of each step

    Waits for a build of the same output. Returns the problems found. Raises OSError if the output may not be written,
    and OccupiedError if it holds something else than a site.
    """
    progress = progress or Progress()
    refuse_to_replace(output)
    with folder_aside(output) as aside:
        progress.step("Reading and checking the texts")
        data, problems = load_and_check(root)
        if data is None:
            return Result(tuple(problems))
        data = data.with_drafts() if drafts else data
        result = build_from(data, problems, aside / "site", settings_file, site_url, progress)
        if result.is_good:
            replace_folder(aside / "site", output)
        return result


def build_from(
    data: SiteData,
    problems: Sequence[Problem],
    output: Path,
    settings_file: str = "pelicanconf.py",
    site_url: str | None = None,
    progress: Progress | None = None,
    prepare: Prepare = lambda settings: None,
) -> Result:
    """Build the site from data that was read and checked, check its pages and compress them if the settings say so.

    problems   what was found; none of them an error
    output     the new folder to build into
    prepare    changes Pelican's settings before it runs
    """
    progress = progress or Progress()
    settings = _settings(data.root, output, settings_file, site_url, data)
    prepare(settings)
    progress.step("Writing the pages")
    run_pelican(settings, progress)
    progress.step("Checking the pages")
    built = BuiltSite(output, Addresses(settings["SITEURL"]).base_path)
    problems = sorted([*problems, *check_pages(data, built)])
    size_bytes = sum((output / file).stat().st_size for file in built.files)
    compressed = None
    if settings.get("COMPRESS") and not errors(problems):
        progress.step("Compressing the files")
        compressed = compress_folder(output)
    return Result(tuple(problems), len(built.pages), len(built.files), size_bytes, compressed)


def _settings(root: Path, output: Path, file: str, site_url: str | None, data: SiteData) -> dict[str, Any]:
    override: dict[str, Any] = {"OUTPUT_PATH": str(output), SITE_DATA: data}
    if site_url is not None:
        override["SITEURL"] = site_url.rstrip("/")
    settings: dict[str, Any] = read_settings(str(root / file), override=override)
    return settings


def run_pelican(settings: dict[str, Any], progress: Progress) -> None:
    """Run Pelican. Raises PelicanError at its first warning, and OSError if that was about one."""
    named = settings["PELICAN_CLASS"]
    kind = Pelican if isinstance(named, str) else named
    init_log(level=logging.WARNING, fatal="warnings", name="pelican")
    pages = count(1)

    def tell(path: str, context: dict[str, Any]) -> None:
        progress.count(next(pages))

    try:
        # Pelican says on standard output what it read, in words of its own: we say it in ours.
        with signals.content_written.connected_to(tell), redirect_stdout(io.StringIO()):
            kind(settings).run()
    except RuntimeError as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from None
        if str(error) == FATAL:
            raise PelicanError("Pelican stopped at what it says above. Mend that and run this again.") from None
        raise


def report(result: Result, output: Path) -> None:
    """Print every problem, one a line, then what happened and what to do next."""
    for problem in result.problems:
        print(problem, file=sys.stderr)
    wrong = len(errors(result.problems))
    if wrong:
        print(f"{wrong} {'problem' if wrong == 1 else 'problems'}: nothing was built.{kept(output)}", file=sys.stderr)
        return
    print(f"Built {result.pages} pages into {output.name}/.")
    if result.compressed:
        print(describe(result, result.compressed))


def describe(result: Result, compressed: Compressed) -> str:
    """Return what a build for publishing wrote, in one line."""
    plain, small, larger = (
        f"{size / 1_000_000:.1f} MB" for size in (result.size_bytes, compressed.brotli_bytes, compressed.gzip_bytes)
    )
    return f"{result.files} files, {plain}. {compressed.files} of them also compressed: {small} (.br), {larger} (.gz)."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there are problems."""
    options = _parser().parse_args(arguments)
    root, output, settings = options.root.resolve(), options.output.resolve(), options.settings
    try:
        with Progress(None if options.quiet else sys.stdout, steps=4 if settings == PUBLISHING else 3) as progress:
            result = build(root, output, settings, options.site_url, drafts=options.drafts, progress=progress)
    except KeyboardInterrupt:
        print(f"\nStopped: nothing was built.{kept(output)}", file=sys.stderr)
        return 130
    except (AssetError, OccupiedError, PelicanError) as error:
        print(f"{error}{kept(output)}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{explain(error, output)}{kept(output)}", file=sys.stderr)
        return 1
    report(result, output)
    if result.is_good and not options.quiet and settings != PUBLISHING:
        print("To see them, and each change as you save it: make serve")
    return 0 if result.is_good else 1


def _parser() -> argparse.ArgumentParser:
    parser = Command(prog="python -m tools.build", description="Build the site.")
    parser.add_argument("--settings", default="pelicanconf.py", help="pelicanconf.py or publishconf.py")
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="the folder to replace")
    parser.add_argument("--site-url", type=site_url, help="where the site will be published")
    parser.add_argument("--drafts", action="store_true", help="list drafts too, marked as such: for the preview")
    parser.add_argument("--quiet", action="store_true", help="do not say which step runs")
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
