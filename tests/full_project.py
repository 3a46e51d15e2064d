"""The tiny project with one of everything: each kind of link, of page and of data, a draft and a second language."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.project import FILES, Project
from tests.unit.pictures.samples import YAML as PICTURES

ROOT = Path(__file__).resolve().parent.parent
ONE = "content/articles/iep/one.md"

EVERY_LINK = """
A [term](term:consent), [a row](/compare/#consent), [a section](two.md#what-is-the-first-thing-to-know),
[a page](../../pages/about.md), [a letter](/letters/ask/), [the same](letter:ask),
[the guide](/guide/), [what you can do](#what-you-can-do-now)
and [outside](https://example.com/). Some consent may be needed.

![A square](../../images/square.svg)

!!! compare consent

!!! changing who-enforces

!!! picture road
"""

MORE = {
    "content/images/square.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>\n',
    "content/data/pictures.yaml": PICTURES,
    "content/data/glossary.yaml": """terms:
  - id: consent
    term: consent
    means: A yes that you may take back.
    cites: ["34 CFR 300.300(a)"]
    read: iep/two
""",
    "content/data/changing.yaml": """changes:
  - id: who-enforces
    title: Who does the work
    as_of: 2026-10-05
    check_again: 2027-02-21
    law:
      - text: The rule names an office.
        cites: ["34 CFR 300.300"]
    reports:
      - {text: It moved., source: "A paper, June 2026"}
    advice: Look it up.
    home: iep/two
""",
    "content/data/letters.yaml": """letters:
  - id: ask
    title: Ask for a look
    summary: A letter that asks.
    when: Use it to ask.
    send_to: The principal.
    blanks:
      - {id: date, label: The date}
    subject: Please look
    body: ["{date}", Dear principal, Please look.]
    law:
      - text: The school must ask.
        cites: ["34 CFR 300.300(a)"]
    after: [Keep a copy.]
    read: [iep/one]
""",
    "content/data/deadlines.yaml": """counting:
  - Every day counts.
example: {starts_at: asked, on: 2026-03-02}
stages:
  - {id: first, title: First}
events:
  - {id: asked, stage: first, label: I asked, hint: The day you asked., read: [iep/one]}
rules:
  - id: answer
    starts_at: asked
    what: The school must answer.
    unit: calendar-days
    amount: 10
    kind: school-must
    law: idea
    cites: ["34 CFR 300.300(a)"]
""",
    "content/pages/about.md": """---
title: About
description: About this tiny site.
answer: It is tiny.
---

See [the first one](../articles/iep/one.md).
""",
}


def create_full(root: Path) -> Project:
    """Write the project into the folder `root`."""
    project = Project.create(root, ROOT)
    for name, text in MORE.items():
        project.write(name, text)
    project.change(ONE, "\n## What you can do now", f"{EVERY_LINK}\n## What you can do now")
    project.change(ONE, "reviewed: 2026-11-21", "reviewed: 2026-11-02")
    draft = FILES[ONE].replace("title: The first one", "title: A draft\nstatus: draft")
    project.write("content/articles/iep/draft.md", draft)
    _add_spanish(project)
    return project


def _add_spanish(project: Project) -> None:
    """Add a second language that has one article and no table."""
    project.write("theme/i18n/es.yaml", (project.root / "theme/i18n/en.yaml").read_text("utf-8"))
    site = FILES["content/data/site.yaml"].replace("name: Tiny", "name: Pequeño").replace("English", "Español")
    project.write("content/data/site.es.yaml", re.sub(r"taste: .*\n", "", site).replace("/guide/", "/es/iep/one/"))
    project.write("content/data/sections.es.yaml", FILES["content/data/sections.yaml"])
    article = FILES[ONE].replace("reviewed: 2026-11-21", "reviewed: 2026-11-20")
    project.write("content/articles/iep/one.es.md", article.replace("The first one", "El primero"))
    second = FILES["content/articles/iep/two.md"].replace("The second one", "El segundo")
    project.write("content/articles/iep/two.es.md", second)


def publish(project: Project, output: Path, site_url: str, **environment: str) -> None:
    """Build for publishing as ``make publish`` does, into `output`, with further variables of the environment."""
    command = [sys.executable, "-m", "tools.build", "--settings", "publishconf.py", "--site-url", site_url]
    command += ["--root", str(project.root), "--output", str(output)]
    variables = os.environ | {"SITEURL": site_url} | environment
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
