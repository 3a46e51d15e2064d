"""The folder beside a site in which its next version is made: one build at a time, nothing left of a killed one."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.swap import recover

LOCK = "lock"


@contextmanager
def folder_aside(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`, on the same disk, that is ours alone until the block ends.

    Waits while another build makes the same `target`, and says so. The system itself ends the lock of a program that is
    killed; what it left in the folder goes, and a `target` that it had moved aside comes back.

    Raises OSError if the folder may not be written.
    """
    aside = target.with_name(f".{target.name}.new")
    lock = _lock(aside, target)
    try:
        recover(target)
        _empty(aside)
        yield aside
    finally:
        _empty(aside)
        if sys.platform == "win32":
            os.close(lock)  # an open file cannot be removed there
        shutil.rmtree(aside, ignore_errors=True)
        if sys.platform != "win32":
            os.close(lock)


def _lock(aside: Path, target: Path) -> int:
    """Return the open lock file, once it is ours."""
    is_told = False
    while True:
        try:
            aside.mkdir(parents=True, exist_ok=True)
            lock = os.open(aside / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:
            continue  # the build before us removed the folder between the two steps
        is_ours = _try_lock(lock)
        if not is_ours and not is_told:
            print(f"Another build is making {target.name}/. Waiting for it ...", file=sys.stderr, flush=True)
            is_told = True
        if (is_ours or _wait_for(lock)) and _is_at(lock, aside / LOCK):
            return lock
        os.close(lock)


def _is_at(lock: int, file: Path) -> bool:
    """Return whether `file` is still the one that was opened: whoever had it before us removes it when done."""
    try:
        return os.path.samestat(os.fstat(lock), file.stat())
    except FileNotFoundError:
        return False


def _empty(folder: Path) -> None:
    """Remove all but the lock. What cannot be removed now, the next build removes."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != LOCK:
            path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(lock: int) -> bool:
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for(lock: int) -> bool:
        """Wait ten seconds at most, as LK_LOCK does."""
        try:
            msvcrt.locking(lock, msvcrt.LK_LOCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for(lock: int) -> bool:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return True
