"""What the first visit to each page loads, in bytes as a server sends them (Brotli), and how much that may be.

The budgets stand here and not in the content: they bind those who change templates, styles and scripts, and whoever
raises one does so in a change to the code.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property, partial
from html import unescape
from pathlib import PurePosixPath

import brotli

from plugins.checks.built_site import BuiltPage, BuiltSite
from plugins.checks.figures import Figure
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import SiteData

BUDGETS = {
    "question of the guide": 9_000,
    "article": 14_000,
    "outcome of the guide": 14_500,
    "table": 40_000,
    "glossary": 40_000,
    "list of deadlines": 24_000,
    "page": 18_000,
}
"""The most bytes of a first visit to the published site, by kind of page. "page" is any that is no other."""

QUALITIES = (5, 10, 11)
"""Of Brotli: each gives less than the one before and takes several times as long. Servers send the last."""

PROCESSORS = os.cpu_count() or 1

LOADED = re.compile(r'<link rel="(?:stylesheet|icon)"[^>]*\shref="([^"]*)"|<(?:script|img)\b[^>]*\ssrc="([^"]*)"')
COMPONENT = re.compile(r'data-component="([\w-]+)"')
QUESTION = "question of the guide"
PLACES = {"compare": "table", "glossary": "glossary", "deadlines": "list of deadlines"}
HASH = re.compile(r"\.[0-9a-f]{10}(?=\.)")
LARGEST_PARTS = 3


@dataclass(frozen=True)
class Weight:
    """What a first visit to a page loads. parts: bytes by name, the page itself as "HTML"."""

    address: str
    kind: str
    parts: Mapping[str, int]

    @property
    def total_bytes(self) -> int:
        """All of it."""
        return sum(self.parts.values())


@dataclass
class Scales:
    """Weighs the pages of one built site; a file that pages share once, as servers send it."""

    site: BuiltSite
    _known: dict[str, int] = field(default_factory=dict)

    def weigh(self, page: BuiltPage, kind: str, quality: int = QUALITIES[-1]) -> Weight:
        """Return what a first visit to `page` loads. quality: of the compression of the page itself."""
        files = dict.fromkeys([*_linked(page, self.site), *self._components(page)])
        parts = {"HTML": len(brotli.compress(page.html.encode(), quality=quality))}
        return Weight(
            page.address, kind, parts | {HASH.sub("", PurePosixPath(file).name): self._file(file) for file in files}
        )

    def _file(self, file: str) -> int:
        if file not in self._known:
            content = (self.site.folder / file).read_bytes()
            self._known[file] = len(brotli.compress(content, quality=QUALITIES[-1]))
        return self._known[file]

    def _components(self, page: BuiltPage) -> Iterator[str]:
        """Yield the scripts that main.js starts as soon as the page is there."""
        for name in COMPONENT.findall(page.html):
            if name in self._scripts:
                yield self._scripts[name]

    @cached_property
    def _scripts(self) -> dict[str, str]:
        """Each script by its name without hash and end. A published site has compressed copies beside them."""
        scripts = (file for file in self.site.files if file.startswith("assets/js/") and file.endswith(".js"))
        return {PurePosixPath(file).name.split(".")[0]: file for file in scripts}


def _linked(page: BuiltPage, site: BuiltSite) -> Iterator[str]:
    for target in (unescape(link or source) for link, source in LOADED.findall(page.html)):
        local = site.local(target)
        if local and local.lstrip("/") in site.files:
            yield local.lstrip("/")


def kinds_of(data: SiteData, site: BuiltSite) -> dict[str, str]:
    """Return the kind of each page by address."""
    kinds = dict.fromkeys(site.pages, "page")
    for edition in data.editions.values():
        kinds |= {f"{edition.base}/{name}/": kind for name, kind in PLACES.items()}
        kinds |= dict.fromkeys((article.address for article in edition.articles.values()), "article")
        if edition.guide:
            guide, start = edition.guide.value, f"{edition.base}/guide/"
            kinds |= {start: QUESTION} | dict.fromkeys((f"{start}{step.id}/" for step in guide.steps), QUESTION)
            kinds |= dict.fromkeys((f"{start}{outcome.id}/" for outcome in guide.outcomes), "outcome of the guide")
    return kinds


def weigh_pages(data: SiteData, site: BuiltSite) -> list[Weight]:
    """Return the weight of the pages that matter, heaviest first: the heaviest of each kind and all over their budget.

    All are compressed at the first quality, and at the next those that still seem to matter: only the last is exact.
    """
    kinds = kinds_of(data, site)
    scales = Scales(site)
    pages = list(site.pages.values())
    weights: list[Weight] = []
    with ThreadPoolExecutor(PROCESSORS) as threads:  # Brotli lets other threads run
        for quality in QUALITIES:
            weigh = partial(scales.weigh, quality=quality)
            weights = list(_that_matter(threads.map(weigh, pages, [kinds[page.address] for page in pages])))
            pages = [site.pages[weight.address] for weight in weights]
    return weights


def _that_matter(weights: Iterable[Weight]) -> Iterator[Weight]:
    seen = set()
    for weight in sorted(weights, key=lambda weight: (-weight.total_bytes, weight.address)):
        if weight.kind not in seen or weight.total_bytes > BUDGETS[weight.kind]:
            yield weight
        seen.add(weight.kind)


def check_weights(weights: Iterable[Weight], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each page over its budget. sources: the files that editors edit, by address."""
    for weight in weights:
        budget = BUDGETS[weight.kind]
        if weight.total_bytes > budget:
            largest = sorted(weight.parts.items(), key=lambda part: -part[1])[:LARGEST_PARTS]
            parts = ", ".join(f"{name} {size:,} B" for name, size in largest)
            name = sources.get(weight.address, f"built page {weight.address}")
            yield Problem(
                name,
                0,
                0,
                f"a first visit loads {weight.total_bytes:,} B, and a page of its kind ({weight.kind}) may load "
                f"{budget:,} B. Take something out of the largest parts: {parts}.",
            )


def weight_figures(weights: Iterable[Weight]) -> list[Figure]:
    """Return the heaviest page of each kind."""
    heaviest: dict[str, Weight] = {}
    for weight in weights:
        heaviest.setdefault(weight.kind, weight)
    return [
        Figure(f"bytes of a first visit, heaviest {kind} ({heaviest[kind].address})", heaviest[kind].total_bytes)
        for kind in BUDGETS
        if kind in heaviest
    ]
