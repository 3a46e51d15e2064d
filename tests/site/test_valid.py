"""HTML, CSS and SVG as the Nu Html Checker knows them: no errors and no warnings, on any page. Nothing is filtered."""

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


def test_what_publishing_adds_is_valid(checker: list[str], published: Path) -> None:
    assert [str(message) for message in validate(checker, published)] == []


def test_the_checker_sees_each_kind_of_file(checker: list[str], site_folder: Path, tmp_path: Path) -> None:
    shutil.copy(site_folder / "404.html", tmp_path / "good.html")
    (tmp_path / "page.html").write_text('<!doctype html><html lang="en"><title>A</title>\n<h1>A</h1><p><div></p>')
    (tmp_path / "style.css").write_text("a {\n  colour: red;\n}\n")
    (tmp_path / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="no path"/></svg>')
    assert {message.file for message in validate(checker, tmp_path)} == {"drawing.svg", "page.html", "style.css"}
