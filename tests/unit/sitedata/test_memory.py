"""Memory gives what was made before, and only that; and a build with it finds what a build without it finds."""

from pathlib import Path

import pytest

from plugins.checks.sources import load_and_check
from plugins.sitedata.load import load_site
from plugins.sitedata.memory import Memory
from plugins.sitedata.surroundings import surroundings
from tests.project import Project

ONE = "content/articles/iep/one.md"


def test_the_same_is_made_once() -> None:
    memory, made = Memory(), []
    for number in (1, 1, 2):
        memory.recall("step", number, lambda: made.append(1))
    assert len(made) == 2


def test_steps_do_not_mix() -> None:
    memory = Memory()
    assert [memory.recall(step, 1, lambda step=step: step) for step in ("one", "two", "one")] == ["one", "two", "one"]


def test_what_raises_is_tried_again() -> None:
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.recall("step", 1, lambda: 1 / 0)
    assert memory.recall("step", 1, lambda: "done") == "done"


def test_unused_results_are_forgotten() -> None:
    before = Memory()
    for number in (1, 2):
        before.recall("step", number, lambda: "old")
    after = before.next()
    after.recall("step", 2, lambda: "new")
    before.add(after.take_new())
    before.forget(after.unused())
    assert before.recall("step", 1, lambda: "new") == "new"
    assert before.recall("step", 2, lambda: "new") == "old"


EDITS = [
    (ONE, "consent first", "word first"),
    (ONE, "(34 CFR 300.300(a)(1)(i))", "(34 CFR 999.1)"),
    (ONE, "[the other one](two.md)", "[the other one](three.md)"),
    (ONE, "title: The first one", "titel: The first one"),
    ("content/data/law.yaml", "34 CFR 300.300", "34 CFR 300.301"),
    ("content/data/sections.yaml", "[one, two]", "[one]"),
    ("content/data/comparison.yaml", "read: [iep/one]", "read: [iep/none]"),
]


@pytest.mark.parametrize(("file", "old", "new"), EDITS)
def test_a_change_is_seen_and_so_is_its_undoing(project: Project, file: str, old: str, new: str) -> None:
    memory = Memory()
    load_and_check(project.root, memory)
    project.change(file, old, new)
    assert load_and_check(project.root, memory) == load_and_check(project.root)
    project.change(file, new, old)
    assert load_and_check(project.root, memory) == load_and_check(project.root)


def test_a_file_that_goes_is_missed(project: Project) -> None:
    memory = Memory()
    load_and_check(project.root, memory)
    (project.root / "content/articles/iep/two.md").unlink()
    _, problems = load_and_check(project.root, memory)
    assert any("no such file" in str(problem) for problem in problems)


def surroundings_of(root: Path) -> str:
    data, _ = load_site(root)
    assert data is not None
    return surroundings(data)


def test_surroundings_are_all_but_the_texts(project: Project) -> None:
    before = surroundings_of(project.root)
    project.change(ONE, "consent first", "word first")
    assert surroundings_of(project.root) == before
    project.write("content/images/new.svg", "<svg/>")
    with_picture = surroundings_of(project.root)
    project.change("content/data/site.yaml", "Welcome.", "Hello.")
    assert len({before, with_picture, surroundings_of(project.root)}) == 3
