"""The server's side of the process that builds: starts it, asks it, passes on its news, and starts it again."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from tools.preview.messages import Message, receive

CAN_FORK = hasattr(os, "fork")
ENDED = "The build ended by itself: what it said stands in the terminal. Mend that and save."
PATIENCE_SECONDS = 2.0
"""How long a process may take to end a build. One without a build may be loading its code, and is not waited for."""
HOME = Path(__file__).resolve().parent.parent.parent


class Builder:
    """Asks for builds. Each ends the one before; only news of the last one is passed on.

    hear   called with each message, in a thread of its own
    """

    def __init__(self, root: Path, output: Path, hear: Callable[[Message], None]) -> None:
        self._command = [sys.executable, "-m", "tools.preview.worker", str(root), str(output)]
        self._hear = hear
        self._number = 0
        self._worker = _Worker(self._command, self._pass_on)

    def build(self, open_pages: Sequence[str], *, is_code_changed: bool) -> None:
        """Ask for a build. open_pages: addresses to build first; changed code is read afresh."""
        self._number += 1
        if is_code_changed or self._worker.is_gone or (self._worker.is_asked and not CAN_FORK):
            self._worker.end()
            self._worker = _Worker(self._command, self._pass_on)
        self._worker.ask(self._number, open_pages)

    def stop(self) -> None:
        """End the process. The next build starts another."""
        self._number += 1  # what it still says is of no interest
        self._worker.end()

    def _pass_on(self, message: Message) -> None:
        if message.build == self._number:
            self._hear(message)


class _Worker:
    """A running process, and the thread that listens to it."""

    def __init__(self, command: Sequence[str], hear: Callable[[Message], None]) -> None:
        self._hear = hear
        self._asked = self._answered = 0
        self._is_last = False
        self._process = subprocess.Popen(
            command, cwd=HOME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def is_asked(self) -> bool:
        return self._asked > 0

    @property
    def is_gone(self) -> bool:
        return self._is_last or self._process.poll() is not None

    def ask(self, build: int, open_pages: Sequence[str]) -> None:
        self._asked = build
        assert self._process.stdin is not None
        with suppress(OSError):  # it has just ended, and the listener says so
            self._process.stdin.write(json.dumps({"build": build, "open": list(open_pages)}) + "\n")
            self._process.stdin.flush()

    def end(self) -> None:
        """End it. The end of its input is what it waits for; one that does not hear is killed."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(timeout=PATIENCE_SECONDS if self._answered < self._asked else 0.2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()

    def _listen(self) -> None:
        """Pass on what the process says, and that it ended if it did so without an answer."""
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                message = receive(line)
                self._answered = message.build if not message.page else self._answered
                self._is_last |= message.is_last
                self._hear(message)
        if self._answered < self._asked:
            self._hear(Message(self._asked, problems=(ENDED,)))
