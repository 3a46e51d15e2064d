"""Fixtures of the deadlines' tests."""

import shutil
from pathlib import Path

import pytest

from plugins.deadlines.model import Deadlines
from plugins.sitedata.site import SiteData
from tests.unit.search.javascript import ORIGIN, JavaScript, copy_modules, in_node, in_page


@pytest.fixture(scope="session")
def real(data: SiteData) -> Deadlines:
    """The site's own deadlines."""
    sourced = data.editions["en"].deadlines
    assert sourced is not None
    return sourced.value


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, str]:
    """Nothing is served: the tests answer the page's requests themselves.

    `base_url` is left alone: Playwright's own fixture of this name takes it once, for all folders that a process tests.
    """
    return {"base_url": ORIGIN}


@pytest.fixture
def javascript(tmp_path: Path, request: pytest.FixtureRequest) -> JavaScript:
    """Calls functions of the browser's modules."""
    copy_modules(tmp_path)
    node = shutil.which("node")
    return in_node(tmp_path, node) if node else in_page(tmp_path, request.getfixturevalue("page"))
