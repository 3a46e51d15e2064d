"""Which headers each address gets. Everything that hosts and tests send comes from here.

docs/decisions/0014-what-hosts-send.md says why each is as it is.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

HOUR, DAY, YEAR = 3600, 86_400, 31_536_000

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""The Content-Security-Policy: our own files, no inline script, no text that becomes one. Styles: `write_policy`."""

UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""What no page of ours asks a browser for. Copying is not among them: the table and the guide do that."""

PUBLIC = "public, max-age={}, stale-while-revalidate=604800, stale-if-error=604800"


@dataclass(frozen=True)
class Kind:
    """Addresses that get the same headers.

    pattern   of the addresses, from their first slash, without the site's base path; Python and nginx read it alike
    cache     Cache-Control
    others    headers that only this kind gets
    """

    name: str
    pattern: str
    cache: str
    others: Mapping[str, str] = field(default_factory=dict)


NOT_FRAMED = {"X-Frame-Options": "DENY"}
"""For what no other site may show in a frame."""

LANGUAGE = "(?:/[a-z][a-z](?:-[a-z]+)?)?"
KINDS = (
    Kind(
        "named after its content",
        rf"^{LANGUAGE}/(?:assets|search)/(?:[^/]+/)*[^/.]+\.[a-z0-9]{{6,}}\.[a-z0-9]+$",
        f"public, max-age={YEAR}, immutable",
        NOT_FRAMED,
    ),
    Kind("draft", rf"^{LANGUAGE}/drafts/", "no-store", NOT_FRAMED | {"X-Robots-Tag": "noindex"}),
    Kind("not found", rf"^{LANGUAGE}/404\.html$", "no-cache", NOT_FRAMED),
    Kind("tool", rf"^{LANGUAGE}/(?:compare|deadlines|guide|letters)/", PUBLIC.format(DAY)),
    Kind("page", "^/", PUBLIC.format(HOUR), NOT_FRAMED),
)
"""Every kind of address; the first whose pattern is found in it counts. framed.js in the theme knows the tools too."""


def kind_of(address: str) -> Kind:
    """Return the kind of an address, which is without the site's base path."""
    return next(kind for kind in KINDS if re.search(kind.pattern, address))


def write_policy(styles: Iterable[str] = ()) -> str:
    """Return the Content-Security-Policy, for a header or a ``<meta>``.

    styles    the hashes of styles that stand in pages, as `plugins.assets.styles.source_of` gives them
    """
    policy = POLICY | {"style-src": " ".join([POLICY["style-src"], *styles])}
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def common_headers(site_url: str, styles: Iterable[str] = ()) -> dict[str, str]:
    """Return the headers that every address gets.

    site_url   where the site is published
    styles     as in `write_policy`, of every page
    """
    parts = urlsplit(site_url)
    headers = {
        "Content-Security-Policy": write_policy(styles),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    if parts.scheme == "https" and not parts.path.strip("/"):
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    return headers


def kind_headers(kind: Kind) -> dict[str, str]:
    """Return the headers in which kinds differ."""
    return {"Cache-Control": kind.cache, **kind.others}


def headers_for(address: str, site_url: str = "", styles: Iterable[str] = ()) -> dict[str, str]:
    """Return every header of an address, which is without the site's base path. The others: as in `common_headers`."""
    return common_headers(site_url, styles) | kind_headers(kind_of(address))
