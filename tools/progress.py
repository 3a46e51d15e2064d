"""Says which step of a command runs and how far it is: on a terminal in one line, elsewhere in a line for each step."""

from types import TracebackType
from typing import Self, TextIO


class Progress:
    """The steps of one command.

    stream   where to write; None to say nothing
    steps    how many there will be

    Use it in a ``with``: at its end the line goes, so that what follows stands on a line of its own.
    """

    def __init__(self, stream: TextIO | None = None, steps: int = 0) -> None:
        self._stream = stream
        self._is_terminal = stream is not None and stream.isatty()
        self._steps = steps
        self._number = 0
        self._name = ""
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self, name: str) -> None:
        """Begin the next step."""
        self._number += 1
        self._name = f"{self._number}/{max(self._steps, self._number)} {name}"
        self._say(self._name)

    def count(self, done: int) -> None:
        """Say how much of the step is done. Only a terminal shows it: a log would fill with it."""
        if self._is_terminal:
            self._say(f"{self._name}: {done}")

    def clear(self) -> None:
        """Take the line off the terminal."""
        if self._stream and self._is_terminal and self._width:
            self._stream.write(f"\r{' ' * self._width}\r")
            self._stream.flush()
        self._width = 0

    def _say(self, line: str) -> None:
        if self._stream is None:
            return
        if self._is_terminal:
            self._stream.write(f"\r{line.ljust(self._width)}")
            self._width = len(line)
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()
