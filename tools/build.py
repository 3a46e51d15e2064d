"""Builds the site: checks the content, builds aside, checks the pages, then swaps. A failure changes nothing.

python -m tools.build [--settings FILE] [--output FOLDER] [--site-url ADDRESS] [--drafts]
"""

import argparse
import logging
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican
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
from tools.swap import OccupiedError, refuse_to_replace, replace_folder

ROOT = Path(__file__).resolve().parent.parent
FATAL = "Warning or error encountered"
"""What Pelican raises after it has logged a warning that it was told to stop at."""


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
) -> Result:
    """Build the site of the project in `root`.

    output   the folder to replace when all is well
    drafts   whether drafts stand in the lists of articles

    Waits for a build of the same output. Returns the problems found. Raises OSError if the output may not be written,
    and OccupiedError if it holds something else than a site.
    """
    refuse_to_replace(output)
    with folder_aside(output) as aside:
        data, problems = load_and_check(root)
        if data is None:
            return Result(tuple(problems))
        data = data.with_drafts() if drafts else data
        result = build_from(data, problems, aside / "site", settings_file, site_url)
        if result.is_good:
            replace_folder(aside / "site", output)
        return result


def build_from(
    data: SiteData,
    problems: Sequence[Problem],
    output: Path | None,
    settings_file: str = "pelicanconf.py",
    site_url: str | None = None,
) -> Result:
    """Build the site from data that was read and checked, check its pages and compress them if the settings say so.

    problems   what was found; none of them an error
    output     the new folder to build into; None for one that goes again, to check only
    """
    if output is None:
        with tempfile.TemporaryDirectory(prefix="site-to-check-") as folder:
            return build_from(data, problems, Path(folder) / "site", settings_file, site_url)
    settings = _settings(data.root, output, settings_file, site_url, data)
    run_pelican(settings)
    built = BuiltSite(output, Addresses(settings["SITEURL"]).base_path)
    problems = sorted([*problems, *check_pages(data, built)])
    size_bytes = sum((output / file).stat().st_size for file in built.files)
    compressed = compress_folder(output) if settings.get("COMPRESS") and not errors(problems) else None
    return Result(tuple(problems), len(built.pages), len(built.files), size_bytes, compressed)


def _settings(root: Path, output: Path, file: str, site_url: str | None, data: SiteData) -> dict[str, Any]:
    override: dict[str, Any] = {"OUTPUT_PATH": str(output), SITE_DATA: data}
    if site_url is not None:
        override["SITEURL"] = site_url.rstrip("/")
    settings: dict[str, Any] = read_settings(str(root / file), override=override)
    return settings


def run_pelican(settings: dict[str, Any]) -> None:
    """Run Pelican. Raises PelicanError at its first warning, and OSError if that was about one."""
    init_log(level=logging.WARNING, fatal="warnings", name="pelican")
    try:
        Pelican(settings).run()
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
    count = len(errors(result.problems))
    if count:
        print(f"{count} {'problem' if count == 1 else 'problems'}: nothing was built.{kept(output)}", file=sys.stderr)
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
    parser = argparse.ArgumentParser(prog="python -m tools.build", description="Build the site.")
    parser.add_argument("--settings", default="pelicanconf.py", help="pelicanconf.py or publishconf.py")
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="the folder to replace")
    parser.add_argument("--site-url", help="where the site will be published")
    parser.add_argument("--drafts", action="store_true", help="list drafts too, marked as such: for the preview")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    output = options.output.resolve()
    try:
        result = build(options.root.resolve(), output, options.settings, options.site_url, drafts=options.drafts)
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
    return 0 if result.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
