"""The Nu checker: what is said where it cannot be run."""

import shutil
from pathlib import Path

import pytest

from tools.nu import JAR, SHORT_RUN, NoCheckerError, find_checker, validate

SAID = "The pages were not validated: "


def only(monkeypatch: pytest.MonkeyPatch, **programs: str) -> None:
    """Let these programs alone be on the path."""
    monkeypatch.setattr(shutil, "which", programs.get)


def test_no_java_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    only(monkeypatch, npm="/bin/npm")
    with pytest.raises(NoCheckerError) as error:
        find_checker(tmp_path)
    assert str(error.value) == SAID + "there is no Java. Install one (17 or newer)."


def test_no_npm_is_said_where_it_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    only(monkeypatch, java="/bin/java")
    with pytest.raises(NoCheckerError) as error:
        find_checker(tmp_path)
    assert str(error.value) == SAID + "there is no npm to install the checker. Install Node.js."
    (tmp_path / JAR).parent.mkdir(parents=True)
    (tmp_path / JAR).write_bytes(b"")
    assert find_checker(tmp_path) == ["/bin/java", *SHORT_RUN, "-jar", str(tmp_path / JAR)]


def test_no_network_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    only(monkeypatch, java="/bin/java", npm="false")
    with pytest.raises(NoCheckerError) as error:
        find_checker(tmp_path)
    assert str(error.value) == SAID + "npm could not install vnu-jar@26.9.27. Is there a network?"


def test_a_checker_that_fails_is_no_valid_site(tmp_path: Path) -> None:
    with pytest.raises(NoCheckerError, match="the checker failed"):
        validate(["false"], tmp_path)
