"""Kills builds of a small project, each at another write to the disk, and says what each left behind.

python -m tests.killed PROJECT PLACE OLD NEW: `PLACE/output` is a copy of the site OLD; the project builds the site NEW.
Prints a JSON list of what went wrong, and last how many builds were killed. Builds are forked from this warm process,
which saves the imports; a build that is killed starts on what the one before it left.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tools import build
from tools.swap import replace_folder

WRITES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.dlopen"}  # the last comes before the exchange
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
BEFORE, AFTER = 40, 10
"""How many points to kill at before the exchange of the two folders, and after it."""

Event = Callable[[str], None]


def on_each_write(note: Event) -> None:
    """Call `note` before each write to the disk from here on; there is no way back."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        flags = arguments[2] if event == "open" else 0
        if event in WRITES or (isinstance(flags, int) and flags & WRITING):
            note(event)

    sys.addaudithook(hook)


def run(project: Path, output: Path, prepare: Callable[[], None]) -> int:
    """Build in a fork and return how it ended, as `os.waitstatus_to_exitcode` does. prepare: runs in the fork."""
    pid = os.fork()
    if pid == 0:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        prepare()
        os._exit(build.main(["--root", str(project), "--output", str(output)]))
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def killer(at: int) -> Callable[[], None]:
    """Return what makes a process kill itself at its write number `at`, counted from 1."""
    left = [at]

    def note(_: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return lambda: on_each_write(note)


def writes_of_a_build(project: Path, output: Path, log: Path) -> list[str]:
    """Return the writes of a whole build, in order."""

    def prepare() -> None:
        file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        on_each_write(lambda event: os.write(file, f"{event}\n".encode()) and None)

    assert run(project, output, prepare) == 0
    return log.read_text().splitlines()


def points(writes: list[str]) -> list[int]:
    """Return the writes to kill at: spread evenly over the build, close together around the exchange."""
    exchange = writes.index("ctypes.dlopen") + 1
    before = {1 + (exchange - 1) * step // BEFORE for step in range(BEFORE)}
    after = {exchange + (len(writes) - exchange) * step // AFTER for step in range(1, AFTER + 1)}
    return sorted(before | after | set(range(exchange - 1, exchange + 3)))


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def kill_all(project: Path, place: Path, old_site: Path, new_site: Path) -> Iterator[str]:
    """Kill a build at each point; yield what was wrong afterwards, and last how many were killed."""
    loaded = build.load_and_check(project)
    build.load_and_check = lambda _: loaded  # reading writes nothing: once is enough
    output, old, new = place / "output", files_of(old_site), files_of(new_site)
    shutil.copytree(old_site, place / "counted" / "output")
    at = points(writes_of_a_build(project, place / "counted" / "output", place / "log"))
    shutil.rmtree(place / "counted")
    for number, point in enumerate(at):
        if run(project, output, killer(point)) != -signal.SIGKILL:
            yield f"write {point}: the build was not killed"
        if files_of(output) not in (old, new):
            yield f"write {point}: the site is neither the old one nor the new one"
        if number % 10 == 0 or point == at[-1]:
            if run(project, output, lambda: None) != 0 or files_of(output) != new:
                yield f"write {point}: the next build failed"
            if rubbish := {path.name for path in place.iterdir()} - {"output", "log"}:
                yield f"write {point}: the next build left {rubbish}"
        if files_of(output) == new:
            shutil.copytree(old_site, place / "again")
            replace_folder(place / "again", output)
    yield str(len(at))


if __name__ == "__main__":
    print(json.dumps(list(kill_all(*map(Path, sys.argv[1:])))))
