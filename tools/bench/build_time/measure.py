"""Runs a command and says how long it took and how much memory it held."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

KB = 1 if sys.platform == "darwin" else 1024
"""What the system's figure for memory counts in, in bytes."""
LIMIT_S = 300
"""Nobody waits longer for a build; one that takes longer is left out, and named."""


# A process counts the memory of the one that started it as its own until it has its own program: this one is small.
STARTER = """
import json, os, sys, time
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(process, 0)
seconds = time.perf_counter() - start
with open(sys.argv[1], "w") as file:
    json.dump([os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss], file)
"""


class FailedError(Exception):
    """A command failed. Its text says how."""


@dataclass(frozen=True)
class Run:
    """One run of a command. seconds: by the clock; cpu_seconds: on all cores; peak_bytes: of its largest process."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int


def measure(command: Sequence[str], folder: Path, limit_s: float = LIMIT_S) -> Run:
    """Run a command in `folder` to its end. Raises FailedError if it fails, or has not ended after so many seconds."""
    log, figures = folder / "bench.log", folder / "bench.json"
    starter = [sys.executable, "-S", "-c", STARTER, str(figures)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*starter, *command], cwd=folder, stdout=output, stderr=output, start_new_session=True
        )
        try:
            if code := process.wait(limit_s):
                raise subprocess.CalledProcessError(code, command)
        except subprocess.TimeoutExpired:
            raise FailedError(f"it had not ended after {limit_s:g} s") from None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)  # the starter and all that it started
                process.wait()
    code, seconds, cpu_seconds, peak = json.loads(figures.read_text("utf-8"))
    if code != 0:
        said = log.read_text("utf-8", "replace").strip().splitlines()
        raise FailedError(f"{Path(command[0]).name} ended with {code}: {' / '.join(said[-2:])}")
    return Run(seconds, cpu_seconds, peak * KB)
