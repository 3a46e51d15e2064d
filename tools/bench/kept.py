"""Keeps what was measured, so that a run that was stopped goes on where it was."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any


class Kept:
    """Measurements by their names, in a file. Those of other code than today's are forgotten.

    file   where they are
    code   the files that they depend on
    """

    def __init__(self, file: Path, code: Iterable[Path], *, is_forgetful: bool = False) -> None:
        self._file = file
        self._code = fingerprint(code)
        kept = json.loads(file.read_text("utf-8")) if file.is_file() and not is_forgetful else {}
        self._rows: dict[str, Any] = kept["rows"] if kept.get("code") == self._code else {}

    def get(self, name: str) -> Any:
        """Return what was kept under a name, None if nothing was."""
        return self._rows.get(name)

    def put(self, name: str, row: Any) -> None:
        """Keep plain data under a name, at once."""
        self._rows[name] = row
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps({"code": self._code, "rows": self._rows}, indent=1), "utf-8")


def fingerprint(files: Iterable[Path]) -> str:
    """Return a text that changes when a file changes."""
    contents = ((path.name.encode(), path.read_bytes()) for path in sorted(files))
    return sha256(b"\0".join(part for each in contents for part in each)).hexdigest()[:16]
