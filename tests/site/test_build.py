"""The commands: a good build, a failed one, one below a sub-path, and plain Pelican."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from plugins.checks.pages import check_pages
from plugins.sitedata.load import load_site
from tests.conftest import ROOT, run_build
from tests.project import Project

ONE = "content/articles/iep/one.md"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_a_failed_build_leaves_the_last_good_site(project: Project, output: Path) -> None:
    assert run_build(output, project.root).returncode == 0
    before = {file: file.read_bytes() for file in output.rglob("*") if file.is_file()}
    project.change(ONE, "34 CFR 300.300(a)(1)(i)", "34 CFR 300.999")
    done = run_build(output, project.root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "1 problem: nothing was built. output/ is as it was."
    assert {file: file.read_bytes() for file in output.rglob("*") if file.is_file()} == before


def test_a_link_to_a_heading_that_is_not_there_is_named(project: Project, output: Path) -> None:
    project.change(ONE, "(two.md)", "(two.md#what-is-the-frist-thing-to-know)")
    done = run_build(output, project.root)
    assert done.returncode == 1
    line = (
        f"{ONE}:13:71: link to two.md#what-is-the-frist-thing-to-know: the page has no "
        '"#what-is-the-frist-thing-to-know". Did you mean "what-is-the-first-thing-to-know"?'
    )
    assert line in done.stderr.splitlines()


def test_a_link_to_a_page_that_is_not_there_is_named(project: Project, output: Path) -> None:
    project.change(ONE, "(two.md)", "(/compair/#consent)")
    done = run_build(output, project.root)
    assert (
        f'{ONE}:13:71: link to /compair/#consent: no such page. Did you mean "/compare/"?' in done.stderr.splitlines()
    )


def test_pages_of_deleted_articles_go(project: Project, output: Path) -> None:
    assert run_build(output, project.root).returncode == 0
    assert (output / "iep/two/index.html").is_file()
    (project.root / "content/articles/iep/two.md").unlink()
    project.change("content/data/sections.yaml", "articles: [one, two]", "articles: [one]")
    project.change(ONE, "related: [iep/two]", "related: [iep/three]")
    project.change(ONE, "[the other one](two.md)", "the other one")
    text = (
        (project.root / ONE)
        .read_text("utf-8")
        .replace("iep/three", "iep/one")
        .replace("The first one", "The third one")
    )
    project.write("content/articles/iep/three.md", text)
    project.change("content/data/sections.yaml", "articles: [one]", "articles: [one, three]")
    assert run_build(output, project.root).returncode == 0
    assert not (output / "iep/two").exists()


DRAFT = "/drafts/iep/draft/"


def linking(site: BuiltSite, address: str) -> set[str]:
    """Return the pages that link to `address`, itself left out."""
    return {page.address for page in site.pages.values() if address in page.targets and page.address != address}


def write_draft(project: Project) -> None:
    text = (project.root / ONE).read_text("utf-8").replace("title: The first one", "title: A draft\nstatus: draft")
    project.write("content/articles/iep/draft.md", text)
    project.change("content/articles/iep/two.md", "related: [iep/one]", "related: [iep/one, iep/draft]")


def test_a_draft_is_built_and_listed_nowhere(project: Project, output: Path) -> None:
    write_draft(project)
    assert run_build(output, project.root).returncode == 0
    site = BuiltSite(output)
    assert not site.pages[DRAFT].is_listed
    assert linking(site, DRAFT) == set()


def test_with_drafts_lists_show_them_and_say_so(project: Project, output: Path) -> None:
    write_draft(project)
    assert run_build(output, project.root, "--drafts").returncode == 0
    site = BuiltSite(output)
    assert linking(site, DRAFT) == {"/", "/iep/", "/iep/two/"}
    assert f'<a href="{DRAFT}">A draft</a> <span class="draft-mark">(draft)</span>' in site.pages["/iep/"].html
    assert "This page is a draft." in site.pages[DRAFT].html


def test_a_draft_in_the_reading_order_is_passed_over(project: Project, output: Path) -> None:
    write_draft(project)
    project.change("content/data/sections.yaml", "[one, two]", "[one, draft, two]")
    assert run_build(output, project.root).returncode == 0
    assert linking(BuiltSite(output), DRAFT) == set()
    assert run_build(output, project.root, "--drafts").returncode == 0
    path = '<span class="path__title">A draft <span class="draft-mark">(draft)</span></span>'
    assert path in BuiltSite(output).pages["/iep/one/"].html


def test_a_site_below_a_sub_path_leads_nowhere_else(project: Project, output: Path) -> None:
    done = run_build(output, project.root, "--site-url", "https://example.org/iep")
    assert done.returncode == 0, done.stderr
    data, _ = load_site(project.root)
    assert data is not None
    site = BuiltSite(output, "/iep")
    assert check_pages(data, site) == []
    assert '<link rel="canonical" href="https://example.org/iep/iep/one/">' in site.pages["/iep/one/"].html


def test_plain_pelican_builds_the_same_pages(project: Project, output: Path) -> None:
    plain = output.with_name("plain")
    assert run_build(output, project.root).returncode == 0
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(plain), "--fatal", "warnings"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = BuiltSite(output), BuiltSite(plain)
    assert ours.files == theirs.files
    assert all((output / file).read_bytes() == (plain / file).read_bytes() for file in ours.files)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("", "SITEURL is not set. Run: make publish SITEURL=https://your.site"),
        ("your.site", 'SITEURL "your.site" is not a full web address. Run: make publish SITEURL=https://your.site'),
    ],
)
def test_publishing_needs_an_address(address: str, line: str) -> None:
    command = [sys.executable, "-m", "tools.publish"]
    done = subprocess.run(command, cwd=ROOT, env={"SITEURL": address}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == line
