"""What a first result costs a reader, script included, must stay within what a phone on a bad line can wait for."""

from pathlib import Path
from statistics import median

import brotli

from plugins.assets.bundle import bundle_scripts
from tests.unit.search.corpus import Site
from tests.unit.search.javascript import MODULES, ORIGIN, ROOT, JavaScript
from tools.bench.corpus import documents_of, make_queries, make_site
from tools.bench.search.server import HEADERS_BYTES

ARTICLES = 65
QUERIES = 40
MOST_BYTES = 16_000
MOST_REQUESTS = 5


def sent(content: bytes) -> int:
    return len(brotli.compress(content)) + HEADERS_BYTES


def test_first_result_of_a_small_site_takes_few_bytes_and_requests(javascript: JavaScript, tmp_path: Path) -> None:
    articles = make_site(ARTICLES)
    site = Site(tmp_path, documents_of(articles))
    scripts = bundle_scripts({path.name: path.read_bytes() for path in (ROOT / MODULES).glob("*.js")})
    script_bytes = sent(scripts["js/search-box.js"].content)
    calls = [[site.address, query] for query in make_queries(articles, QUERIES)]
    fetched = javascript("tests/js/probe.js", "fetchedForFirst", calls, site.folder)
    sizes = [script_bytes + sum(sent(site.files.contents[name]) for name in below_search(each)) for each in fetched]
    assert median(1 + len(each) for each in fetched) <= MOST_REQUESTS
    assert median(sizes) <= MOST_BYTES
    assert script_bytes <= 9_500


def below_search(addresses: list[str]) -> list[str]:
    return [address.removeprefix(f"{ORIGIN}/search/") for address in addresses]
