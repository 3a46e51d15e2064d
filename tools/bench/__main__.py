"""Measures, and writes what came of it to docs/benchmarks.md.

python -m tools.bench             everything, one after the other
python -m tools.bench search …    one of COMMANDS; --help lists its options

A command is a module with `DESCRIPTION`, `add_options(parser)` and `run(options)`, which measures and writes its
section. What is measured is kept: a run that was stopped goes on where it was, until the code that it measures changes.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from subprocess import CalledProcessError

from tools.browser import NoBrowserError
from tools.build import ROOT
from tools.command import Command

COMMANDS = {
    "search": "tools.bench.search.command",
    "build": "tools.bench.build_time.command",
    "preview": "tools.bench.preview_time.command",
    "lighthouse": "tools.bench.lighthouse.command",
}
"""What can be measured, in the order of docs/benchmarks.md, and the module that does it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or each."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    is_one = bool(given) and (given[0] in COMMANDS or given[0] in ("-h", "--help"))
    lines = [given] if is_one else [[name, *given] for name in COMMANDS]
    for number, line in enumerate(lines, 1):
        options = parser.parse_args(line)
        print(f"{number}/{len(lines)} {options.command}", flush=True)  # a command prints lines of its own below
        try:
            import_module(COMMANDS[options.command]).run(options)
        except NoBrowserError as error:
            print(error, file=sys.stderr)
            return 1
        except (FileNotFoundError, CalledProcessError) as error:
            print(say_program(error), file=sys.stderr)
            return 1
        print(f"Wrote {options.output.name}/benchmarks.md. Look at what changed: git diff {options.output.name}")
    return 0


def say_program(error: FileNotFoundError | CalledProcessError) -> str:
    """Return what to do about a program that is missing or failed, in one line."""
    if isinstance(error, FileNotFoundError):
        return f"{error.filename}: is not there. Install it (npm comes with Node.js) and run this again."
    words = error.cmd if isinstance(error.cmd, str) else " ".join(map(str, error.cmd))
    why = "Is there a network?" if "install" in words else "Run it alone to see why."
    return f"{words}: failed with {error.returncode}. {why}"


def _parser() -> argparse.ArgumentParser:
    parser = Command(prog="python -m tools.bench", description="Measure the site and its tools.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="|".join(COMMANDS))
    for name, module in COMMANDS.items():
        command = import_module(module)
        options = commands.add_parser(name, help=command.DESCRIPTION, description=command.DESCRIPTION)
        options.add_argument("--output", type=Path, default=ROOT / "docs", help="where benchmarks.md is")
        options.add_argument("--kept", type=Path, default=ROOT / ".bench", help="where to keep what was measured")
        options.add_argument("--again", action="store_true", help="measure again what was measured before")
        command.add_options(options)
    return parser


if __name__ == "__main__":
    sys.exit(main())
