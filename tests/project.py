"""A tiny, whole project: enough content to build a site from, in a folder that a test may change."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.checks.sources import load_and_check

ARTICLE = """---
title: {title}
answer: One sentence that answers the title.
description: The same in fewer words.
reviewed: 2026-11-21
review_due: 2027-05-21
key_points: [One point., Two points., Three points.]
related: [{related}]
---

## What is the first thing to know?

The school must get your consent first (34 CFR 300.300(a)(1)(i)). See [the other one]({other}.md).

## What you can do now

1. Ask.
"""

FILES = {
    "content/data/law.yaml": """sources:
  - cite: 34 CFR 300.300
    heading: Parental consent.
    address: https://www.ecfr.gov/current/title-34/section-300.300
    group: IDEA
    checked: 2026-11-21
    copied_from: eCFR
    copy_date: 2025-01-24
""",
    "content/data/site.yaml": """name: Tiny
tagline: A tiny site.
language_name: English
licences:
  content: {name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/"}
  code: {name: MIT, address: "https://opensource.org/license/mit"}
home_lead: Welcome.
situations:
  - {label: I do not know, address: /guide/}
taste: [consent]
""",
    "content/data/sections.yaml": """sections:
  - id: iep
    title: IEPs
    short_title: IEPs
    summary: About IEPs.
    in_header: true
    articles: [one, two]
""",
    "content/data/comparison.yaml": """plans:
  - {id: iep, name: IEP, long_name: Individualized Education Program, law: IDEA}
  - {id: section-504, name: 504 Plan, long_name: Plan under Section 504, law: Section 504}
topics:
  - {id: basics, title: Basics}
rows:
  - id: consent
    topic: basics
    question: Must the school ask me first?
    cells:
      iep:
        answer: Yes.
        rule:
          - text: The school must ask.
            cites: ["34 CFR 300.300(a)"]
      section-504:
        answer: The rule does not say.
        rule:
          - text: The rule has no words on it.
            cites: ["34 CFR 300.300(b)"]
    relation: differs
    difference: One says it, one does not.
    read: [iep/one]
""",
    "content/data/guide.yaml": """first: start
questions:
  - id: start
    question: Where are you now?
    why: It tells us where to begin.
    answers:
      - {id: here, label: Here, because: you are here}
      - {id: not-sure, label: I am not sure, because: you are not sure}
  - id: more
    question: Is there more?
    why: It may matter.
    answers:
      - {id: more, label: More, because: there is more}
      - {id: not-sure, label: I am not sure, because: you are not sure}
steps:
  - id: start
    asks: start
    leads_to: {here: more, not-sure: more}
  - id: more
    asks: more
    leads_to: {more: ask, not-sure: ask}
outcomes:
  - id: ask
    title: Ask in writing
    summary: You could ask in writing.
    ask:
      - text: You could ask in writing.
        cites: ["34 CFR 300.300(a)"]
    why: It fits.
    today: [Write the letter.]
    school_must:
      - text: The school must ask for your consent.
        by: before it starts
        cites: ["34 CFR 300.300(a)"]
    not_mean: [It does not mean that it is sure.]
    if_no: [Ask why.]
    who_can_help: [A friend.]
    read: [iep/one]
""",
    "content/articles/iep/one.md": ARTICLE.format(title="The first one", related="iep/two", other="two"),
    "content/articles/iep/two.md": ARTICLE.format(title="The second one", related="iep/one", other="one"),
}


@dataclass(frozen=True)
class Project:
    """A project's folder. Its theme and settings are copies of the real ones."""

    root: Path

    @classmethod
    def create(cls, root: Path, real: Path) -> "Project":
        """Write the tiny content into `root`, with the theme and settings of the project in `real`."""
        shutil.copytree(real / "theme", root / "theme")
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(real / name, root / name)
        (root / "plugins").symlink_to(real / "plugins")
        for folder in ("content/images", "content/pages"):
            (root / folder).mkdir(parents=True)
        project = cls(root)
        for name, text in FILES.items():
            project.write(name, text)
        return project

    def copy_plugins(self, real: Path) -> None:
        """Give the project plugins of its own, for a test that breaks one."""
        (self.root / "plugins").unlink()
        shutil.copytree(real / "plugins", self.root / "plugins", ignore=shutil.ignore_patterns("__pycache__"))

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file, folders included."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace `old`, which must stand in the file."""
        text = (self.root / name).read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def problems(self) -> list[str]:
        """Return what the checks of the sources print, a line each."""
        _, problems = load_and_check(self.root)
        return [str(problem) for problem in problems]
