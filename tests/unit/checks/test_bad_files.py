"""Files in a bad way, or in the wrong place: a line each, or they simply work."""

from pathlib import Path

import pytest

from tests.project import Project

ONE = "content/articles/iep/one.md"
TABLE = "content/data/comparison.yaml"
OUT = "is a link that leads out of content/. Put the file itself here."
UNSEEN = "which nobody sees. Delete it: write this line again."

STRAYS = {
    "content/articles/iep/three.markdown": 'is not read: its name does not end in ".md". Name it "three.md".',
    "content/articles/iep/three.md.txt": 'is not read: its name does not end in ".md". Name it "three.md".',
    "content/articles/iep/Three.MD": 'is not read: its name does not end in ".md". Name it "three.md".',
    "content/data/glosary.yaml": 'is not read: no data file has that name. Did you mean "glossary.yaml"?',
    "content/data/comparison.yml": 'is not read: no data file has that name. Did you mean "comparison.yaml"?',
    "content/stuff/three.md": "is not read: it stands outside articles, pages, data and images. "
    "Move it into one of them.",
}


@pytest.mark.parametrize(("name", "line"), STRAYS.items(), ids=STRAYS)
def test_a_file_that_nothing_reads_is_named(project: Project, name: str, line: str) -> None:
    project.write(name, "Words.")
    assert project.problems() == [f"{name}: {line}"]


@pytest.mark.parametrize("name", ["iep/.DS_Store", "iep/._one.md", "iep/one.md~", "iep/.one.md.swp"])
def test_what_programs_leave_behind_is_passed_over(project: Project, name: str) -> None:
    project.write(f"content/articles/{name}", b"\x00\x05\x16\x07")
    assert project.problems() == []


