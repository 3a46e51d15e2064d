"""A published site tells browsers how to search it; one that has no address yet does not."""

import xml.etree.ElementTree as etree
from pathlib import Path

from tests.conftest import run_build
from tests.project import Project

LINK = '<link rel="search" type="application/opensearchdescription+xml" title="Tiny" href="/iep/search/opensearch.xml">'


def test_description_is_linked_and_names_the_full_address(project: Project, tmp_path: Path) -> None:
    output = tmp_path / "out"
    done = run_build(output, project.root, "--site-url", "https://example.org/iep")
    assert done.returncode == 0, done.stderr
    assert LINK in (output / "index.html").read_text("utf-8")
    root = etree.parse(output / "search/opensearch.xml").getroot()
    [url] = root.findall("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.get("template") == "https://example.org/iep/search/?q={searchTerms}"


def test_without_an_address_there_is_none(site_folder: Path) -> None:
    assert not (site_folder / "search/opensearch.xml").exists()
    assert "opensearch" not in (site_folder / "index.html").read_text("utf-8")
