"""What the tests stand on: things made once for every process, and a browser without pages of its own."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.chromium import OWN_PAGES, without_own_pages
from tests.shared import made_once


@pytest.fixture
def factory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.TempPathFactory:
    """That of one process of two or more, with a folder of its own in `tmp_path`."""
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    (tmp_path / "gw0").mkdir()
    factory = pytest.TempPathFactory.__new__(pytest.TempPathFactory)
    factory._basetemp = tmp_path / "gw0"
    return factory


def test_what_several_ask_for_at_once_is_made_once(factory: pytest.TempPathFactory) -> None:
    made: list[Path] = []

    def make(folder: Path) -> None:
        made.append(folder)
        (folder / "file").write_text("whole")

    with ThreadPoolExecutor(4) as threads:
        folders = list(threads.map(lambda _: made_once(factory, "site", make), range(4)))
    assert len(made) == 1
    assert {(folder / "file").read_text() for folder in folders} == {"whole"}


def test_what_could_not_be_made_leaves_nothing_and_is_tried_again(factory: pytest.TempPathFactory) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - it has no text
        made_once(factory, "site", fail)
    assert list(made_once(factory, "site", lambda folder: None).iterdir()) == []


def test_features_that_are_off_are_added_to_those_that_were(tmp_path: Path) -> None:
    program = without_own_pages(Path("/bin/echo"), tmp_path)
    command = [str(program), "--headless", "--disable-features=One,Two", "a b"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == f"--headless --disable-features=One,Two,{','.join(OWN_PAGES)} a b\n"


def test_the_browser_opens_no_page_but_ours(browser: Browser) -> None:
    """If this fails with a new browser, find the names of the features that load them."""
    with browser.new_context() as context:
        context.new_page()
        found = browser.new_browser_cdp_session().send("Target.getTargets", {"filter": [{}]})["targetInfos"]
    assert {each["url"] for each in found} - {"about:blank", ""} == set()
