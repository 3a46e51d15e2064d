"""Checks of the built pages: links and anchors that lead somewhere, ids, headings, titles."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from plugins.checks.built_site import BuiltPage, BuiltSite
from plugins.checks.markdown_links import find_links
from plugins.checks.redirects import check_redirects
from plugins.prose.links import LinkExtension, is_external
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Article, ContentPage, SiteData


def check_pages(data: SiteData, site: BuiltSite) -> list[Problem]:
    """Return the problems in the built site, named after the files that editors edit."""
    return sorted(
        {
            *_written_links(data, site),
            *_generated_links(data, site),
            *_structure(data, site),
            *_titles(data, site),
            *check_redirects(data, site),
        }
    )


def _sources(data: SiteData) -> dict[str, Article | ContentPage]:
    """Return what was written for each address."""
    return {item.address: item for edition in data.editions.values() for item in edition.written}


def _named(page: BuiltPage, sources: dict[str, Article | ContentPage]) -> str:
    """Return the file to name in a problem: the one that an editor edits, else the built one."""
    return sources[page.address].source.path if page.address in sources else f"built page {page.address}"


def _written_links(data: SiteData, site: BuiltSite) -> Iterator[Problem]:
    """Yield links in Markdown that lead to no page or no place in it. Files that are missing, `articles` has named."""
    resolver = LinkExtension(data.addresses, "")
    for address, item in _sources(data).items():
        resolver.page_path = item.source.path.removeprefix("content/")
        for link in find_links(item.source):
            target = resolver.resolve(link.target)
            is_missing_file = not target.startswith(("#", "/"))
            if is_external(target) or is_missing_file:
                continue
            what = _dead(site, address, target)
            if what:
                yield Problem(item.source.path, link.line, link.column, f"link to {link.target}: {what}")


def _dead(site: BuiltSite, page_address: str, target: str) -> str | None:
    """Return why a link of the page at `page_address` leads nowhere, or None if it leads somewhere."""
    parts = urlsplit(target)
    address = unquote(parts.path) or page_address
    if not site.has(address):
        near = did_you_mean(address, site.pages)
        return f"no such page.{near or ' Mend the address.'}"
    fragment = unquote(parts.fragment)
    page = site.pages.get(address)
    if fragment and page and fragment not in page.places:
        return f'the page has no "#{fragment}".{did_you_mean(fragment, page.ids) or " Name one of its headings."}'
    return None


def _generated_links(data: SiteData, site: BuiltSite) -> Iterator[Problem]:
    """Yield links from templates and data that lead nowhere."""
    sources = _sources(data)
    faults: dict[str, str | None] = {}  # most addresses stand on every page
    for page in site.pages.values():
        written = _resolved(data, sources[page.address]) if page.address in sources else set()
        for target in dict.fromkeys(page.targets):
            if target.startswith("#"):
                what = None if target in written else _dead(site, page.address, target)
            else:
                if target not in faults:
                    faults[target] = _fault(site, target)
                what = None if site.local(target) in written else faults[target]
            if what:
                yield Problem(_named(page, sources), 0, 0, f"link to {target}: {what}")


def _fault(site: BuiltSite, target: str) -> str | None:
    """Return why an address leads nowhere from any page, or None if it leads somewhere."""
    if target == "" or is_external(target):
        return None
    local = site.local(target)
    return "is not below the site's base path." if local is None else _dead(site, "", local)


def _resolved(data: SiteData, item: Article | ContentPage) -> set[str]:
    resolver = LinkExtension(data.addresses, "")
    resolver.page_path = item.source.path.removeprefix("content/")
    return {resolver.resolve(link.target) for link in find_links(item.source)}


def _structure(data: SiteData, site: BuiltSite) -> Iterator[Problem]:
    sources = _sources(data)
    for page in site.pages.values():
        name = _named(page, sources)
        for id, count in Counter(page.ids).items():
            if count > 1:
                yield Problem(name, 0, 0, f'id "{id}" stands {count} times on the page. Give one heading other words.')
        if page.heading_levels.count(1) != 1:
            yield Problem(name, 0, 0, f"has {page.heading_levels.count(1)} main headings (h1). It takes one.")
        for above, below in zip(page.heading_levels, page.heading_levels[1:], strict=False):
            if below > above + 1:
                yield Problem(name, 0, 0, f"a heading h{below} follows h{above}. Do not skip a level.")


def _titles(data: SiteData, site: BuiltSite) -> Iterator[Problem]:
    """Yield pages whose title another page has too: readers cannot tell them apart in a list of results."""
    sources = _sources(data)
    first: dict[tuple[str, str], BuiltPage] = {}
    for page in (page for page in site.pages.values() if page.is_listed):
        other = first.setdefault((page.lang, page.title), page)
        if other is not page:
            yield Problem(
                _named(page, sources), 0, 0, f'title "{page.title}" is also that of {other.address}. Change one.'
            )
