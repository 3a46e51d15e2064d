"""Fixtures of the search's tests."""

import shutil
from pathlib import Path

import pytest

from tests.unit.search.corpus import SMALL, Site, generated
from tests.unit.search.javascript import ORIGIN, JavaScript, copy_modules, in_node, in_page


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the browser's modules and the tests' probes."""
    folder = tmp_path_factory.mktemp("modules")
    copy_modules(folder)
    return folder


@pytest.fixture
def javascript(modules: Path, request: pytest.FixtureRequest) -> JavaScript:
    """Calls functions of the browser's modules."""
    node = shutil.which("node")
    return in_node(modules, node) if node else in_page(modules, request.getfixturevalue("page"))


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, str]:
    """Nothing is served: the tests answer the page's requests themselves.

    `base_url` is left alone: Playwright's own fixture of this name takes it once, for all folders that a process tests.
    """
    return {"base_url": ORIGIN}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose search fits in one file."""
    return Site(tmp_path_factory.mktemp("small"), SMALL)


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of 65 articles, its search in many files."""
    return Site(tmp_path_factory.mktemp("large"), generated(65))
