"""The server of the preview: the built files, a line of script in each page, and news of each build."""

import json
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from typing import Any

SCRIPT = Path(__file__).with_name("preview.js")
EVENTS = "/__preview/events"
SCRIPT_ADDRESS = "/__preview/preview.js"
LONGEST_SILENCE_SECONDS = 15.0


class Preview:
    """How the last build went. Threads wait on it for the next."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._build = 0
        self._problems: list[str] = ["Building …"]

    def finish_build(self, problems: list[str]) -> None:
        """Keep what a build complained of (nothing, if it was good) and wake whoever waits."""
        with self._changed:
            self._build += 1
            self._problems = problems
            self._changed.notify_all()

    @property
    def build(self) -> int:
        """The number of the last build."""
        return self._build

    def state(self) -> str:
        """Return number and problems of the last build as JSON."""
        return json.dumps({"build": str(self._build), "problems": self._problems})

    def wait_after(self, build: int) -> None:
        """Wait until a later build has finished, or for a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._build > build, timeout=LONGEST_SILENCE_SECONDS)


class PreviewServer(ThreadingHTTPServer):
    """Serves `folder` to this machine only."""

    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, port: int, folder: Path, preview: Preview) -> None:
        self.folder = folder
        self.preview = preview
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def __init__(self, request: Any, client: Any, server: PreviewServer) -> None:
        super().__init__(request, client, server, directory=str(server.folder))

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path == EVENTS:
            self._send_events()
        elif path == SCRIPT_ADDRESS:
            self._send(SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        elif path.endswith(("/", ".html")):
            self._send_page(path)
        else:
            super().do_GET()

    def _send_page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = self.server.folder / "404.html", HTTPStatus.NOT_FOUND
        html = file.read_text("utf-8") if file.is_file() else "<!doctype html><title>Preview</title><body></body>"
        script = f'<script type="module" src="{SCRIPT_ADDRESS}?build={self.server.preview.build}"></script></body>'
        self._send(html.replace("</body>", script).encode(), "text/html; charset=utf-8", status)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        preview = self.server.preview
        try:
            while True:
                build = preview.build
                self.wfile.write(f"event: state\ndata: {preview.state()}\n\n".encode())
                self.wfile.flush()
                preview.wait_after(build)
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the parent's name
        """Print nothing for each request: the terminal is for builds and problems."""
