"""Addresses of pages, as templates and readers see them."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Addresses:
    """Turns a page's place on the site into an address.

    site_url   where the site is published, without a slash at the end; empty while writing
    """

    site_url: str

    @property
    def base_path(self) -> str:
        """What stands before each address when the site lives in a sub-folder of its host: ``/iep`` or nothing."""
        return urlsplit(self.site_url).path.rstrip("/")

    def url(self, address: str) -> str:
        """Return the address to link to, from one such as ``/iep/what-is-an-iep/``."""
        return self.base_path + address

    def canonical(self, address: str) -> str | None:
        """Return the full address, or None while the site has none."""
        return self.site_url + address if self.site_url else None

    def full(self, address: str) -> str:
        """Return the full address, or the one to link to while the site has none."""
        return self.canonical(address) or self.url(address)


def output_file(address: str) -> str:
    """Return the file that a server sends for `address`, below the output folder."""
    path = address.lstrip("/")
    return path + "index.html" if address.endswith("/") else path
