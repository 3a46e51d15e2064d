"""What every built page must be, whatever it says."""

import gzip
import re

import pytest

from plugins.checks.built_site import BuiltPage, BuiltSite
from plugins.sitedata.site import SiteData

MOST_STYLE_BYTES = 8_000
MOST_SCRIPT_BYTES = 4_000
IMPORT = re.compile(r'(?:\bfrom|^import)\s*"\./([\w.-]+\.js)"', re.MULTILINE)


def test_every_page_says_its_language_title_and_summary(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert '<html lang="en">' in page.html, page.address
        assert page.title, page.address
        assert re.search(r'<meta name="description" content="[^"]{20,}">', page.html), page.address


def test_no_page_asks_another_host_for_anything(site: BuiltSite) -> None:
    loaded = re.compile(r'<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc="([^"]*)"|<link\b([^>]*)>')
    for page in site.pages.values():
        for source, link in loaded.findall(page.html):
            is_loaded_link = link and not re.search(r'rel="(?:canonical|alternate|license)"', link)
            address = re.search(r'href="([^"]*)"', link)[1] if is_loaded_link else source
            assert address.startswith("/") or not (source or is_loaded_link), (page.address, address)


def test_no_page_holds_inline_script_or_styles_beside_its_own(site: BuiltSite) -> None:
    for page in site.pages.values():
        assert not re.search(r"\sstyle=|\son[a-z]+=\"|href=\"javascript:", page.html), page.address
        head, body = page.html.split("</head>")
        styles = head.count("<style>"), len(re.findall('<link rel="stylesheet"', head))
        assert styles in [(1, 0), (0, 1)], page.address
        assert "<style" not in body, page.address
        for attributes in re.findall(r"<script\b([^>]*)>", page.html):
            assert "src=" in attributes or 'type="application/json"' in attributes, page.address


def article_pages(data: SiteData, site: BuiltSite) -> list[BuiltPage]:
    articles = data.editions["en"].articles.values()
    return [site.pages[article.address] for article in articles if not article.is_draft]


def test_every_article_shows_its_sources_and_dates(data: SiteData, site: BuiltSite) -> None:
    for page in article_pages(data, site):
        assert 'id="source-1"' in page.html, page.address
        assert page.html.count("<time datetime=") >= 2, page.address
        assert 'id="what-you-can-do-now"' in page.html, page.address


def test_every_source_of_an_article_is_marked_in_its_text(data: SiteData, site: BuiltSite) -> None:
    for page in article_pages(data, site):
        for number in re.findall(r'id="source-(\d+)"', page.html):
            assert f'href="#source-{number}"' in page.html or "law-words__source" in page.html, (page.address, number)


def test_every_page_but_the_lost_one_can_be_reached(site: BuiltSite) -> None:
    reached = {site.local(target.split("#")[0]) for page in site.pages.values() for target in page.targets}
    assert {address for address in site.pages if address not in reached} <= {"/404.html"}


def compressed(site: BuiltSite, files: set[str]) -> int:
    return sum(len(gzip.compress((site.folder / file).read_bytes(), 9)) for file in files)


@pytest.fixture(scope="session")
def article(data: SiteData, site: BuiltSite) -> BuiltPage:
    return max(article_pages(data, site), key=lambda page: len(page.html))


def test_styles_of_an_article_are_small(article: BuiltPage) -> None:
    [style] = re.findall("<style>(.*?)</style>", article.html, re.DOTALL)
    assert len(gzip.compress(style.encode(), 9)) < MOST_STYLE_BYTES


def test_scripts_of_an_article_are_small(site: BuiltSite, article: BuiltPage) -> None:
    """Counts what the page loads by itself; search loads the rest when the reader touches it."""
    waiting = [target.lstrip("/") for target in article.targets if target.endswith(".js")]
    loaded: set[str] = set()
    while waiting:
        file = waiting.pop()
        if file not in loaded:
            loaded.add(file)
            text = (site.folder / file).read_text("utf-8")
            waiting += [f"assets/js/{name}" for name in IMPORT.findall(text)]
            waiting += [f"assets/js/{name}" for name in re.findall(r'import\("\./(search\.[\w.-]+\.js)"\)', text)]
    assert compressed(site, loaded) < MOST_SCRIPT_BYTES
