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
from tools.swap import replace_folder

ROOT = Path(__file__).resolve().parent.parent


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
    output: Path | None,
    settings_file: str = "pelicanconf.py",
    site_url: str | None = None,
    *,
    drafts: bool = False,
) -> Result:
    """Build the site of the project in `root`.

    output   the folder to replace when all is well; None to check only
    drafts   whether drafts stand in the lists of articles

    Returns the problems found. Raises OSError if the output may not be written.
    """
    data, problems = load_and_check(root)
    if data is None:
        return Result(tuple(problems))
    return build_from(data.with_drafts() if drafts else data, problems, output, settings_file, site_url)


def build_from(
    data: SiteData,
    problems: Sequence[Problem],
    output: Path | None,
    settings_file: str = "pelicanconf.py",
    site_url: str | None = None,
) -> Result:
    """Build the site from data that was read and checked. problems: what was found; none of them an error."""
    parent = output.parent if output else None
    with tempfile.TemporaryDirectory(prefix=".new-site-", dir=parent) as folder:
        new = Path(folder) / "site"
        settings = _settings(data.root, new, settings_file, site_url, data)
        run_pelican(settings)
        built = BuiltSite(new, Addresses(settings["SITEURL"]).base_path)
        problems = sorted([*problems, *check_pages(data, built)])
        size_bytes = sum((new / file).stat().st_size for file in built.files)
        compressed = None
        if output and not errors(problems):
            compressed = compress_folder(new) if settings.get("COMPRESS") else None
            output.parent.mkdir(parents=True, exist_ok=True)
            replace_folder(new, output)
    return Result(tuple(problems), len(built.pages), len(built.files), size_bytes, compressed)


def _settings(root: Path, output: Path, file: str, site_url: str | None, data: SiteData) -> dict[str, Any]:
    override: dict[str, Any] = {"OUTPUT_PATH": str(output), SITE_DATA: data}
    if site_url is not None:
        override["SITEURL"] = site_url.rstrip("/")
    settings: dict[str, Any] = read_settings(str(root / file), override=override)
    return settings


def run_pelican(settings: dict[str, Any]) -> None:
    """Run Pelican. Raises RuntimeError at its first warning, as ``pelican --fatal warnings`` does."""
    init_log(level=logging.WARNING, fatal="warnings", name="pelican")
    Pelican(settings).run()


def report(result: Result, output: Path | None) -> None:
    """Print every problem, one a line, then what happened and what to do next."""
    for problem in result.problems:
        print(problem, file=sys.stderr)
    count = len(errors(result.problems))
    if count:
        kept = f" {output.name}/ is as it was." if output and output.exists() else ""
        print(f"{count} {'problem' if count == 1 else 'problems'}: nothing was built.{kept}", file=sys.stderr)
    elif output:
        print(f"Built {result.pages} pages into {output.name}/.")
        if result.compressed:
            print(describe(result, result.compressed))
    else:
        print(f"All is well: {result.pages} pages.")


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
    except AssetError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or output}: {error.strerror}. {output.name}/ is as it was.", file=sys.stderr)
        return 1
    report(result, output)
    return 0 if result.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
