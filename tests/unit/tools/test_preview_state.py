"""What the preview shows while builds end well, end badly, and end each other."""

from pathlib import Path

import pytest

from tools.preview.state import Preview

PAGE = "iep/one/index.html"
ADDRESS = "/iep/one/"


def write(folder: Path, text: str) -> Path:
    (folder / PAGE).parent.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(text, "utf-8")
    return folder


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A site whose open page was saved and is shown ahead of the rest."""
    preview = Preview(write(tmp_path / "output", "old"))
    preview.show_ahead(write(tmp_path / "aside", "saved"), PAGE)
    return preview


def test_a_page_is_shown_before_the_rest_of_its_site(preview: Preview) -> None:
    assert preview.page(ADDRESS) == (b"saved", True)


def test_a_mistake_that_ends_the_build_does_not_take_back_the_save_before_it(preview: Preview) -> None:
    preview.finish_build(["one.md:2:1: wrong."])
    assert preview.page(ADDRESS) == (b"saved", True)


def test_a_mistake_in_other_pages_leaves_the_saved_page_in_view(preview: Preview, tmp_path: Path) -> None:
    preview.finish_build(["two.md:2:1: wrong."])
    preview.show_ahead(write(tmp_path / "aside", "saved again"), PAGE)
    assert preview.page(ADDRESS) == (b"saved again", True)


def test_a_good_build_takes_the_place_of_what_was_shown_ahead(preview: Preview, tmp_path: Path) -> None:
    preview.finish_build(["one.md:2:1: wrong."])
    write(tmp_path / "output", "whole")
    preview.finish_build([])
    assert preview.page(ADDRESS) == (b"whole", True)
