"""A folder takes the place of another whole, or not at all."""

import os
import signal
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.killed import killer
from tools import swap
from tools.swap import OccupiedError, recover, refuse_to_replace, replace_folder


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


def test_a_swap_that_cannot_end_is_taken_back(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "AT_FDCWD", {})
    new, target = folders
    new.rename(new.with_name("gone"))
    with pytest.raises(FileNotFoundError):
        replace_folder(new, target)
    assert (target / "page").read_text() == "old"


def test_a_swap_of_two_renames_that_is_killed_anywhere_loses_nothing(tmp_path: Path) -> None:
    for at in range(1, 6):
        place = tmp_path / str(at)
        for name, text in (("new", "new"), ("target", "old")):
            (place / name).mkdir(parents=True)
            (place / name / "page").write_text(text)
        pid = os.fork()
        if pid == 0:
            swap.AT_FDCWD = {}
            killer(at)()
            replace_folder(place / "new", place / "target")
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        assert ended == (-signal.SIGKILL if at < 5 else 0)
        recover(place / "target")
        assert (place / "target" / "page").read_text() in ("old", "new")
        assert not (place / ".target.old").exists()


def test_only_a_site_or_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    refuse_to_replace(tmp_path / "nothing")
    refuse_to_replace(tmp_path)
    for name in ("index.html", "404.html", "assets"):
        with pytest.raises(OccupiedError) if name != "index.html" else nullcontext():
            refuse_to_replace(tmp_path)
        (tmp_path / name).write_text("")
    refuse_to_replace(tmp_path)
    (tmp_path / ".git").mkdir()
    with pytest.raises(OccupiedError, match="holds something else than a site, which would be lost"):
        refuse_to_replace(tmp_path)
