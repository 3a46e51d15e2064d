"""The server of the preview: the site as it is shown, a line of script in each page, and news of each build."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tools.preview.state import Preview
from tools.quiet_server import QuietServer

SCRIPT = Path(__file__).with_name("preview.js")
EVENTS = "/__preview/events"
SCRIPT_ADDRESS = "/__preview/preview.js"


class PreviewServer(QuietServer):
    """Serves the preview to this machine only."""

    allow_reuse_address = False

    def __init__(self, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        if path == EVENTS:
            self._send_events(parse_qs(parts.query).get("page", ["/"])[0])
        elif path == SCRIPT_ADDRESS:
            self._send(SCRIPT.read_bytes(), "text/javascript")
        elif path.endswith(("/", ".html")):
            self._send_page(path)
        else:
            self._send_file(path)

    def _send_page(self, address: str) -> None:
        html, is_there = self.server.preview.page(address)
        tag = self.server.preview.tag(address)
        script = f'<script type="module" src="{SCRIPT_ADDRESS}?page={tag}"></script></body>'.encode()
        status = HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND
        self._send(html.replace(b"</body>", script), "text/html", status)

    def _send_file(self, path: str) -> None:
        content = self.server.preview.file(path.lstrip("/"))
        if content is not None:
            self._send(content, guess_type(path)[0] or "application/octet-stream")
        elif self.server.preview.file(f"{path.lstrip('/')}/index.html") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._send_page(path)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        is_text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _send_events(self, address: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        preview = self.server.preview
        try:
            with preview.opened(address):
                for state in preview.states(address):
                    self.wfile.write(f"event: state\ndata: {state}\n\n".encode())
                    self.wfile.flush()
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the parent's name
        """Print nothing for each request: the terminal is for builds and problems."""
