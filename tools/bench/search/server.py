"""Serves a folder as a CDN would, over a line as slow as asked for, and counts what it sends."""

import mimetypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Lock, Thread
from typing import ClassVar
from urllib.parse import urlsplit

from tools.quiet_server import QuietServer

_PIECE_BYTES = 4096
HEADERS_BYTES = 200  # what a response's headers come to over HTTP/2; counted for each request


@dataclass
class Line:
    """The way to the reader.

    round_trip_ms     passes before each answer
    bits_per_second   shared by all answers; 0 for no limit
    """

    round_trip_ms: int = 0
    bits_per_second: int = 0
    requests: int = 0
    sent_bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def reset(self) -> None:
        """Count from 0 again."""
        self.requests = self.sent_bytes = 0

    def wait_for(self, count: int) -> None:
        """Wait as long as so many bytes take; whoever else sends waits too."""
        with self._lock:
            self.sent_bytes += count
            if self.bits_per_second:
                time.sleep(count * 8 / self.bits_per_second)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    folder: ClassVar[Path]
    line: ClassVar[Line]

    def do_GET(self) -> None:
        """Answer from the folder; a file that has a copy with .br is sent as that."""
        path = urlsplit(self.path).path.lstrip("/")
        file = self.folder / (path if path and not path.endswith("/") else f"{path}index.html")
        packed = file.with_name(f"{file.name}.br")
        found = packed if packed.is_file() else file
        body = found.read_bytes() if found.is_file() else b""
        time.sleep(self.line.round_trip_ms / 1000)
        self.line.requests += 1
        self.line.wait_for(HEADERS_BYTES)
        self.send_response(200 if found.is_file() else 404)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if found is packed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        for start in range(0, len(body), _PIECE_BYTES):
            piece = body[start : start + _PIECE_BYTES]
            self.line.wait_for(len(piece))
            self.wfile.write(piece)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, line: Line) -> Iterator[str]:
    """Serve `folder` while the block runs; gives the address."""
    handler = type("Handler", (_Handler,), {"folder": folder, "line": line})
    server = QuietServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
