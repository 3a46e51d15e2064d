"""What the process that builds says to the server: one line of JSON each."""

import json
from dataclasses import asdict, dataclass
from typing import TextIO


@dataclass(frozen=True)
class Message:
    """News of a build.

    build      its number, as the server gave it
    page       a page that is ready in `folder` before the rest is; if there is none, the build is over
    is_good    whether the whole site was built and is in its place
    is_last    whether the process that says this ends now
    said       lines for the terminal
    problems   what is wrong, one a line
    """

    build: int
    folder: str = ""
    page: str = ""
    is_good: bool = False
    is_last: bool = False
    said: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def send(message: Message, stream: TextIO) -> None:
    """Write a message."""
    stream.write(json.dumps(asdict(message)) + "\n")
    stream.flush()


def receive(line: str) -> Message:
    """Return the message that a line holds."""
    parts = json.loads(line)
    return Message(**{**parts, "said": tuple(parts["said"]), "problems": tuple(parts["problems"])})
