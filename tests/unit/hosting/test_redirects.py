"""Addresses that moved: what is refused, in an editor's words, and what hosts are told."""

from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from plugins.checks.redirects import check_redirects
from plugins.hosting.host_files import write_redirects
from plugins.hosting.model import Redirect
from plugins.hosting.nginx import write_nginx
from plugins.sitedata.load import load_site
from tests.project import Project

FILE = "content/data/redirects.yaml"
PAGES = {"iep/one/index.html": '<h2 id="why">', "iep/two/index.html": "", "index.html": ""}


@pytest.fixture
def built(tmp_path: Path) -> BuiltSite:
    for name, html in PAGES.items():
        file = tmp_path / "built" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html)
    return BuiltSite(tmp_path / "built")


def write(project: Project, *moved: tuple[str, str]) -> None:
    lines = "".join(f"  - from: {old}\n    to: {new}\n" for old, new in moved)
    project.write(FILE, f"redirects:\n{lines}")


def found(project: Project, built: BuiltSite) -> list[str]:
    data, problems = load_site(project.root)
    assert problems == []
    assert data is not None
    return sorted(str(problem) for problem in check_redirects(data, built))


def test_good_ones_are_no_problem(project: Project, built: BuiltSite) -> None:
    write(project, ("/iep/old/", "/iep/one/"), ("/old.html", "/iep/one/#why"), ("/x", "/"))
    assert found(project, built) == []


@pytest.mark.parametrize(
    ("moved", "line"),
    [
        (
            ("/iep/two/", "/iep/one/"),
            '2:11: redirect "/iep/two/": is a page, which nobody could reach then. Remove the redirect.',
        ),
        (
            ("/iep/two", "/iep/one/"),
            '2:11: redirect "/iep/two": is a page, which nobody could reach then. Remove the redirect.',
        ),
        (
            ("/iep/old/", "/iep/twoo/"),
            '3:9: redirect "/iep/old/": leads to /iep/twoo/, which does not exist. Did you mean "/iep/two/"?',
        ),
        (
            ("/iep/old/", "/iep/one/#who"),
            '3:9: redirect "/iep/old/": leads to /iep/one/, which has no "#who". Did you mean "why"?',
        ),
        (
            ("/iep/old/", "/iep/old/"),
            '3:9: redirect "/iep/old/": leads to /iep/old/, which moved too. Lead it straight to a page.',
        ),
    ],
)
def test_one_that_leads_nowhere_is_named(project: Project, built: BuiltSite, moved: tuple[str, str], line: str) -> None:
    write(project, moved)
    assert found(project, built) == [f"{FILE}:{line}"]


def test_two_that_run_in_a_circle_are_named(project: Project, built: BuiltSite) -> None:
    write(project, ("/a/", "/b/"), ("/b/", "/a/"))
    assert found(project, built) == [
        f'{FILE}:3:9: redirect "/a/": leads to /b/, which moved too. Lead it straight to a page.',
        f'{FILE}:5:9: redirect "/b/": leads to /a/, which moved too. Lead it straight to a page.',
    ]


def test_a_second_one_for_the_same_address_is_named(project: Project, built: BuiltSite) -> None:
    write(project, ("/a/", "/iep/one/"), ("/a/", "/iep/two/"))
    assert found(project, built) == [f'{FILE}:4:11: redirect "/a/": stands twice. Keep one.']


@pytest.mark.parametrize(
    "bad", ["iep/old/", "/a b/", "https://example.org/", "//example.org/", "/../x", "/a;b{}/", "/%0a/"]
)
def test_what_is_no_address_of_the_site_is_named(project: Project, bad: str) -> None:
    write(project, (f'"{bad}"', "/iep/one/"))
    assert project.problems() == [
        f'{FILE}:2:11: redirect 1: "{bad}" is not an address of this site. '
        'Write it from its first "/", like "/iep/old-name/".'
    ]


def test_a_wrong_key_is_named(project: Project) -> None:
    project.write(FILE, "redirects:\n  - {form: /a/, from: /b/, to: /iep/one/}\n")
    assert project.problems() == [f'{FILE}:2:6: redirect 1: "form" is not a known key. Did you mean "from"?']


def test_hosts_are_told_below_the_base_path_with_and_without_the_last_slash() -> None:
    moved = [Redirect.model_validate({"from": "/old/", "to": "/compare/#consent"})]
    assert write_redirects(moved, "/iep") == (
        "/iep/old/ /iep/compare/#consent 301\n/iep/old /iep/compare/#consent 301\n"
    )
    text = write_nginx(moved, "/iep", "https://example.org/iep")
    for old in ("/iep/old/", "/iep/old"):
        assert f'location = "{old}" {{\n        return 301 "/iep/compare/#consent";' in text
