"""“Edit this page” and “Tell us” lead to the repository where there is one, and to a page of the site where not."""

import re
from html import unescape
from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from tests.conftest import ROOT, run_build
from tests.project import Project

ADDRESS = "https://github.com/us/site"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The tiny project with a repository."""
    folder: Path = tmp_path_factory.mktemp("public")
    project = Project.create(folder / "project", ROOT)
    record = f'language_name: English\nrepository: {{address: "{ADDRESS}", host: github}}'
    project.change("content/data/site.yaml", "language_name: English", record)
    done = run_build(folder / "output", project.root)
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder / "output")


def edit_links(site: BuiltSite, address: str) -> set[str]:
    return {target for target in site.pages[address].targets if "/edit/" in target}


@pytest.mark.parametrize(
    ("address", "file", "begins"),
    [
        ("/iep/one/", "content/articles/iep/one.md", ""),
        ("/", "content/data/site.yaml", ""),
        ("/iep/", "content/data/sections.yaml", "- id: iep"),
        ("/guide/more/", "content/data/guide.yaml", "- id: more"),
        ("/guide/ask/", "content/data/guide.yaml", "- id: ask"),
        ("/compare/", "content/data/comparison.yaml", ""),
        ("/law/", "content/data/law.yaml", ""),
    ],
)
def test_each_page_leads_to_the_line_where_it_is_written(
    public: BuiltSite, address: str, file: str, begins: str
) -> None:
    (link,) = edit_links(public, address)
    place, _, line = link.partition("#L")
    assert place == f"{ADDRESS}/edit/main/{file}"
    source = public.folder.with_name("project") / file
    assert source.read_text("utf-8").splitlines()[int(line) - 1].strip() == begins if begins else not line


@pytest.mark.parametrize("address", ["/a-to-z/", "/search/", "/404.html"])
def test_a_page_made_from_everything_cannot_be_edited(public: BuiltSite, address: str) -> None:
    assert edit_links(public, address) == set()


def test_each_page_leads_to_a_new_report(public: BuiltSite) -> None:
    for page in public.pages.values():
        assert any(target.startswith(f"{ADDRESS}/issues/new?") for target in page.targets), page.address


def test_without_a_repository_reports_lead_to_a_page_of_the_site(site: BuiltSite) -> None:
    for page in site.pages.values():
        links = re.findall(r'<a href="([^"]*)"[^>]*>Tell us</a>', page.html)
        assert {unescape(link) for link in links} == {"/about/#what-if-i-find-a-mistake"}, page.address
        assert "Edit this page" not in page.html
