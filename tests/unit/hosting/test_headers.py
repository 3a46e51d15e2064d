"""Which headers each address gets, and that every form of them says the same."""

import fnmatch
import re
from pathlib import Path

import pytest

from plugins.assets.styles import source_of
from plugins.hosting.headers import KINDS, POLICY, common_headers, headers_for, kind_of, write_policy
from plugins.hosting.host_files import MOST_RULES, write_headers
from plugins.hosting.nginx import write_nginx
from plugins.hosting.page_styles import find_styles

SITE_URL = "https://example.org"
FILES = [
    "404.html",
    "index.html",
    "about/index.html",
    "assets/css/site.0123456789.css",
    "assets/images/favicon.0123456789.svg",
    "compare/comparison.csv",
    "compare/index.html",
    "drafts/iep/one/index.html",
    "es/404.html",
    "es/compare/index.html",
    "es/index.html",
    "es/search/index.json",
    "es/search/terms/0.xs7hce.json",
    "guide/age/index.html",
    "guide/index.html",
    "iep/one/index.html",
    "images/picture.png",
    "search/cards/12.iqhmci.json",
    "search/index.html",
    "search/index.json",
    "search/opensearch.xml",
    "sitemap.xml",
]
KIND_OF_FILE = {
    "404.html": "not found",
    "index.html": "page",
    "about/index.html": "page",
    "assets/css/site.0123456789.css": "named after its content",
    "compare/comparison.csv": "tool",
    "drafts/iep/one/index.html": "draft",
    "es/compare/index.html": "tool",
    "es/search/terms/0.xs7hce.json": "named after its content",
    "guide/age/index.html": "tool",
    "search/cards/12.iqhmci.json": "named after its content",
    "search/index.json": "page",
    "search/opensearch.xml": "page",
}


def address_of(file: str) -> str:
    return f"/{file}".removesuffix("index.html")


@pytest.mark.parametrize(("file", "kind"), KIND_OF_FILE.items())
def test_each_address_is_of_its_kind(file: str, kind: str) -> None:
    assert kind_of(address_of(file)).name == kind


def read_headers(text: str) -> list[tuple[str, dict[str, str]]]:
    """Read ``_headers`` as hosts do."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in filter(None, text.splitlines()):
        if line.startswith(" "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1][name] = value
        else:
            rules.append((line, {}))
    return rules


@pytest.mark.parametrize("base_path", ["", "/iep"])
def test_the_headers_file_gives_each_address_its_headers_once(base_path: str) -> None:
    site_url = SITE_URL + base_path
    rules = read_headers(write_headers(FILES, base_path, site_url))
    for file in FILES:
        address = base_path + address_of(file)
        found = [
            (name, value)
            for rule, headers in rules
            if fnmatch.fnmatchcase(address, rule)
            for name, value in headers.items()
        ]
        assert len(found) == len(dict(found)), f"{address} gets a header twice"
        assert dict(found) == headers_for(address_of(file), site_url)


def test_the_headers_file_keeps_within_what_hosts_read(site_folder: Path) -> None:
    """A line that is too long is passed over, and the policy with it."""
    sections = [f"section-{number}/{name}/index.html" for number in range(60) for name in ("one", "two")]
    text = write_headers([*FILES, *sections], "", SITE_URL, find_styles(site_folder))
    assert len(read_headers(text)) <= MOST_RULES
    assert max(map(len, text.splitlines())) <= 2000


def test_nginx_gives_each_kind_its_headers() -> None:
    text = write_nginx([], "/iep", f"{SITE_URL}/iep")
    for kind in KINDS:
        begin = f'location ~ "^/iep{kind.pattern[1:]}" {{'
        block = (
            text.split(begin)[1].split("}")[0] if "{" not in kind.pattern else text.split(begin)[1].split("\n    }")[0]
        )
        found = dict(re.findall(r'add_header ([\w-]+) "(.*)" always;', block))
        assert found == common_headers(f"{SITE_URL}/iep") | {"Cache-Control": kind.cache, **kind.others}


STYLES = (source_of("a{}"), source_of("b{}"))


def test_no_inline_script_and_nothing_from_elsewhere_is_allowed() -> None:
    assert POLICY["default-src"] == "'none'"
    sources = {name: value for name, value in POLICY.items() if name.endswith("-src") and name != "default-src"}
    assert set(sources.values()) == {"'self'"}
    assert "unsafe" not in write_policy(STYLES)


def test_a_style_in_a_page_is_allowed_by_its_hash_and_no_other() -> None:
    policy = dict(each.split(" ", 1) for each in write_policy(STYLES).split("; "))
    assert policy["style-src"] == f"'self' {STYLES[0]} {STYLES[1]}"


def test_every_style_in_a_page_is_found_once(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for page, style in (("one.html", "a{}"), ("below/two.html", "b{}"), ("below/three.html", "a{}")):
        (tmp_path / page).write_text(f"<head><style>{style}</style></head>")
    assert find_styles(tmp_path) == sorted(STYLES)


def test_hosts_are_told_of_the_styles() -> None:
    assert write_policy(STYLES) in write_headers(FILES, "", SITE_URL, STYLES)
    assert write_nginx([], "", SITE_URL, STYLES).count(write_policy(STYLES)) == len(KINDS)


def test_a_policy_holds_nothing_that_browsers_heed_in_a_header_only() -> None:
    """Pages carry it too."""
    assert not {"frame-ancestors", "report-uri", "sandbox"} & set(POLICY)


def test_other_sites_may_frame_the_tools_and_nothing_else() -> None:
    framed = {file for file in FILES if "X-Frame-Options" not in headers_for(address_of(file))}
    assert framed == {file for file in FILES if kind_of(address_of(file)).name == "tool"}
    assert {headers_for(address_of(file))["X-Frame-Options"] for file in set(FILES) - framed} == {"DENY"}


@pytest.mark.parametrize(
    ("site_url", "is_sent"),
    [("https://a.org", True), ("https://a.org/iep", False), ("http://a.org", False), ("", False)],
)
def test_only_a_site_with_a_host_of_its_own_asks_for_https_alone(site_url: str, is_sent: bool) -> None:
    """Below a path, the host belongs to someone else too."""
    assert ("Strict-Transport-Security" in common_headers(site_url)) is is_sent


def test_what_is_kept_for_a_year_has_its_content_in_its_name(site_folder: Path) -> None:
    files = [file.relative_to(site_folder).as_posix() for file in site_folder.rglob("*") if file.is_file()]
    kept = {file for file in files if "immutable" in headers_for(address_of(file))["Cache-Control"]}
    assert {file for file in files if file.startswith("assets/")} <= kept
    assert {file for file in files if re.match(r"search/\w+/", file)} <= kept
    assert all(re.fullmatch(r"assets/.+\.[0-9a-f]{10}\.\w+|search/.+\.[a-z2-7]{6}\.json", file) for file in kept)
