"""``nginx.conf``: what a server block includes. Needs no module that nginx is not built with by default."""

import re
from collections.abc import Iterable, Mapping

from plugins.hosting.headers import KINDS, common_headers, kind_headers
from plugins.hosting.host_files import old_addresses
from plugins.hosting.model import Redirect

BROTLI = """# Beside nginx.conf, where the server has the module ngx_http_brotli_static: sends the .br files.
brotli_static on;
"""

TYPES = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js",
    "text/csv": "csv",
    "text/plain": "txt",
    "text/calendar": "ics",
    "application/json": "json",
    "application/manifest+json": "webmanifest",
    "application/atom+xml": "atom",
    "application/xml": "xml",
    "application/pdf": "pdf",
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/webp": "webp",
    "image/x-icon": "ico",
}
NO_TEXT = {"application/pdf", "image/png", "image/jpeg", "image/webp", "image/x-icon"}
NOT_SENT = r"^(?:/.*)?/(?:_headers|_redirects|nginx(?:-brotli)?\.conf|\.(?!well-known/).*)$"

HEAD = """# Written by `make publish`; docs/hosting.md says how to use it. In a server block:
#
#     root FOLDER;
#     include FOLDER{base_path}/nginx.conf;
#
# FOLDER is the folder in which this site stands{where}.
"""


def write_nginx(redirects: Iterable[Redirect], base_path: str, site_url: str, styles: Iterable[str] = ()) -> str:
    """Return the part of a server block that serves the site below `base_path`. styles: as in `common_headers`."""
    shared = common_headers(site_url, styles)
    where = f" below {base_path}/" if base_path else ""
    moved = [
        _block(f'location = "{base_path}{old}"', [f'return 301 "{base_path}{redirect.new}";'])
        for redirect in redirects
        for old in old_addresses(redirect)
    ]
    kinds = [
        _block(f'location ~ "{_below(base_path, kind.pattern)}"', _headers(shared | kind_headers(kind)))
        for kind in KINDS
    ]
    hidden = _block(f'location ~ "{_below(base_path, NOT_SENT)}"', ["return 404;"])
    inside = [*_settings(base_path), *moved, hidden, *kinds]
    return HEAD.format(base_path=base_path, where=where) + _block(f'location ^~ "{base_path}/"', inside) + "\n"


def _settings(base_path: str) -> list[str]:
    types = _block("types", [f"{kind} {suffixes};" for kind, suffixes in TYPES.items()])
    texts = " ".join(kind for kind in TYPES if kind not in NO_TEXT | {"text/html"})
    return [
        types,
        "default_type application/octet-stream;",
        "charset utf-8;",
        f"charset_types {texts};",
        "index index.html;",
        f'error_page 404 "{base_path}/404.html";',
        f'error_page 403 =404 "{base_path}/404.html";',
        "absolute_redirect off;",
        "gzip_static on;",
        "gzip_vary on;",
    ]


def _headers(headers: Mapping[str, str]) -> list[str]:
    """Return every header for one block: nginx takes none from the blocks around one that has some of its own."""
    return [f'add_header {name} "{value}" always;' for name, value in headers.items()]


def _below(base_path: str, pattern: str) -> str:
    """Return a pattern of addresses for addresses that begin with the base path."""
    return f"^{re.escape(base_path)}{pattern.removeprefix('^')}"


def _block(name: str, lines: Iterable[str]) -> str:
    inside = "\n".join(lines).replace("\n", "\n    ")
    return f"{name} {{\n    {inside}\n}}"
