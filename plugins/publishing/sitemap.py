"""``sitemap.xml``: every page that search engines may list, and since when it says what it says."""

import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable

from plugins.templating.head import Head

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

Full = Callable[[str], str]
"""Returns the full address of a place on the site."""


def make_sitemap(heads: Iterable[Head], full: Full) -> bytes:
    """Return the sitemap of the pages with these heads, in order of address; those that are not to be listed stay out.

    The date of a page is the day of its review. One that has none gets no date: the day of the build is not a change.
    """
    root = etree.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for head in sorted((head for head in heads if head.is_listed), key=lambda head: head.address):
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = full(head.address)
        if head.reviewed:
            etree.SubElement(url, "lastmod").text = head.reviewed.isoformat()
        for other in head.alternates:
            link = {"rel": "alternate", "hreflang": other.lang, "href": full(other.address)}
            etree.SubElement(url, "xhtml:link", link)
    etree.indent(root, space=" ")
    text: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def make_robots(sitemap: str) -> str:
    """Return ``robots.txt``: everyone may read everything. Pages that are not to be listed say so themselves."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n"
