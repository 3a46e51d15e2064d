"""Asks whether any of the packages that we build and test with has a known fault. Needs the network.

python -m tools.audit
"""

import json
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tools.build import ROOT
from tools.command import Command

FOLDER = Path(sys.prefix) / "audit"
AUDITOR = "requirements/audit.txt"
AUDITED = ("requirements/base.txt", "requirements/test.txt", AUDITOR)
UNREACHED = (
    "The packages were not checked: the list of known faults cannot be reached. Try again where there is a network."
)
OPTIONS = ("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 1 if a package has a known fault, 2 if that could not be found out."""
    Command(prog="python -m tools.audit", description="Check the packages for known faults.").parse_args(arguments)
    python = _auditor()
    if python is None:
        print(UNREACHED, file=sys.stderr)
        return 2
    return report([dependency for file in AUDITED for dependency in _ask(python, file)])


def report(dependencies: Sequence[dict[str, Any]]) -> int:
    """Print each known fault, or that there is none, and return the exit code.

    dependencies   as pip-audit lists them; one with a skip_reason was not looked up
    """
    lines = sorted(set(describe(dependencies)))
    unasked = sorted({each["name"] for each in dependencies if "skip_reason" in each})
    for line in lines:
        print(line, file=sys.stderr)
    if unasked or not dependencies:
        print(UNREACHED, file=sys.stderr)
    elif not lines:
        print(f"All is well: no known fault in {len({each['name'] for each in dependencies})} packages.")
    return 1 if lines else 2 if unasked or not dependencies else 0


def describe(dependencies: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each known fault."""
    for each in dependencies:
        for fault in each.get("vulns", ()):
            versions = " or ".join(fault["fix_versions"])
            mend = f"Take {versions}" if versions else "No version without it is out: look for another package"
            what = f"{each['name']} {each['version']}: has the known fault {fault['id']}."
            yield f"{what} {mend} (CONTRIBUTING.md, Dependencies)."


def _auditor() -> Path | None:
    """Return the Python of an environment that holds pip-audit, or None if it cannot be installed."""
    python = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.is_file():
        print("Installing what asks ...", flush=True)
        venv.create(FOLDER, with_pip=True, clear=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", AUDITOR]
    done = subprocess.run([python, *install], cwd=ROOT, capture_output=True, check=False)
    return python if done.returncode == 0 else None


def _ask(python: Path, file: str) -> list[dict[str, Any]]:
    command = [str(python), "-m", "pip_audit", *OPTIONS, "-r", file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return [{"name": file, "skip_reason": done.stderr}]
    return found


if __name__ == "__main__":
    sys.exit(main())
