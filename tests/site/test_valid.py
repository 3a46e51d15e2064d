"""HTML, CSS and SVG as the Nu Html Checker knows them: no errors and no warnings, on any page."""

import re
import shutil
from pathlib import Path

import pytest

from tools.nu import NoCheckerError, find_checker, validate


@pytest.fixture(scope="module")
def checker() -> list[str]:
    try:
        return find_checker()
    except NoCheckerError as error:
        pytest.skip(str(error))


def test_every_page_style_and_drawing_is_valid(checker: list[str], site_folder: Path) -> None:
    assert [str(message) for message in validate(checker, site_folder)] == []


BEYOND_THE_CHECKER = re.compile(
    r"Resource violates Content Security Policy .* “/iep/(?:assets|images|search)/[^”]*” blocked"
    r"|Inline script violates Content Security Policy "
)
"""The checker reads files, which have no host: to it, what the policy calls 'self' is another's. And it takes data for
scripts, which browsers do not (HTML, "prepare the script element": a data block ends before the policy is asked). That
the policy blocks nothing of ours is seen in the browser."""


def test_what_publishing_adds_is_valid(checker: list[str], published: Path) -> None:
    found = validate(checker, published)
    assert [str(message) for message in found if not BEYOND_THE_CHECKER.match(message.text)] == []


def test_each_inline_script_is_data(published: Path) -> None:
    inline = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>")
    found = {tag for page in published.rglob("*.html") for tag in inline.findall(page.read_text("utf-8"))}
    assert found == {'<script type="application/ld+json">'}


def test_the_checker_sees_each_kind_of_file(checker: list[str], site_folder: Path, tmp_path: Path) -> None:
    shutil.copy(site_folder / "404.html", tmp_path / "good.html")
    (tmp_path / "page.html").write_text('<!doctype html><html lang="en"><title>A</title>\n<h1>A</h1><p><div></p>')
    (tmp_path / "style.css").write_text("a {\n  colour: red;\n}\n")
    (tmp_path / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="no path"/></svg>')
    assert {message.file for message in validate(checker, tmp_path)} == {"drawing.svg", "page.html", "style.css"}
