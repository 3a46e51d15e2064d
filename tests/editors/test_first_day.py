"""The first day of an editor: a new article, mistakes, their mends, the preview, the site, by the real commands."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from plugins.checks.built_site import BuiltSite
from tests.conftest import ROOT
from tests.project import Project

LONGEST_WAIT_MS = 120_000
"""For a build on a busy machine. Each wait ends with the event that it waits for."""

NEW = "content/articles/iep/may-a-school-say-no.md"
DRAFT = "/drafts/iep/may-a-school-say-no/"
TEXT = """
## May a school say no?

Yes, with reasons (34 CFR 300.300(a)(1)(i)). Read [the first one](one.md).

## What you can do now

1. Ask why.
"""


def run(project: Project, command: str, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one of the commands behind make on the project."""
    return subprocess.run(
        [sys.executable, "-m", f"tools.{command}", "--root", str(project.root), *options],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def preview(project: Project) -> Iterator[str]:
    """Run the preview and give its address as soon as it says it."""
    command = [sys.executable, "-m", "tools.serve", "--root", str(project.root), "--port", str(free_port())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        try:
            said = next(line for line in process.stdout if line.startswith("Serving at "))
            yield said.split()[2].rstrip("/")
        finally:
            process.terminate()


def begin_and_mend(project: Project) -> None:
    """Begin an article, make two mistakes, read what is said, mend them."""
    done = run(project, "new", "--title", "May a school say no?", "--section", "iep")
    assert done.stdout.splitlines()[0] == f"Wrote {NEW}, a draft: no reader finds it yet."
    draft = (project.root / NEW).read_text("utf-8")
    front = draft[: draft.index("\n---\n", 4) + 5]
    wrong = TEXT.replace("(34 CFR 300.300(a)", "(34 CFR 300.301(a)").replace("one.md", "oen.md")
    project.write(NEW, front + wrong)
    check = run(project, "check")
    assert check.returncode == 1
    line = front.count("\n") + 4
    assert check.stderr.splitlines()[:2] == [
        f'{NEW}:{line}:20: cites "34 CFR 300.301", which law.yaml does not list. Did you mean "34 CFR 300.300"?',
        f'{NEW}:{line}:51: link to oen.md: no such file. Did you mean "one.md"?',
    ]
    assert check.stdout.splitlines()[-2].startswith("2 errors")
    project.write(NEW, front + TEXT)
    check = run(project, "check")
    assert check.returncode == 0, check.stderr


def write_beside_the_preview(project: Project, page: Page) -> None:
    """See the draft, a save, a mistake and its mend in the browser, which nobody reloads."""
    page.set_default_timeout(LONGEST_WAIT_MS)
    title, panel = page.locator("h1"), page.get_by_role("alert")
    with preview(project) as address:
        page.goto(address + DRAFT)
        expect(title).to_have_text("May a school say no?", timeout=LONGEST_WAIT_MS)
        expect(page.get_by_text("This page is a draft.")).to_be_visible()
        project.change(NEW, "title: May a school say no?", "title: When may a school say no?")
        expect(title).to_have_text("When may a school say no?", timeout=LONGEST_WAIT_MS)
        project.change(NEW, "title:", "titel:")
        number = (project.root / NEW).read_text("utf-8").splitlines().index("titel: When may a school say no?") + 1
        line = f'{NEW}:{number}:1: "titel" is not a known key. Did you mean "title"?'
        expect(panel).to_contain_text(line, timeout=LONGEST_WAIT_MS)
        expect(title).to_have_text("When may a school say no?")
        project.change(NEW, "titel:", "title:")
        expect(panel).to_be_hidden(timeout=LONGEST_WAIT_MS)
        page.goto(f"{address}/iep/")
        expect(page.get_by_role("listitem").filter(has_text="When may a school say no?")).to_contain_text("(draft)")


def publish(project: Project) -> BuiltSite:
    """Make the draft an article and lead to it, write what was left to write, and publish."""
    project.change(NEW, "status: draft\n", "")
    project.change("content/articles/iep/one.md", "1. Ask.", "1. Ask [why](may-a-school-say-no.md).")
    public, address = project.root / "public", {"SITEURL": "https://school.example/help"}
    done = run(project, "publish", "--output", str(public), **address)
    assert "is left of the draft. Write your own words in its place." in done.stderr.splitlines()[0]
    assert done.stderr.splitlines()[-1] == "5 problems: nothing was built."
    text = (project.root / NEW).read_text("utf-8")
    project.write(NEW, re.sub(r"Write .*", "The school says why.", text))
    done = run(project, "publish", "--output", str(public), **address)
    assert done.returncode == 0, done.stderr
    said = "Copy what is in public/ to the web server, so that https://school.example/help/ shows its index.html."
    assert done.stdout.splitlines()[-1] == f"{said} docs/hosting.md says how."
    return BuiltSite(public, "/help")


def test_a_first_day_from_a_title_to_the_published_page(project: Project, page: Page) -> None:
    begin_and_mend(project)
    write_beside_the_preview(project, page)
    site = publish(project)
    article = site.pages["/iep/may-a-school-say-no/"]
    assert article.is_listed
    assert "This page is a draft." not in article.html
    assert '<link rel="canonical" href="https://school.example/help/iep/may-a-school-say-no/">' in article.html
    assert "/help/iep/may-a-school-say-no/" in site.pages["/iep/"].targets
