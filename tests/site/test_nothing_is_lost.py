"""Whatever happens to a build, the last good site stays, whole, and the next build works."""

import json
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT, run_build
from tests.killed import files_of
from tests.project import Project
from tests.server import serve
from tools.aside import folder_aside

ONE = "content/articles/iep/one.md"
PAGE = "iep/one/index.html"

REFUSING = """
import builtins, errno, os, resource, signal, sys
from tools import build

kind, page, real = sys.argv.pop(1), sys.argv.pop(1), builtins.open

def refuse(file, *rest, **named):
    if str(file).endswith(".new/site/" + page):
        raise OSError(getattr(errno, kind), os.strerror(getattr(errno, kind)), str(file))
    return real(file, *rest, **named)

if kind == "RLIMIT":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
else:
    builtins.open = refuse
sys.exit(build.main(sys.argv[1:]))
"""


def refused_build(kind: str, root: Path, output: Path) -> subprocess.CompletedProcess[str]:
    """Build where the system refuses to write a page, with an error's name, or any file over 1,000 B (RLIMIT)."""
    options = ["--root", str(root), "--output", str(output)]
    command = [sys.executable, "-c", REFUSING, kind, PAGE, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def sites(project: Project, tmp_path: Path) -> tuple[Path, Path]:
    """Two sites, old and new. The project builds the new one, from templates that are compiled once for all builds."""
    project.change("pelicanconf.py", "import StrictUndefined", "import FileSystemBytecodeCache, StrictUndefined")
    cache = tmp_path / "templates"
    cache.mkdir()
    project.change(
        "pelicanconf.py", '"autoescape"', f'"bytecode_cache": FileSystemBytecodeCache("{cache}"), "autoescape"'
    )
    old, new = tmp_path / "old", tmp_path / "new"
    assert run_build(old, project.root).returncode == 0
    project.change(ONE, "title: The first one", "title: A better title")
    assert run_build(new, project.root).returncode == 0
    return old, new


def test_a_killed_build_leaves_a_whole_site_that_is_served_throughout(
    project: Project, sites: tuple[Path, Path], tmp_path: Path
) -> None:
    old, new = sites
    place = tmp_path / "place"
    shutil.copytree(old, place / "output")
    whole = {(site / PAGE).read_bytes() for site in sites}
    command = [sys.executable, "-m", "tests.killed", *map(str, (project.root, place, old, new))]
    with serve(place / "output") as address:
        killing = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        seen = set()
        while killing.returncode is None:
            with urlopen(f"{address}/iep/one/", timeout=10) as answer:
                seen.add(answer.read())
            with suppress(subprocess.TimeoutExpired):
                killing.wait(0.01)
    assert killing.stdout is not None
    with killing.stdout:
        *wrong, killed = json.loads(killing.stdout.read())
    assert wrong == []
    assert int(killed) >= 50
    assert seen == whole


LINES = {
    "ENOSPC": "{output}: the disk is full. Make room: a site is made beside the old one before it takes its place.",
    "EACCES": "{file}: may not be written. Get the right to write there, or name another folder: --output FOLDER.",
    "RLIMIT": "{output}: holds a file larger than this account may write. Raise that limit: ulimit -f unlimited.",
}
KEPT = " output/ is as it was."


@pytest.mark.parametrize(("broken", "line"), LINES.items(), ids=LINES)
def test_a_disk_that_refuses_a_page_is_said_in_one_line(project: Project, output: Path, broken: str, line: str) -> None:
    assert run_build(output, project.root).returncode == 0
    before = files_of(output)
    done = refused_build(broken, project.root, output)
    file = output.parent / ".output.new/site" / PAGE
    assert done.stderr.splitlines()[-1] == line.format(output=output, file=file) + KEPT
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert files_of(output) == before
    assert {path.name for path in output.parent.iterdir()} == {"output", "project"}


def test_a_file_in_the_place_of_the_folder_is_left_alone(project: Project, output: Path) -> None:
    output.write_text("mine")
    done = run_build(output, project.root)
    assert done.returncode == 1
    assert done.stderr == (
        f"{output}: holds something else than a site, which would be lost. "
        "Name an empty folder or one that is not there: --output FOLDER. output/ is as it was.\n"
    )
    assert output.read_text() == "mine"


def test_a_folder_that_holds_no_site_is_left_alone(project: Project) -> None:
    before = files_of(project.root)
    done = run_build(project.root / "content", project.root)
    assert done.returncode == 1
    assert "content: holds something else than a site" in done.stderr
    assert files_of(project.root) == before


def test_a_file_on_the_way_to_the_folder_is_named(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = run_build(tmp_path / "file" / "output", project.root)
    assert done.returncode == 1
    assert done.stderr == (
        f"{tmp_path}/file/.output.new: a folder is needed, and a file is in its way. "
        "Move the file, or name another folder: --output FOLDER.\n"
    )


def test_two_builds_at_once_end_well_one_after_the_other(project: Project, output: Path) -> None:
    with folder_aside(output):
        command = [sys.executable, "-m", "tools.build", "--root", str(project.root), "--output", str(output)]
        builds = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        for build in builds:
            assert build.stderr is not None
            assert build.stderr.readline() == "Another build is making output/. Waiting for it ...\n"
        assert not output.exists()
    assert [build.wait() for build in builds] == [0, 0]
    for build in builds:
        assert build.stderr is not None
        assert build.stderr.read() == ""
        build.stderr.close()
    assert (output / PAGE).is_file()
    assert {path.name for path in output.parent.iterdir()} == {"output", "project"}
