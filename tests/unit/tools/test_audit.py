"""Packages with known faults are named, what could not be asked is never well, and every package is locked."""

import re
from typing import Any

import pytest

from tests.conftest import ROOT
from tools.audit import AUDITED, UNREACHED, report

GOOD: dict[str, Any] = {"name": "good", "version": "1.0", "vulns": []}
BAD: dict[str, Any] = {"name": "bad", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2.0"]}]}
WORSE: dict[str, Any] = {"name": "worse", "version": "3", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
UNASKED: dict[str, Any] = {"name": "new", "version": "1.0", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("dependencies", "code", "lines"),
    [
        ([GOOD, GOOD], 0, ["All is well: no known fault in 1 packages."]),
        (
            [GOOD, BAD, BAD, WORSE],
            1,
            [
                "bad 1.0: has the known fault PYSEC-1. Take 1.1 or 2.0 (CONTRIBUTING.md, Dependencies).",
                "worse 3: has the known fault PYSEC-2. No version without it is out: look for another package "
                "(CONTRIBUTING.md, Dependencies).",
            ],
        ),
        ([GOOD, UNASKED], 2, [UNREACHED]),
        ([], 2, [UNREACHED]),
    ],
)
def test_what_was_found_is_said(
    dependencies: list[dict[str, Any]], code: int, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(dependencies) == code
    printed = capsys.readouterr()
    assert (printed.out + printed.err).splitlines() == lines


@pytest.mark.parametrize("name", AUDITED)
def test_every_package_is_locked_with_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert entries
    for entry in entries:
        assert re.match(r"[\w.\[\]-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "://" not in text
    assert "--index" not in text


def test_every_lock_file_is_audited() -> None:
    assert sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "requirements").glob("*.txt")) == sorted(
        AUDITED
    )
