"""Links to edit a page and to report a mistake, for each kind of host."""

from pathlib import Path
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.sitedata.catalogue import Catalogue, CatalogueFile
from plugins.sitedata.model import Repository
from plugins.sitedata.source import YamlSource, read_text
from plugins.sitedata.validate import parse
from plugins.templating.head import Head
from plugins.templating.mend import HOSTS, Place, make_mend
from tests.conftest import ROOT

GUIDE = YamlSource("content/data/guide.yaml", "first: a\nsteps:\n  - id: a\n    asks: b\n  - {id: c}\n")
HEAD = Head("Is it free? 100% & <more>", "", "/guide/c/", "https://example.org/guide/c/")
ADDRESS = "https://code.example/us/site"


@pytest.fixture(scope="module")
def strings() -> Catalogue:
    path = "theme/i18n/en.yaml"
    return Catalogue("en", parse(CatalogueFile, YamlSource(path, read_text(Path(ROOT / path), path))).root)


@pytest.mark.parametrize(
    ("host", "edit"),
    [
        ("github", f"{ADDRESS}/edit/main/content/data/guide.yaml#L5"),
        ("gitlab", f"{ADDRESS}/-/edit/main/content/data/guide.yaml#L5"),
        ("forgejo", f"{ADDRESS}/_edit/main/content/data/guide.yaml"),
    ],
)
def test_the_editor_opens_at_the_pages_own_part_of_a_data_file(strings: Catalogue, host: str, edit: str) -> None:
    repository = Repository(address=f"{ADDRESS}/", host=host)
    assert make_mend(repository, strings.say, HEAD, Place(GUIDE, ("steps", 1))).edit == edit


def test_each_kind_of_host_that_may_be_named_has_its_addresses() -> None:
    assert set(get_args(Repository.model_fields["host"].annotation)) == set(HOSTS)


def test_another_branch_is_named_in_the_address(strings: Catalogue) -> None:
    repository = Repository(address=ADDRESS, host="github", branch="the next/one")
    edit = make_mend(repository, strings.say, HEAD, Place(GUIDE)).edit
    assert edit == f"{ADDRESS}/edit/the%20next/one/content/data/guide.yaml"


@pytest.mark.parametrize("host", HOSTS)
def test_a_report_names_the_page_and_where_it_is_written(strings: Catalogue, host: str) -> None:
    repository = Repository(address=ADDRESS, host=host)
    report = make_mend(repository, strings.say, HEAD, Place(GUIDE, ("steps", 1))).report
    assert report
    title, text = (values[0] for values in parse_qs(urlsplit(report).query, strict_parsing=True).values())
    assert title == strings.say("mend-issue-title", title=HEAD.title)
    assert {"https://example.org/guide/c/", "content/data/guide.yaml:5"} <= set(text.split())


def test_a_page_that_is_written_in_no_one_place_can_only_be_reported(strings: Catalogue) -> None:
    mend = make_mend(Repository(address=ADDRESS, host="github"), strings.say, HEAD, None)
    assert mend.edit is None
    assert mend.report
    assert "yaml" not in mend.report
