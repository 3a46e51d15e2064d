"""The preview: shows the site, builds on save, keeps the last good site and says what is wrong."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT
from tests.project import Project

LONGEST_WAIT_SECONDS = 60
ONE = "content/articles/iep/one.md"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@dataclass
class Served:
    """A running preview."""

    process: subprocess.Popen[str]
    port: int

    def get(self, address: str) -> str:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{address}", timeout=10) as answer:
                return answer.read().decode()
        except HTTPError as error:
            with error:
                return error.read().decode()
        except URLError:
            return ""

    def state(self, page: str = "/") -> dict[str, object]:
        """Return what the preview last told a page: the first event of its stream."""
        with urlopen(f"http://127.0.0.1:{self.port}/__preview/events?page={page}", timeout=10) as stream:
            stream.readline()
            return json.loads(stream.readline().decode().removeprefix("data: "))

    def problems(self) -> list[str]:
        return self.state()["problems"]  # type: ignore[return-value]

    def wait_until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        while not holds():
            assert time.monotonic() < end, "the preview did not get there"
            assert self.process.poll() is None, "the preview stopped"
            time.sleep(0.1)


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    project.copy_plugins(ROOT)
    port = free_port()
    command = [sys.executable, "-m", "tools.serve", "--root", str(project.root), "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    preview = Served(process, port)
    preview.wait_until(lambda: "The first one" in preview.get("/iep/one/"))
    yield preview
    process.terminate()
    process.communicate()


def test_a_save_shows_on_the_page(project: Project, served: Served) -> None:
    project.change(ONE, "title: The first one", "title: A better title")
    served.wait_until(lambda: "A better title" in served.get("/iep/one/"))


def test_a_mistake_is_told_and_the_last_good_page_stays(project: Project, served: Served) -> None:
    project.change(ONE, "title: The first one", "titel: The first one")
    line = f'{ONE}:2:1: "titel" is not a known key. Did you mean "title"?'
    served.wait_until(lambda: line in served.state()["problems"])
    assert "The first one" in served.get("/iep/one/")
    project.change(ONE, "titel:", "title:")
    served.wait_until(lambda: not served.state()["problems"])


def test_a_draft_shows_in_its_section_and_says_what_it_is(project: Project, served: Served) -> None:
    text = (project.root / ONE).read_text("utf-8")
    project.write("content/articles/iep/three.md", text.replace("title: The first one", "title: New\nstatus: draft"))
    served.wait_until(lambda: "(draft)" in served.get("/iep/"))
    assert "This page is a draft." in served.get("/drafts/iep/three/")


def test_no_fault_in_the_theme_or_the_code_needs_a_restart(project: Project, served: Served) -> None:
    template, plugin = "theme/templates/article.html", "plugins/prose/article_view.py"
    for file, old, new, wrong in (
        (template, "<header ", "{% if %}<header ", "Expected an expression, got 'end of statement block'."),
        (template, "{{ article.title }}", "{{ article.titel }}", "UndefinedError: "),
        (plugin, "class RenderedArticle:", "class RenderedArticle", "expected ':'."),
        (plugin, "edition.section_by_id[", "edition.sections_by_id[", "AttributeError: "),
        (ONE, "reviewed: 2026-11-21", "reviewed: soon", "is not a date"),
    ):
        line = (project.root / file).read_text("utf-8").partition(old)[0].count("\n") + 1
        told = f"{file}:{line}:"
        project.change(file, old, new)
        served.wait_until(lambda told=told: any(line.startswith(told) for line in served.problems()))
        assert any(wrong in line for line in served.problems())
        assert not any("Traceback" in line for line in served.problems())
        assert "The first one" in served.get("/iep/one/")
        project.change(file, new, old)
        served.wait_until(lambda: not served.problems())


def test_only_pages_that_changed_are_told_so(project: Project, served: Served) -> None:
    before = {page: served.state(page)["page"] for page in ("/iep/one/", "/iep/two/")}
    project.change(ONE, "must get your consent", "must ask for your consent")
    served.wait_until(lambda: served.state("/iep/one/")["page"] != before["/iep/one/"])
    assert served.state("/iep/two/")["page"] == before["/iep/two/"]


def test_pages_carry_the_script_that_reloads_them(served: Served) -> None:
    assert "/__preview/preview.js?page=" in served.get("/")
    assert "EventSource" in served.get("/__preview/preview.js")


def test_an_address_that_leads_nowhere_shows_the_page_for_that(served: Served) -> None:
    assert "<h1" in served.get("/no/such/page/")


def test_a_taken_port_is_said_and_the_next_one_used(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "tools.serve", "--root", str(project.root), "--port", str(port)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert process.stdout is not None
        lines = [process.stdout.readline().strip(), process.stdout.readline().strip()]
        process.terminate()
        process.communicate()
    assert lines[0] == f"Port {port} is taken. Trying {port + 1}."
    assert lines[1].startswith("Serving at http://127.0.0.1:") or lines[1].startswith("Port ")
