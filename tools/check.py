"""Checks the content and the pages built from it, and changes nothing.

python -m tools.check
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.build import ROOT, build, report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if there are problems."""
    parser = argparse.ArgumentParser(prog="python -m tools.check", description="Check the content and the built pages.")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    result = build(options.root.resolve(), output=None)
    report(result, None)
    return 0 if result.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
