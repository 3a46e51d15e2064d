"""A folder takes the place of another whole, or not at all."""

from pathlib import Path

import pytest

from tools import swap
from tools.swap import recover, replace_folder


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    new, target = tmp_path / "new", tmp_path / "target"
    for folder, text in ((new, "new"), (target, "old")):
        folder.mkdir()
        (folder / "page").write_text(text)
    return new, target


def test_new_takes_the_place_of_old(folders: tuple[Path, Path]) -> None:
    new, target = folders
    replace_folder(new, target)
    assert (target / "page").read_text() == "new"
    assert sorted(path.name for path in target.parent.iterdir()) == ["target"]


def test_first_build_needs_no_old_folder(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    replace_folder(tmp_path / "new", tmp_path / "target")
    assert (tmp_path / "target").is_dir()


def test_systems_that_cannot_exchange_use_two_renames(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "AT_FDCWD", {})
    new, target = folders
    replace_folder(new, target)
    assert (target / "page").read_text() == "new"
    assert sorted(path.name for path in target.parent.iterdir()) == ["target"]


def test_what_an_interrupted_swap_moved_aside_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".target.old").mkdir()
    recover(tmp_path / "target")
    assert (tmp_path / "target").is_dir()
