"""A server for a built site that sends what hosts are told to send, from plugins.hosting itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from plugins.hosting.headers import headers_for
from plugins.hosting.page_styles import find_styles
from tools.quiet_server import QuietServer


class SiteHandler(SimpleHTTPRequestHandler):
    """Sends files with our headers, and our page for what is not there."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012 - as it is there
    is_lost = False
    styles: tuple[str, ...] = ()

    def log_message(self, *arguments: object) -> None:
        pass

    def end_headers(self) -> None:
        address = "/404.html" if self.is_lost else urlsplit(self.path).path
        for name, value in headers_for(address, styles=self.styles).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.is_lost = True
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else b""
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class BareHandler(SiteHandler):
    """Sends none of our headers: another site, or a host that can send none."""

    def end_headers(self) -> None:
        SimpleHTTPRequestHandler.end_headers(self)


@contextmanager
def serve(folder: Path, handler: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """Serve a folder on a port of its own; give the address without a slash at the end."""
    allowing = type(handler.__name__, (handler,), {"styles": tuple(find_styles(folder))})
    server = QuietServer(("127.0.0.1", 0), partial(allowing, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
