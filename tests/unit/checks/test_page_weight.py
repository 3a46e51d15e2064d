"""What a first visit loads, and the budgets: what counts, and what is said of a page that loads too much."""

from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from plugins.checks import page_weight
from plugins.checks.built_site import BuiltSite
from plugins.checks.page_weight import BUDGETS, Scales, Weight, check_weights, weigh_pages, weight_figures
from plugins.sitedata.load import load_site
from plugins.sitedata.site import SiteData
from tests.project import Project

HEAD = """<link rel="icon" href="/assets/images/icon.0123456789.svg">
<link rel="stylesheet" href="/assets/css/site.0123456789.css">
<link rel="prefetch" href="/assets/css/later.0123456789.css">
<link rel="canonical" href="/assets/css/later.0123456789.css">
<script type="module" src="/assets/js/main.0123456789.js"></script>"""
BODY = '<p data-component="guide" data-graph="/assets/data/guide.0123456789.json">One.</p>'
LOADED = {"images/icon.0123456789.svg", "css/site.0123456789.css", "js/main.0123456789.js", "js/guide.0123456789.js"}
LATER = {"css/later.0123456789.css", "data/guide.0123456789.json", "js/letter.0123456789.js"}


@pytest.fixture
def write_site(tmp_path: Path) -> Callable[..., BuiltSite]:
    """Write a site of pages with all that a page loads."""

    def write(**pages: str) -> BuiltSite:
        for name in LOADED | LATER:
            file = tmp_path / "assets" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"a {{ content: '{name}'; }}" * 10)
        for address, html in {"404": HEAD, **pages}.items():
            (tmp_path / f"{address}.html").write_text(html)
        return BuiltSite(tmp_path)

    return write


def test_what_a_page_loads_at_once_counts_and_what_comes_later_does_not(write_site: Callable[..., BuiltSite]) -> None:
    site = write_site(one=HEAD + BODY)
    weight = Scales(site).weigh(site.pages["/one.html"], "page")
    assert dict(weight.parts) == {
        "HTML": len(brotli.compress((HEAD + BODY).encode(), quality=11)),
        **{
            name: len(brotli.compress((site.folder / "assets" / folder / hashed).read_bytes(), quality=11))
            for folder, hashed, name in (
                ("images", "icon.0123456789.svg", "icon.svg"),
                ("css", "site.0123456789.css", "site.css"),
                ("js", "main.0123456789.js", "main.js"),
                ("js", "guide.0123456789.js", "guide.js"),
            )
        },
    }


def test_a_compressed_copy_is_no_script_of_its_own(write_site: Callable[..., BuiltSite]) -> None:
    site = write_site(one=HEAD + BODY)
    plain = Scales(site).weigh(site.pages["/one.html"], "page")
    for ending in ("br", "gz"):
        (site.folder / f"assets/js/guide.0123456789.js.{ending}").write_bytes(b"packed")
    compressed = BuiltSite(site.folder)
    assert Scales(compressed).weigh(compressed.pages["/one.html"], "page") == plain


def test_a_page_over_its_budget_is_named_with_its_largest_parts() -> None:
    weights = [
        Weight("/one/", "article", {"HTML": 9_000, "site.css": 4_000, "main.js": 900, "icon.svg": 101}),
        Weight("/two/", "article", {"HTML": 14_000}),
        Weight("/guide/", "question of the guide", {"HTML": 9_001}),
    ]
    assert [str(problem) for problem in check_weights(weights, {"/one/": "content/articles/one.md"})] == [
        "content/articles/one.md: a first visit loads 14,001 B, and a page of its kind (article) may load 14,000 B. "
        "Take something out of the largest parts: HTML 9,000 B, site.css 4,000 B, main.js 900 B.",
        "built page /guide/: a first visit loads 9,001 B, and a page of its kind (question of the guide) may load "
        "9,000 B. Take something out of the largest parts: HTML 9,001 B.",
    ]


def test_the_figures_name_the_heaviest_page_of_each_kind() -> None:
    weights = [Weight("/b/", "article", {"HTML": 20}), Weight("/a/", "article", {"HTML": 10}), Weight("/", "page", {})]
    assert [(figure.label, figure.value) for figure in weight_figures(weights)] == [
        ("bytes of a first visit, heaviest article (/b/)", 20),
        ("bytes of a first visit, heaviest page (/)", 0),
    ]


def test_only_what_matters_is_weighed_exactly_and_nothing_over_budget_is_missed(
    project: Project, write_site: Callable[..., BuiltSite], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, _ = load_site(project.root)
    assert data is not None
    site = write_site(
        **{f"page-{words}": HEAD + "".join(f"<p>{n * n}" for n in range(words)) for words in range(0, 500, 50)}
    )
    exact = {page.address: Scales(site).weigh(page, "page") for page in site.pages.values()}
    by_weight = sorted(exact.values(), key=lambda weight: -weight.total_bytes)
    for over in (0, 1, 4):
        monkeypatch.setitem(BUDGETS, "page", by_weight[over].total_bytes)
        assert weigh_pages(data, site) == by_weight[: max(over, 1)]


def test_every_page_of_the_site_is_within_its_budget(data: SiteData, site: BuiltSite) -> None:
    weights = weigh_pages(data, site)
    assert {weight.kind for weight in weights} == set(BUDGETS)
    assert [str(problem) for problem in check_weights(weights, {})] == []


def test_every_kind_of_place_is_a_page_of_the_site(site: BuiltSite) -> None:
    assert [name for name in page_weight.PLACES if f"/{name}/" not in site.pages] == []
