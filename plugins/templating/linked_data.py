"""What each page says of itself to programs (JSON-LD with the words of schema.org).

Only what a reader sees on the page too. A page names no author and no organisation, for the data has none.
"""

from collections.abc import Callable
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from plugins.sitedata.model import SiteFields
from plugins.templating.head import Head

Thing = dict[str, Any]
Full = Callable[[str], str]
"""Returns the full address of a place on the site."""

TYPES = {"article": "Article", "table": "Dataset", "terms": "DefinedTermSet", "home": "WebSite"}
"""What kinds of page are, in schema.org's words. Any other page has breadcrumbs at most."""


def linked_data(head: Head, site: SiteFields, lang: str, home: str, full: Full) -> list[Thing]:
    """Return what the page is and where it stands; nothing for one that search engines are not to list.

    home   the place of the first page of the language
    """
    if not head.is_listed:
        return []
    things = [_page(head, site, lang, home, full)] if head.kind else []
    return [*things, _breadcrumbs(head, full)] if head.trail else things


def as_script(things: list[Thing]) -> Markup:
    """Return the things as the text of a script element, which nothing in them can end."""
    graph = {"@context": "https://schema.org", "@graph": things}
    return htmlsafe_json_dumps(graph, ensure_ascii=False, separators=(",", ":"))


def _page(head: Head, site: SiteFields, lang: str, home: str, full: Full) -> Thing:
    assert head.kind is not None
    thing: Thing = {"@type": TYPES[head.kind], "url": full(head.address), "inLanguage": lang}
    thing["headline" if head.kind == "article" else "name"] = head.title
    thing["license"] = site.licences.content.address
    if head.kind != "article":  # an article's description stands in the head already
        thing["description"] = head.description
    if head.reviewed:
        thing["dateModified"] = head.reviewed.isoformat()
    if head.kind == "home":
        thing["potentialAction"] = _search(full(f"{home}search/"))
    else:
        thing["isPartOf"] = full(home)
    if head.files:
        thing["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": file.media_type, "contentUrl": full(file.place)}
            for file in head.files
        ]
    return thing


def _search(page: str) -> Thing:
    """Return how to search the site. page: the full address of the page of search."""
    target = {"@type": "EntryPoint", "urlTemplate": f"{page}?q={{query}}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=query"}


def _breadcrumbs(head: Head, full: Full) -> Thing:
    items = [
        {"@type": "ListItem", "position": position, "name": title, "item": full(address)}
        for position, (title, address) in enumerate(head.trail, start=1)
    ]
    last = {"@type": "ListItem", "position": len(items) + 1, "name": head.title}  # the page itself needs no address
    return {"@type": "BreadcrumbList", "itemListElement": [*items, last]}