@pytest.mark.parametrize("name", ["articles/iep/three.md", "data/extra.yaml", "images/secret.svg", "articles/more"])
def test_a_link_out_of_the_content_is_refused(project: Project, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes((project.root / ONE).read_bytes())
    (project.root / "content" / name).symlink_to(outside)
    assert f"content/{name}: {OUT}" in project.problems()


def test_a_link_inside_the_content_is_accepted(project: Project) -> None:
    project.write("content/images/a.svg", "<svg/>")
    (project.root / "content/images/b.svg").symlink_to("a.svg")
    assert project.problems() == []


def test_a_link_in_a_circle_is_one_line(project: Project) -> None:
    (project.root / "content/articles/iep/loop.md").symlink_to("loop.md")
    assert project.problems() == ["content/articles/iep/loop.md: cannot be read: Too many levels of symbolic links."]


def test_windows_line_ends_and_a_byte_order_mark_simply_work(project: Project) -> None:
    text = (project.root / ONE).read_text("utf-8").replace("\n", "\r\n")
    project.write(ONE, "\ufeff" + text)
    assert project.problems() == []


def test_tabs_below_a_call_out_and_in_a_list_simply_work(project: Project) -> None:
    project.change(ONE, "1. Ask.", '1. Ask.\n\t- Again.\n\n!!! note "Yours"\n\tText.')
    assert project.problems() == []


FILES = {
    "five megabytes": (b"---\n" + b"x " * 2_500_000, ": is 5,000,004 bytes. Keep a file under 2,000,000."),
    "binary": (bytes(range(256)) * 40, ":2: is not UTF-8 text. Save it again with the encoding UTF-8."),
    "UTF-16": ("---\ntitle".encode("utf-16"), ":1: is not UTF-8 text. Save it again with the encoding UTF-8."),
    "a control character": (b"---\ntitle: The \x07one\n", f":2:12: holds the sign U+0007, {UNSEEN}"),
    "a space without width": ("---\ntitle: A\u200bb\n".encode(), f":2:9: holds the sign U+200B, {UNSEEN}"),
    "writing turned round": ("---\ntitle: A\u202eb\n".encode(), f":2:9: holds the sign U+202E, {UNSEEN}"),
    "a merge that is not finished": (
        b"---\n<<<<<<< HEAD\ntitle: A\n=======\n",
        ':2:1: holds "<<<<<<<", the mark of a merge that is not finished. Keep one of the two versions.',
    ),
}


@pytest.mark.parametrize(("content", "line"), FILES.values(), ids=FILES)
def test_each_file_in_a_bad_way_is_one_line(project: Project, content: bytes, line: str) -> None:
    project.write(ONE, content)
    assert [problem for problem in project.problems() if problem.startswith(ONE)] == [ONE + line]


def test_a_section_that_stands_twice_is_refused(project: Project) -> None:
    again = "sections:\n  - {id: iep, title: R, short_title: R, summary: R., articles: []}"
    project.change("content/data/sections.yaml", "sections:", again)
    line = 'content/data/sections.yaml:3:9: section "iep" stands twice. Give one of them another id.'
    assert line in project.problems()


def test_a_hundred_files_with_errors_are_a_hundred_lines(project: Project) -> None:
    text = (project.root / ONE).read_text("utf-8")
    names = [f"page-{number}" for number in range(100)]
    project.change("content/data/sections.yaml", "[one, two]", f"[one, two, {', '.join(names)}]")
    for name in names:
        project.write(f"content/articles/iep/{name}.md", text.replace("(two.md)", f"({name}-x.md)"))
    problems = project.problems()
    assert len(problems) == 100
    assert all(": no such file. Did you mean " in problem for problem in problems)


LEFT = {
    "of the body": ("1. Ask.", "1. Write one short step here.", '17:4: "Write one short step here …"'),
    "of the key points": (
        "One point.",
        "Write here what a reader should remember first.",
        '7:14: "Write here what a reader should remember first …"',
    ),
}


@pytest.mark.parametrize(("old", "new", "line"), LEFT.values(), ids=LEFT)
def test_what_is_left_of_a_draft_is_refused_once_it_is_published(
    project: Project, old: str, new: str, line: str
) -> None:
    project.change(ONE, old, new)
    assert project.problems() == [f"{ONE}:{line}: is left of the draft. Write your own words in its place."]
    project.change(ONE, "reviewed:", "status: draft\nreviewed:")
    assert project.problems() == []


def test_front_matter_alone_is_refused(project: Project) -> None:
    text = (project.root / ONE).read_text("utf-8")
    project.write(ONE, text[: text.index("---\n\n") + 4])
    assert project.problems() == [f"{ONE}:10: has no text below the front matter. Write it."]


SEEMING = {
    "remark": (
        "title: The first one",
        "title: The first #1",
        f'{ONE}:2:8: warning: "title": what follows "#" is a remark and not shown. '
        "Put the value in quotes if it is meant.",
    ),
    "curly quotes": (
        "title: The first one",
        "title: “The first one”",
        f'{ONE}:2:8: warning: "title" stands in curly quotes, which readers would see. Take them off.',
    ),
    "filler": ("1. Ask.", "1. TODO", f'{ONE}:17:4: "TODO": is not finished. Write it.'),
    "backslash": (
        "(two.md)",
        "(..\\iep\\two.md)",
        f'{ONE}:13:71: link to ..\\iep\\two.md: is written with "\\". Write it with "/": ../iep/two.md',
    ),
    "own disk": (
        "(two.md)",
        "(file:///C:/two.md)",
        f"{ONE}:13:71: link to file:///C:/two.md: leads to your own computer. "
        "Write the path from this file, like ../rights/consent.md.",
    ),
    "own disk of Windows": (
        "(two.md)",
        "(C:\\site\\two.md)",
        f"{ONE}:13:71: link to C:\\site\\two.md: leads to your own computer. "
        "Write the path from this file, like ../rights/consent.md.",
    ),
}


@pytest.mark.parametrize(("old", "new", "line"), SEEMING.values(), ids=SEEMING)
def test_each_thing_that_is_not_what_it_seems_is_one_line(project: Project, old: str, new: str, line: str) -> None:
    project.change(ONE, old, new)
    assert project.problems() == [line]
