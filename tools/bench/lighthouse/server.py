"""Serves a published site as a host does, with our headers, and each page also without styles and scripts."""

import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import urlsplit

from brotli import compress

from plugins.hosting.headers import headers_for
from plugins.hosting.page_styles import find_styles
from tools.quiet_server import QuietServer

BARE = "/bare"
"""Below it, each page stands without styles and scripts."""

LOADED = re.compile(
    r'<link rel="(?:stylesheet|icon)"[^>]*>|<style>.*?</style>|<script type="module".*?</script>', re.DOTALL
)


def strip_page(html: str) -> str:
    """Return a page that loads nothing: no styles, no scripts, no icon."""
    return LOADED.sub("", html)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: ClassVar[Path]
    styles: ClassVar[list[str]]

    def do_GET(self) -> None:
        """Answer with the file's compressed copy, or the file if it has none."""
        path = urlsplit(self.path).path
        address = path.removeprefix(BARE)
        file = self.folder / (f"{address}index.html" if address.endswith("/") else address).lstrip("/")
        packed = file.with_name(f"{file.name}.br")
        found = packed if packed.is_file() else file
        body = found.read_bytes() if found.is_file() else b""
        if body and address != path:
            body = compress(strip_page(file.read_text("utf-8")).encode())
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if found is packed:
            self.send_header("Content-Encoding", "br")
        for name, value in headers_for(address, styles=self.styles).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve `folder`, a compressed site, while the block runs; gives the address."""
    own = {"folder": folder, "styles": find_styles(folder)}
    server = QuietServer(("127.0.0.1", 0), type("Handler", (_Handler,), own))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
