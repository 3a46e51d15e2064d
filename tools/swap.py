"""Puts a finished folder in the place of another in one step: readers see the old site or the new one, whole."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = {"linux": -100, "darwin": -2}
EXCHANGE = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS: the number is the same."""
MADE = ("index.html", "404.html", "assets")
"""What every site has that this project builds."""


class OccupiedError(Exception):
    """What is to be replaced is no site."""


def refuse_to_replace(target: Path) -> None:
    """Raise OccupiedError if `target` holds anything that no build made: it would be gone."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if (target / ".git").exists() or not all((target / name).exists() for name in MADE):
        raise OccupiedError(
            f"{target}: holds something else than a site, which would be lost. "
            "Name an empty folder or one that is not there: --output FOLDER."
        )


def replace_folder(new: Path, target: Path) -> None:
    """Move the folder `new` to `target` and remove what was there.

    Where the system can exchange two folders at once (Linux, macOS), there is no moment without a whole `target`.
    Elsewhere there is a short one, and `recover` puts the old folder back if the program ends in it.

    Raises OSError if the folders are on different disks or may not be written.
    """
    recover(target)
    if not target.exists():
        new.rename(target)
        return
    if not _exchange(new, target):
        target.rename(_aside(target))
        try:
            new.rename(target)
        except OSError:
            _aside(target).rename(target)
            raise
        new = _aside(target)
    shutil.rmtree(new, ignore_errors=True)  # the new site stands; what is left of the old one, the next build removes


def recover(target: Path) -> None:
    """Put back a folder that an interrupted `replace_folder` had moved aside, or remove it if it is not needed."""
    aside = _aside(target)
    if aside.exists():
        if target.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(target)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders; return False where the system cannot."""
    at = AT_FDCWD.get(sys.platform)
    if at is None:
        return False
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2" if sys.platform == "linux" else "renameatx_np", None)
    if call is None:
        return False
    return bool(call(at, os.fsencode(one), at, os.fsencode(other), EXCHANGE) == 0)
