"""Serves a published site as a host does, with our headers, and one page of it without styles and scripts."""

import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import urlsplit

import brotli

from plugins.hosting.headers import headers_for
from tools.quiet_server import QuietServer

BARE = "/bare/"
"""Where the page without styles and scripts is."""

LOADED = re.compile(r'<link rel="(?:stylesheet|icon)"[^>]*>|<script type="module".*?</script>', re.DOTALL)


def strip_page(html: str) -> str:
    """Return a page that loads nothing: no styles, no scripts, no icon."""
    return LOADED.sub("", html)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: ClassVar[Path]
    bare: ClassVar[bytes]

    def do_GET(self) -> None:
        """Answer with the file's compressed copy, or the file if it has none."""
        address = urlsplit(self.path).path
        file = self.folder / (f"{address}index.html" if address.endswith("/") else address).lstrip("/")
        packed = file.with_name(f"{file.name}.br")
        is_bare = address == BARE
        found = packed if packed.is_file() else file
        body = self.bare if is_bare else found.read_bytes() if found.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html" if is_bare else _media_type(file))
        self.send_header("Content-Length", str(len(body)))
        if is_bare or found is packed:
            self.send_header("Content-Encoding", "br")
        for name, value in headers_for(address).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def _media_type(file: Path) -> str:
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


@contextmanager
def serving(folder: Path, bare_of: str) -> Iterator[str]:
    """Serve `folder` while the block runs; gives the address. bare_of: the address of which BARE is the bare form."""
    html = (folder / bare_of.strip("/") / "index.html").read_text("utf-8")
    bare = brotli.compress(strip_page(html).encode())
    server = QuietServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"folder": folder, "bare": bare}))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
