"""The process that builds for the preview. It has everything loaded, and forks for each build where it can.

python -m tools.preview.worker ROOT OUTPUT

Reads a line of JSON for each build that is wanted: {"build": 3, "open": ["/iep/"]}. A build that is still going on is
ended: what it would show is out of date. Writes `tools.preview.messages`. Ends when its input does.
"""

import gc
import io
import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from importlib import import_module
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from jinja2 import FileSystemBytecodeCache

from tools.preview.faults import describe_fault
from tools.preview.messages import Message, send

if TYPE_CHECKING:
    from plugins.sitedata.memory import Memory

HOME = Path(__file__).resolve().parent.parent.parent
ENDED = "The build ended by itself. Save again; if it stays so, stop the preview and start it again."


def main(root: Path, output: Path) -> int:
    """Build until the input ends. Without fork, build once: who asked starts the next process."""
    news = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Pelican prints there
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the server, and its end ends us
    fault = load_all(root)
    with tempfile.TemporaryDirectory(prefix="templates-") as templates:
        if fault is None and hasattr(os, "fork"):
            Worker(root, output, Path(templates), news).run()
        else:
            build_once(root, output, Path(templates), news, fault)
    return 0


def load_all(root: Path) -> str | None:
    """Import what a build needs. Return what is wrong with the code, or None."""
    sys.path.insert(0, str(root))
    try:
        import_module("tools.preview.building")
        for file in sorted((root / "plugins").glob("*/generator.py")):
            import_module(f"plugins.{file.parent.name}.generator")
    except Exception as error:
        return describe_fault(error, (root, HOME))
    return None


def build_once(root: Path, output: Path, templates: Path, news: TextIO, fault: str | None) -> None:
    """Answer one request in this process."""
    line = sys.stdin.readline()
    if not line:
        return
    wanted = json.loads(line)
    if fault is not None:
        send(Message(wanted["build"], is_last=True, problems=(fault,)), news)
        return
    from plugins.sitedata.memory import Memory

    message = answer(root, output, templates, wanted, Memory(), lambda message: send(message, news))
    send(replace(message, is_last=True), news)


def answer(
    root: Path, output: Path, templates: Path, wanted: dict[str, Any], memory: "Memory", tell: Callable[[Message], None]
) -> Message:
    """Build and return how it went. Never raises: what goes wrong is in the message."""
    from plugins.assets.bundle import AssetError
    from tools.answers import explain, kept
    from tools.build import report
    from tools.preview.building import build_open_first
    from tools.swap import OccupiedError

    number = wanted["build"]
    said, log, wrong = io.StringIO(), io.StringIO(), io.StringIO()
    is_good = False
    with redirect_stdout(log), redirect_stderr(wrong):
        try:
            result = build_open_first(
                root,
                output,
                wanted["open"],
                lambda folder, page: tell(Message(number, folder=str(folder), page=page)),
                memory,
                FileSystemBytecodeCache(str(templates)),
            )
            with redirect_stdout(said):
                report(result, output)
            is_good = result.is_good
        except OSError as error:
            print(f"{explain(error, output)}{kept(output)}", file=sys.stderr)
        except (AssetError, OccupiedError) as error:
            print(f"{error}{kept(output)}", file=sys.stderr)
        except BaseException as error:  # an editor sees every one of them, and the preview goes on
            print(f"{log.getvalue()}{describe_fault(error, (root, HOME))}", file=sys.stderr)
    lines = said.getvalue().splitlines(), wrong.getvalue().splitlines()
    return Message(number, is_good=is_good, said=tuple(lines[0]), problems=tuple(lines[1]))


class Worker:
    """Forks a child for each build and keeps what its pure steps gave."""

    def __init__(self, root: Path, output: Path, templates: Path, news: TextIO) -> None:
        from plugins.sitedata.memory import Memory

        self.root, self.output, self.templates, self.news = root, output, templates, news
        self.memory: Memory = Memory()
        self.child: tuple[int, Connection] | None = None
        self.build = 0

    def run(self) -> None:
        """Build for each line of the input, until it ends."""
        stdin = sys.stdin.fileno()
        rest = b""
        while True:
            ready = wait([stdin, self.child[1]] if self.child else [stdin])
            if self.child and self.child[1] in ready:
                self._hear(self.child[1])
            if stdin in ready:
                read = os.read(stdin, 1 << 16)
                *lines, rest = (rest + read).split(b"\n")
                if lines or not read:
                    self._end_child()
                if not read:
                    return
                if lines:
                    self._start(json.loads(lines[-1]))

    def _start(self, wanted: dict[str, Any]) -> None:
        self.build = wanted["build"]
        gc.freeze()  # the child shares our memory as long as nothing writes to it
        hear, speak = Pipe(duplex=False)
        child = os.fork()
        if child == 0:
            hear.close()
            _run_child(self.root, self.output, self.templates, wanted, self.memory.next(), speak)
        speak.close()
        self.child = child, hear

    def _hear(self, pipe: Connection) -> None:
        try:
            what, value = pipe.recv()
        except EOFError:
            what, value = "message", Message(self.build, problems=(ENDED,))
        if what == "made":
            self.memory.add(value)
        elif what == "unused":
            self.memory.forget(value)
        else:
            send(value, self.news)
            if not value.page:
                self._end_child()

    def _end_child(self) -> None:
        if self.child:
            child, pipe = self.child
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            pipe.close()
            self.child = None


def _run_child(
    root: Path, output: Path, templates: Path, wanted: dict[str, Any], memory: "Memory", pipe: Connection
) -> None:
    """Build, tell the parent, and end this process."""

    def tell(message: Message) -> None:
        pipe.send(("message", message))
        pipe.send(("made", memory.take_new()))

    try:
        message = answer(root, output, templates, wanted, memory, tell)
        pipe.send(("made", memory.take_new()))
        if message.is_good:
            pipe.send(("unused", memory.unused()))
        pipe.send(("message", message))
    except BrokenPipeError:
        pass  # a later save has ended this build
    except Exception:
        traceback.print_exc()  # no editor's mistake comes this far: it is ours, and must not end in silence
    finally:
        sys.stderr.flush()
        os._exit(0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
