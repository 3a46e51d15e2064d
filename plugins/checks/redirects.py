"""Checks of addresses that moved, against the pages that there are."""

from collections.abc import Collection, Iterator

from plugins.checks.built_site import BuiltSite
from plugins.hosting.model import Redirect
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import SiteData


def check_redirects(data: SiteData, site: BuiltSite) -> Iterator[Problem]:
    """Yield redirects that hide a page, stand twice, or do not lead straight to a page that there is."""
    sources = [edition.redirects for edition in data.editions.values() if edition.redirects]
    moved: set[str] = set()
    for sourced in sources:
        for number, redirect in enumerate(sourced.value.redirects):
            what = _wrong_source(redirect, moved, site)
            if what:
                yield sourced.source.problem(["redirects", number, "from"], f'redirect "{redirect.old}": {what}')
            moved.add(redirect.old)
    for sourced in sources:
        for number, redirect in enumerate(sourced.value.redirects):
            what = _wrong_target(redirect.new, moved, site)
            if what:
                yield sourced.source.problem(["redirects", number, "to"], f'redirect "{redirect.old}": {what}')


def _wrong_source(redirect: Redirect, earlier: Collection[str], site: BuiltSite) -> str | None:
    if redirect.old in earlier:
        return "stands twice. Keep one."
    if site.has(redirect.old) or site.has(f"{redirect.old}/"):
        return "is a page, which nobody could reach then. Remove the redirect."
    return None


def _wrong_target(target: str, moved: Collection[str], site: BuiltSite) -> str | None:
    address, _, fragment = target.partition("#")
    if address in moved:
        return f"leads to {address}, which moved too. Lead it straight to a page."
    if not site.has(address):
        return f"leads to {address}, which does not exist.{did_you_mean(address, site.pages) or ' Mend the address.'}"
    page = site.pages.get(address)
    if fragment and page and fragment not in page.places:
        return f'leads to {address}, which has no "#{fragment}".{did_you_mean(fragment, page.ids) or " Remove it."}'
    return None
