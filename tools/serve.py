"""Shows the site on this machine, builds it again on each save, and keeps the last good one when something is wrong.

python -m tools.serve [--port 8000]
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread

from watchfiles import watch

from tools.build import ROOT
from tools.command import HIGHEST_PORT, Command, port, project
from tools.preview.builder import Builder
from tools.preview.messages import Message
from tools.preview.server import PreviewServer
from tools.preview.state import Preview

WATCHED = ("content", "theme", "plugins", "tools", "pelicanconf.py")
FIRST_PORT = 8000
PORTS_TRIED = 20
DEBOUNCE_MS = 100
STEP_MS = 20
"""A save is seen when nothing else was saved for STEP_MS, and after DEBOUNCE_MS at the latest."""


def hear(preview: Preview, message: Message) -> None:
    """Show what a build made, and print what it said."""
    if message.page:
        with suppress(FileNotFoundError):  # a later save has ended that build
            preview.show_ahead(Path(message.folder), message.page)
        return
    preview.finish_build([] if message.is_good else list(message.problems))
    print("\n".join((*message.said, *message.problems)), flush=True)


def watch_saves(root: Path, preview: Preview, builder: Builder) -> None:
    """Ask for a build after every save, until the program ends."""
    watched = [root / name for name in WATCHED if (root / name).exists()]
    for changes in watch(*watched, debounce=DEBOUNCE_MS, step=STEP_MS):
        builder.build(preview.open_pages(), is_code_changed=any(file.endswith(".py") for _, file in changes))


def open_server(port: int, preview: Preview) -> PreviewServer:
    """Return a server at `port`, or at the next free one. Raises OSError if none of the next few is free."""
    for candidate in range(port, min(port + PORTS_TRIED, HIGHEST_PORT + 1)):
        try:
            server = PreviewServer(candidate, preview)
        except OSError:
            print(f"Port {candidate} is taken. Trying {candidate + 1}.", flush=True)
            continue
        return server
    raise OSError(f"No port from {port} to {port + PORTS_TRIED - 1} is free. Name one: --port")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command until Ctrl+C."""
    parser = Command(prog="python -m tools.serve", description="Show the site and build it on save.")
    parser.add_argument("--port", type=port, default=FIRST_PORT)
    parser.add_argument("--root", type=project, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    output = root / "output"
    preview = Preview(output)
    try:
        server = open_server(options.port, preview)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    builder = Builder(root, output, partial(hear, preview))
    builder.build([], is_code_changed=False)
    Thread(target=watch_saves, args=(root, preview, builder), daemon=True).start()
    print(f"Serving at http://127.0.0.1:{server.server_port}/ (Ctrl+C stops)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
