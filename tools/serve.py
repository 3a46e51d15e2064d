"""Shows the site on this machine, builds it again on each save, and keeps the last good one when something is wrong.

python -m tools.serve [--port 8000]
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from tools.build import ROOT
from tools.preview_server import Preview, PreviewServer

WATCHED = ("content", "theme", "plugins", "tools", "pelicanconf.py")
FIRST_PORT = 8000
PORTS_TRIED = 20


def rebuild(root: Path, output: Path) -> list[str]:
    """Build the site in a process of its own, so that changed code is read afresh. Return what it complained of."""
    command = [sys.executable, "-m", "tools.build", "--root", str(root), "--output", str(output), "--drafts", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    print(done.stdout + done.stderr, end="", flush=True)
    return done.stderr.splitlines() if done.returncode else []


def keep_building(root: Path, output: Path, preview: Preview, wanted: Event) -> None:
    """Build whenever a build is wanted, until the program ends. A save during a build leads to another."""
    while True:
        wanted.wait()
        wanted.clear()
        preview.finish_build(rebuild(root, output))


def watch_saves(root: Path, wanted: Event) -> None:
    """Ask for a build after every save, until the program ends."""
    watched = [root / name for name in WATCHED if (root / name).exists()]
    for _ in watch(*watched, debounce=100, step=30):
        wanted.set()


def open_server(port: int, output: Path, preview: Preview) -> PreviewServer:
    """Return a server at `port`, or at the next free one. Raises OSError if none of the next few is free."""
    for candidate in range(port, port + PORTS_TRIED):
        try:
            server = PreviewServer(candidate, output, preview)
        except OSError:
            print(f"Port {candidate} is taken. Trying {candidate + 1}.", flush=True)
            continue
        return server
    raise OSError(f"No port from {port} to {port + PORTS_TRIED - 1} is free. Name one: --port")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command until Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m tools.serve", description="Show the site and build it on save.")
    parser.add_argument("--port", type=int, default=FIRST_PORT)
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    output = root / "output"
    preview = Preview()
    try:
        server = open_server(options.port, output, preview)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    wanted = Event()
    wanted.set()
    Thread(target=watch_saves, args=(root, wanted), daemon=True).start()
    Thread(target=keep_building, args=(root, output, preview, wanted), daemon=True).start()
    print(f"Serving at http://127.0.0.1:{server.server_port}/ (Ctrl+C stops)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
