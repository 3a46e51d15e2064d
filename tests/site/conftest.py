"""Fixtures of the tests that read a built site."""

from pathlib import Path

import pytest

from tests.full_project import create_full, publish


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with one of everything, published below a sub-path: https://example.org/iep."""
    folder = tmp_path_factory.mktemp("published")
    publish(create_full(folder / "project"), folder / "public", "https://example.org/iep")
    return folder / "public"
