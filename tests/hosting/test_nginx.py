"""A published site on Debian's nginx, with the configuration that we write: at the top of a host and below a path."""

import asyncio
import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from playwright.sync_api import Page, expect

from plugins.assets.styles import source_of
from plugins.hosting.headers import headers_for, write_policy
from plugins.hosting.page_styles import find_styles
from tests.conftest import ROOT
from tests.hosting.nginx import Server, run_nginx
from tests.project import Project
from tests.server import BareHandler, serve
from tools.nginx import Nginx, installed_nginx

REDIRECTS = "redirects:\n  - {from: /iep/old-name/, to: /iep/one/}\n  - {from: /old.html, to: /compare/#consent}\n"
CONNECTIONS = 200


@pytest.fixture(scope="module")
def nginx() -> Nginx:
    found = installed_nginx()
    if found is None:
        pytest.skip("there is no nginx; make test installs one for root on Debian")
    return found


@pytest.fixture(scope="module", params=["", "/iep"], ids=["top", "below a path"])
def server(request: pytest.FixtureRequest, nginx: Nginx, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("nginx")
    project = Project.create(folder / "project", ROOT)
    project.write("content/data/redirects.yaml", REDIRECTS)
    site_url, output = f"https://example.org{request.param}", folder / f"www{request.param}"
    options = ["--settings", "publishconf.py", "--root", str(project.root), "--output", str(output)]
    command = [sys.executable, "-m", "tools.build", *options, "--site-url", site_url]
    environment = os.environ | {"SITEURL": site_url}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in (".hidden", ".well-known/security.txt"):
        (output / name).parent.mkdir(exist_ok=True)
        (output / name).write_text("Contact: https://example.org/\n")
    with run_nginx(nginx, folder, request.param, brotli=nginx.brotli is not None) as running:
        yield running


def script(server: Server) -> str:
    """Return the address of a script, which has its content in its name."""
    return next(f"/assets/js/{file.name}" for file in (server.site / "assets/js").glob("main.*.js"))


def addresses(server: Server) -> list[str]:
    """Return the address of every file that is to be sent."""
    files = (file.relative_to(server.site).as_posix() for file in server.site.rglob("*") if file.is_file())
    hidden = ("_headers", "_redirects", "nginx.conf", "nginx-brotli.conf", ".hidden")
    found = [file for file in files if not file.endswith((".br", ".gz")) and not file.startswith(hidden)]
    return sorted(f"/{file}".removesuffix("index.html") for file in found)


def test_every_address_is_sent_with_its_headers(server: Server) -> None:
    site_url = f"https://example.org{server.base_path}"
    styles = find_styles(server.site)
    for address in addresses(server):
        answer = server.get(address)
        assert answer.status == 200, address
        wanted = {name.lower(): value for name, value in headers_for(address, site_url, styles).items()}
        assert answer.headers.items() >= wanted.items(), address
        file = server.site / f"{address}index.html"[1:] if address.endswith("/") else server.site / address[1:]
        assert answer.body == file.read_bytes()


def test_pages_hold_the_policy_too_for_hosts_that_send_no_headers(server: Server) -> None:
    for file in server.site.rglob("*.html"):
        text = file.read_text("utf-8")
        policy = re.findall(r'<meta http-equiv="Content-Security-Policy" content="(.*?)">', text)
        styles = re.findall("<style>(.*?)</style>", text, re.DOTALL)
        assert policy == [write_policy(map(source_of, styles))]


@pytest.mark.parametrize("handler", [None, BareHandler], ids=["nginx", "no headers"])
def test_scripts_run_in_a_browser_and_nothing_else_does(
    page: Page, server: Server, handler: type[BareHandler] | None
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with serve(server.top, BareHandler) as bare:
        top = bare if handler else f"http://127.0.0.1:{server.port}"
        page.goto(f"{top}{server.base_path}/compare/")
        expect(page.locator("[data-part=controls]")).to_be_visible()
        page.goto(f"{top}{server.base_path}/search/?q=consent")
        expect(page.locator("[data-part=results] a").first).to_be_visible()
        assert complaints == []
        page.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
        assert "Content Security Policy" in complaints[0]


TYPES = {
    "/": "text/html; charset=utf-8",
    "/compare/comparison.csv": "text/csv; charset=utf-8",
    "/compare/comparison.json": "application/json; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
}


@pytest.mark.parametrize(("address", "kind"), TYPES.items())
def test_types_are_named(server: Server, address: str, kind: str) -> None:
    assert server.get(address).headers["content-type"] == kind


def test_scripts_are_text_javascript(server: Server) -> None:
    assert server.get(script(server)).headers["content-type"] == "text/javascript; charset=utf-8"


def test_compressed_copies_are_sent_to_who_takes_them(server: Server, nginx: Nginx) -> None:
    plain = server.get("/iep/one/")
    assert "content-encoding" not in plain.headers
    zipped = server.get("/iep/one/", accept_encoding="gzip")
    assert zipped.headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == plain.body
    for answer in (plain, zipped):
        assert answer.headers["vary"] == "Accept-Encoding"
    if nginx.brotli:
        smallest = server.get("/iep/one/", accept_encoding="gzip, deflate, br")
        assert smallest.headers["content-encoding"] == "br"
        assert smallest.headers["content-type"] == "text/html; charset=utf-8"
        assert brotli.decompress(smallest.body) == plain.body
        assert len(smallest.body) < len(zipped.body) < len(plain.body)


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    for encoding in ("identity", "gzip"):
        first = server.get("/iep/one/", accept_encoding=encoding)
        again = server.get("/iep/one/", accept_encoding=encoding, if_none_match=first.headers["etag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == first.headers["cache-control"]


def test_an_address_that_is_not_there_is_404_with_our_page(server: Server) -> None:
    page = (server.site / "404.html").read_bytes()
    for address in ("/no/such/page/", "/assets/js/gone.0123456789.js", "/assets/", "/../etc/passwd", "/%00"):
        answer = server.get(address)
        assert answer.status in (400, 404)
        assert "immutable" not in answer.headers.get("cache-control", "")
        if answer.status == 404 and ".." not in address:
            assert answer.body == page
            assert answer.headers["cache-control"] == "no-cache"
            assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("address", ["/_headers", "/_redirects", "/nginx.conf", "/nginx-brotli.conf", "/.hidden"])
def test_what_is_meant_for_hosts_is_not_sent(server: Server, address: str) -> None:
    assert (server.site / address[1:]).is_file()
    assert server.get(address).status == 404


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/iep/old-name/", "/iep/one/"),
        ("/iep/old-name", "/iep/one/"),
        ("/old.html", "/compare/#consent"),
        ("/iep/one", "/iep/one/"),
    ],
)
def test_what_moved_leads_on(server: Server, old: str, new: str) -> None:
    """Without a host in it: behind another server, nginx would name the wrong one."""
    answer = server.get(old)
    assert (answer.status, answer.headers["location"]) == (301, server.base_path + new)


def test_a_part_can_be_asked_for(server: Server) -> None:
    whole = server.get("/compare/comparison.json").body
    part = server.get("/compare/comparison.json", range="bytes=10-19")
    assert (part.status, part.body) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"


def test_only_reading_is_allowed(server: Server) -> None:
    head = server.get("/iep/one/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert server.get("/iep/one/", "POST").status == 405
    assert server.get("/iep/one/", "DELETE").status == 405


async def ask_for_all(server: Server, wanted: list[str]) -> list[str]:
    """Ask for each address on one connection, one after the other; return what went wrong."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    wrong = []
    for address in wanted:
        writer.write(f"GET {server.base_path}{address} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.search(r"Content-Length: (\d+)", head)
        body = await reader.readexactly(int(length[1])) if length else b""
        if not head.startswith("HTTP/1.1 200 ") or not body:
            wrong.append(f"{address}: {head.splitlines()[0]}")
    writer.close()
    await writer.wait_closed()
    return wrong


def test_two_hundred_connections_get_every_page(server: Server) -> None:
    pages = [address for address in addresses(server) if address.endswith("/")]

    async def load() -> list[list[str]]:
        return await asyncio.gather(*(ask_for_all(server, pages) for _ in range(CONNECTIONS)))

    with ThreadPoolExecutor(1) as thread:  # Playwright, if a test before has used it, holds this one's loop
        found = thread.submit(lambda: asyncio.run(load())).result()
    assert [wrong for each in found for wrong in each] == []


def test_nginx_without_its_brotli_module_serves_it_all_the_same(server: Server, nginx: Nginx) -> None:
    with run_nginx(nginx, server.top.parent, server.base_path, brotli=False) as plain:
        answer = plain.get("/iep/one/", accept_encoding="gzip, br")
    assert (answer.status, answer.headers["content-encoding"]) == (200, "gzip")
