"""Whatever was saved, in whatever order: the preview's site is the one that a build from nothing gives."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import pytest

from tests.conftest import ROOT, run_build
from tests.project import Project
from tools.preview.builder import Builder
from tools.preview.messages import Message

LONGEST_WAIT_SECONDS = 120
ONE, TWO = "content/articles/iep/one.md", "content/articles/iep/two.md"
THREE = "content/articles/iep/three.md"
PAGE = "iep/one/index.html"

SWAPS = (
    (ONE, "must get your consent", "must ask for your consent"),
    (ONE, "title: The first one", "title: Another first one"),
    (TWO, "One sentence", "A sentence"),
    (TWO, "## What is the first thing to know?", "## What comes first?"),
    ("content/data/comparison.yaml", "The school must ask.", "The school asks."),
    ("content/data/law.yaml", "Parental consent.", "Consent of parents."),
    ("content/data/site.yaml", "Welcome.", "Hello."),
    ("theme/templates/article.html", '<h1 class="article__title">', '<h1 class="article__title article__title--new">'),
    ("theme/static/css/article.css", "{", "{ /* changed */ "),
)


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@dataclass
class Preview:
    """A worker, and what it said of the last build. ahead: pages as they were shown before the rest."""

    project: Project
    said: "Queue[Message]"
    builder: Builder
    ahead: dict[str, bytes] = field(default_factory=dict)

    def build(self) -> Message:
        self.ahead.clear()
        self.builder.build(["/iep/one/"], is_code_changed=False)
        while True:
            message = self.said.get(timeout=LONGEST_WAIT_SECONDS)
            if not message.page:
                return message
            file = Path(message.folder) / message.page
            if file.is_file():
                self.ahead[message.page] = file.read_bytes()


@pytest.fixture
def preview(project: Project) -> Iterator[Preview]:
    said: Queue[Message] = Queue()
    builder = Builder(project.root, project.root / "output", said.put)
    yield Preview(project, said, builder)
    builder.stop()


def toggle(project: Project, swap: tuple[str, str, str]) -> None:
    file, old, new = swap
    has_new = new in (project.root / file).read_text("utf-8")
    project.change(file, *((new, old) if has_new else (old, new)))


def add_or_remove_article(project: Project) -> None:
    sections, listed, unlisted = "content/data/sections.yaml", "[one, two, three]", "[one, two]"
    if (project.root / THREE).exists():
        (project.root / THREE).unlink()
        project.change(sections, listed, unlisted)
    else:
        text = (project.root / ONE).read_text("utf-8").replace("title: ", "title: Third, after ")
        project.write(THREE, text)
        project.change(sections, unlisted, listed)


def test_the_site_after_many_saves_is_that_of_a_build_from_nothing(preview: Preview, tmp_path: Path) -> None:
    project, source = preview.project, random.Random(504)
    assert preview.build().is_good
    for round_ in range(2):
        for _ in range(3):
            if source.random() < 0.2:
                add_or_remove_article(project)
            else:
                toggle(project, source.choice(SWAPS))
            message = preview.build()
            assert message.is_good, message.problems
        done = run_build(tmp_path / str(round_), project.root, "--drafts")
        assert done.returncode == 0, done.stderr
        built = files_of(project.root / "output")
        assert built == files_of(tmp_path / str(round_))
        assert preview.ahead == {PAGE: built[PAGE]}


def test_a_save_ends_the_build_before_it(preview: Preview) -> None:
    preview.build()
    for number in range(4):
        project_text = f"title: Number {number}"
        preview.project.write(ONE, (preview.project.root / ONE).read_text("utf-8").replace("title: ", "title: x"))
        preview.builder.build([], is_code_changed=False)
    preview.project.change(ONE, "title: xxxxThe first one", project_text)
    assert preview.build().is_good
    assert "Number 3" in (preview.project.root / "output" / PAGE).read_text("utf-8")
    assert preview.said.empty()


def test_a_process_that_was_killed_is_replaced(preview: Preview) -> None:
    preview.build()
    preview.builder.stop()
    assert preview.build().is_good


def test_the_fault_in_a_plugin_is_named_and_mending_it_is_enough(preview: Preview) -> None:
    project, file = preview.project, "plugins/glossary/finder.py"
    project.copy_plugins(ROOT)
    line = (project.root / file).read_text("utf-8").partition("class TermFinder:")[0].count("\n") + 1
    project.change(file, "class TermFinder:", "class TermFinder")
    preview.builder.build([], is_code_changed=True)
    problems = preview.said.get(timeout=LONGEST_WAIT_SECONDS).problems
    assert problems == (f"{file}:{line}: expected ':'. Mend it and save.",)
    project.change(file, "class TermFinder", "class TermFinder:")
    assert preview.build().is_good
