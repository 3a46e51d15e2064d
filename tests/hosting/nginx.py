"""Runs Debian's nginx on a published site, as docs/hosting.md says."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tools.nginx import Nginx

CONFIGURATION = """{module}
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        root {folder}/www;
        include {site}/nginx.conf;
        {brotli}
    }}
}}
"""
PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Answer:
    """What a server sent. headers: names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A site on a server. top: the folder that the server shows."""

    port: int
    base_path: str
    top: Path

    @property
    def site(self) -> Path:
        """The folder of the site's files."""
        return self.top / self.base_path.lstrip("/")

    def get(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address of the site, without its base path. headers: ``accept_encoding="br"``."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, self.base_path + address, headers=sent)
        response = connection.getresponse()
        received = {name.lower(): value for name, value in response.getheaders()}
        answer = Answer(response.status, received, response.read())
        connection.close()
        return answer


@contextmanager
def run_nginx(nginx: Nginx, folder: Path, base_path: str, *, brotli: bool) -> Iterator[Server]:
    """Serve ``folder/www`` with nginx; the site stands in it below `base_path`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = folder / f"www{base_path}"
    text = CONFIGURATION.format(
        module=f"load_module {nginx.brotli};" if brotli else "",
        brotli=f"include {site}/nginx-brotli.conf;" if brotli else "",
        user="user root root;" if os.geteuid() == 0 else "",  # else its worker may not read a test's folder
        folder=folder,
        port=port,
        site=site,
    )
    configuration = folder / "test.conf"
    configuration.write_text(text)
    command = [str(nginx.program), "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(configuration)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        try:
            _wait(port, process)
            yield Server(port, base_path, folder / "www")
        finally:
            process.terminate()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            assert process.stderr is not None
            raise AssertionError(f"nginx did not start: {process.stderr.read().decode()}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            continue
        return
    raise AssertionError("nginx does not answer")
