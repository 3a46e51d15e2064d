"""``_headers`` and ``_redirects``, as Cloudflare Pages and Netlify read them.

Where several rules match an address, one of the two joins their values. So no header stands in two rules that match the
same address: what all share stands in ``/*``, the rest in rules that never overlap.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from plugins.hosting.headers import Kind, common_headers, kind_headers, kind_of
from plugins.hosting.model import Redirect

MOST_RULES = 100
"""Cloudflare Pages reads no more."""


def write_headers(files: Iterable[str], base_path: str, site_url: str, styles: Iterable[str] = ()) -> str:
    """Return ``_headers``.

    files    every file of the site, below its folder
    styles   as in `common_headers`
    """
    shared = common_headers(site_url, styles)
    rules = [("/*", shared), *((rule, kind_headers(kind)) for rule, kind in _rules(sorted(files)))]
    return "\n".join(_rule(base_path + pattern, headers) for pattern, headers in rules)


def _rule(pattern: str, headers: Mapping[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in headers.items())])


def _rules(files: Sequence[str], folder: str = "/") -> Iterator[tuple[str, Kind]]:
    """Yield rules that never overlap: a whole folder where all in it is of one kind, else what it holds.

    files   the files in and below `folder`, sorted, as paths from the site's folder
    """
    addresses = [f"/{file}".removesuffix("index.html") for file in files]
    kinds = {kind_of(address).name: kind_of(address) for address in addresses}
    if len(kinds) == 1 and folder != "/":
        yield f"{folder}*", next(iter(kinds.values()))
        return
    below = [file for file in files if "/" in file[len(folder) - 1 :]]
    for address in addresses:
        if "/" not in address[len(folder) :]:
            yield address, kind_of(address)
    for name, group in groupby(below, key=lambda file: file[len(folder) - 1 :].split("/")[0]):
        yield from _rules(list(group), f"{folder}{name}/")


def write_redirects(redirects: Iterable[Redirect], base_path: str) -> str:
    """Return ``_redirects``: a line for each address that moved, with and without the slash at its end."""
    lines = (
        f"{base_path}{old} {base_path}{redirect.new} 301\n" for redirect in redirects for old in old_addresses(redirect)
    )
    return "".join(lines)


def old_addresses(redirect: Redirect) -> list[str]:
    """Return the address that moved as readers may have it: with and without the slash at its end."""
    return list(dict.fromkeys([redirect.old, redirect.old.rstrip("/") or "/"]))
