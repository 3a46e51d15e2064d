"""Links between files: editors write ``../rights/consent.md``, readers get the page's address."""

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlsplit

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

IMAGES = "images/"
SAFE_SCHEMES = ("https", "http", "mailto", "tel")
"""What a link off the site may begin with. Anything else could run something, and leads nowhere."""


UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")
"""What browsers leave out of an address, and a little more. They also read ``&colon;`` and its like."""

LOCAL = re.compile(r"[/#](?![/\t\r\n])")
"""How an address begins that cannot lead off the site. Tabs and ends of lines are left out where it is read."""


def is_external(href: str) -> bool:
    """Return whether `href` leads off the site (or to a mail program)."""
    if LOCAL.match(href):  # most are, and reading them whole takes fifty times as long
        return False
    parts = urlsplit(href)
    return bool(parts.scheme or parts.netloc)


def is_safe(href: str) -> bool:
    """Return whether a link may be followed: inside the site, or off it by one of SAFE_SCHEMES."""
    read = UNSEEN.sub("", unescape(href))
    before, colon, _ = read.partition(":")
    if colon and not any(sign in before for sign in "/?#"):
        return before.lower() in SAFE_SCHEMES
    return not read.replace("\\", "/").startswith("//")


def target_path(page_path: str, href: str) -> str:
    """Return the content path that a relative `href` in the file `page_path` leads to, both from ``content/``."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page_path), urlsplit(href).path))


class LinkExtension(Extension):
    """Gives links and pictures their addresses.

    addresses    content path of each Markdown file, from ``content/`` → its address on the site
    base_path    what stands before each address when the site lives in a sub-folder of its host
    page_path    the file that is being turned into HTML; `start_text` sets it
    """

    def __init__(self, addresses: Mapping[str, str], base_path: str) -> None:
        super().__init__()
        self.addresses = addresses
        self.base_path = base_path
        self.page_path = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor, after inline text is read."""
        md.treeprocessors.register(_Addresses(self, md), "addresses", 5)

    def start_text(self, path: str, *, is_body: bool) -> None:
        """Resolve the links that follow from the file `path`, from ``content/``."""
        self.page_path = path

    def resolve(self, href: str) -> str:
        """Return the address for an `href` as an editor writes it; one that leads nowhere stays as it is."""
        if is_external(href) or href.startswith("#"):
            return href
        if href.startswith("/"):
            return self.base_path + href
        target = target_path(self.page_path, href)
        fragment = urlsplit(href).fragment
        if target.startswith(IMAGES):
            return f"{self.base_path}/{target}"
        address = self.addresses.get(target)
        if address is None:
            return href
        return self.base_path + address + (f"#{fragment}" if fragment else "")


class _Addresses(Treeprocessor):
    def __init__(self, extension: LinkExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            href = element.get(name, "") if name else ""
            is_foreign_picture = name == "src" and is_external(href)  # it would tell another site who reads this page
            if name and (is_foreign_picture or not is_safe(href)):
                del element.attrib[name]
            elif name and href:
                element.set(name, self._extension.resolve(href))
