"""What tests share: the site built once, a server for it, and a small project to break."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.checks.built_site import BuiltSite
from plugins.sitedata.load import load_site
from plugins.sitedata.site import SiteData
from tests.chromium import without_own_pages
from tests.full_project import create_full, publish
from tests.project import Project
from tests.server import serve
from tests.shared import made_once
from tools.browser import find_browser

ROOT = Path(__file__).resolve().parent.parent


def run_build(output: Path, root: Path = ROOT, *options: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own: Pelican keeps state that a second build would trip over."""
    command = [sys.executable, "-m", "tools.build", "--root", str(root), "--output", str(output), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once."""

    def make(folder: Path) -> None:
        done = run_build(folder / "site")
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "built", make) / "site"


@pytest.fixture(scope="session")
def site(site_folder: Path) -> BuiltSite:
    """The real site, read back."""
    return BuiltSite(site_folder)


@pytest.fixture(scope="session")
def data() -> SiteData:
    """The real content."""
    loaded, _ = load_site(ROOT)
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def base_url(site_folder: Path) -> Iterator[str]:
    """Where the built site is served; pytest-playwright puts it before each address."""
    with serve(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Use the browser that tools.test found. A container has no sandbox of its own for it."""
    program = without_own_pages(find_browser(), tmp_path_factory.mktemp("browser"))
    return {**browser_type_launch_args, "executable_path": str(program), "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with one of everything, published below a sub-path: https://example.org/iep."""

    def make(folder: Path) -> None:
        publish(create_full(folder / "project"), folder / "public", "https://example.org/iep")

    return made_once(tmp_path_factory, "published", make) / "public"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A tiny, whole project that a test may break."""
    return Project.create(tmp_path / "project", ROOT)
