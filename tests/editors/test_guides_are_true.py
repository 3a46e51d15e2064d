"""What README and CONTRIBUTING tell people to run, open and write is there and works."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from plugins.sitedata.model import ArticleFields, Repository
from plugins.sitedata.source import YamlSource, split_markdown
from plugins.sitedata.validate import parse
from tests.conftest import ROOT

GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
MADE = {"output", "public", "report", ".venv"}
"""What the commands make: not there before they ran."""

MAY_LACK = re.compile(r"content/data/redirects\.yaml|.*\bes\.yaml")
"""Files that editors add once there is need: moved addresses, another language."""

COMMAND = re.compile(r"\bmake ([a-z]+)\b(?= |`|$)", re.MULTILINE)
IN_CODE = re.compile(r"`([^`\n]+)`|^    (make .*)$", re.MULTILINE)
FILE = re.compile(r"(?:[\w.-]+/)+(?:[\w.-]+)?|[\w-]+\.(?:md|yaml|txt|toml|py)")

guides = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)


def code(guide: Path) -> list[str]:
    return [inline or block for inline, block in IN_CODE.findall(guide.read_text("utf-8"))]


@guides
def test_each_command_is_in_the_makefile(guide: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {name for text in code(guide) for name in COMMAND.findall(text)}
    assert named
    assert named <= targets


@guides
def test_each_file_that_is_named_from_the_root_is_there(guide: Path) -> None:
    named = {text for text in code(guide) if FILE.fullmatch(text) and text.split("/")[0] in roots()}
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists() and not MAY_LACK.fullmatch(name)] == []


def roots() -> set[str]:
    """Return the folders at the project's root that are part of it."""
    return {path.name for path in ROOT.iterdir() if path.is_dir()} - MADE


def test_the_article_that_shows_how_passes_as_one() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"^    ---\n(?:(?:    .*)?\n)+?    ---\n", text, re.MULTILINE)
    assert block
    assert parse(ArticleFields, split_markdown(dedent(block[0]), "CONTRIBUTING.md").front_matter).key_points


def test_the_repository_that_shows_how_passes_as_one() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"^    repository:\n((?:      .*\n)+)", text, re.MULTILINE)
    assert block
    assert parse(Repository, YamlSource("CONTRIBUTING.md", dedent(block[1]))).host == "github"
