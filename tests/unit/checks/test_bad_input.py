"""What a clumsy editor may do, and the one line that says so. The exact text is part of the interface."""

import pytest

from tests.project import Project

ONE = "content/articles/iep/one.md"
LAW = "content/data/law.yaml"
TABLE = "content/data/comparison.yaml"
GUIDE = "content/data/guide.yaml"

# name: (file, old, new, the line)
CHANGES = {
    "field missing": (
        ONE,
        "description: The same in fewer words.\n",
        "",
        f'{ONE}:2:1: "description" is missing. Add it.',
    ),
    "field unknown": (
        ONE,
        "description:",
        "descripton:",
        f'{ONE}:4:1: "descripton" is not a known key. Did you mean "description"?',
    ),
    "field repeated": (
        ONE,
        "reviewed: 2026-11-21",
        "reviewed: 2026-11-21\nreviewed: 2026-11-22",
        f'{ONE}:6:1: YAML: found duplicate key "reviewed". Keep one of the two.',
    ),
    "date in words": (
        ONE,
        "reviewed: 2026-11-21",
        "reviewed: soon",
        f'{ONE}:5:11: "soon" is not a date. Write it as 2026-11-21.',
    ),
    "due before it was reviewed": (
        ONE,
        "review_due: 2027-05-21",
        "review_due: 2025-05-21",
        f'{ONE}:6:13: "review_due" is 2025-05-21, not after "reviewed". Set it later.',
    ),
    "too few key points": (
        ONE,
        "key_points: [One point., Two points., Three points.]",
        "key_points: [One point.]",
        f'{ONE}:7:1: "key_points" holds 1. It takes at least 3.',
    ),
    "emoji in the title": (
        ONE,
        "title: The first one",
        'title: "Great news \N{PARTY POPPER}"',
        f"{ONE}:2:8: \"Great news \N{PARTY POPPER}\" holds the sign '\\U0001f389'. "
        "Say it in words: screen readers stumble over signs.",
    ),
    "title too long": (
        ONE,
        "title: The first one",
        f"title: {'long ' * 15}",
        f'{ONE}:2:8: "title" is 74 characters long. Shorten it to 70.',
    ),
    "front matter that does not end": (
        ONE,
        "related: [iep/two]\n---",
        "related: [iep/two]",
        f'{ONE}:1: the front matter does not end. Put a line "---" after the last field.',
    ),
    "no front matter": (
        ONE,
        "---\ntitle",
        "title",
        f'{ONE}:1: has no front matter. The first line must be "---", then the fields, then "---" again.',
    ),
    "unquoted colon": (
        ONE,
        "title: The first one",
        "title: One: two",
        f'{ONE}:2:11: YAML: mapping values are not allowed in this context. Put the value in quotes if it holds ": ".',
    ),
    "related article that does not exist": (
        ONE,
        "related: [iep/two]",
        "related: [iep/tow]",
        f'{ONE}:8:11: related: "iep/tow" does not exist. Did you mean "iep/two"?',
    ),
    "dead link": (ONE, "(two.md)", "(twoo.md)", f'{ONE}:13:71: link to twoo.md: no such file. Did you mean "two.md"?'),
    "link to the wrong folder": (
        ONE,
        "(two.md)",
        "(../rights/two.md)",
        f'{ONE}:13:71: link to ../rights/two.md: no such file. Did you mean "iep/two.md"?',
    ),
    "link that says nothing": (
        ONE,
        "[the other one]",
        "[click here]",
        f'{ONE}:13:71: link "click here": does not say where it leads. Name the page in the link.',
    ),
    "link of an address": (
        ONE,
        "[the other one](two.md)",
        "[https://a.example/b](https://a.example/b)",
        f'{ONE}:13:71: link "https://a.example/b": is an address, which is read out sign by sign. '
        "Say in words where it leads.",
    ),
    "link without words": (
        ONE,
        "[the other one]",
        "[ ]",
        f'{ONE}:13:71: link "": has no words. Write in the [ ] where it leads.',
    ),
    "bare address": (
        ONE,
        "1. Ask.",
        "See https://a.example/b.",
        f"{ONE}:17:5: address https://a.example/b: stands bare in the text. "
        "Write [words that say where it leads](https://a.example/b).",
    ),
    "bare address in angle brackets": (
        ONE,
        "1. Ask.",
        "See <https://a.example/b>.",
        f"{ONE}:17:6: address https://a.example/b: stands bare in the text. "
        "Write [words that say where it leads](https://a.example/b).",
    ),
    "promise in a text": (
        ONE,
        "1. Ask.",
        "Your child is eligible.",
        f'{ONE}:17:12: promises ("is eligible"). Say what a family could ask for.',
    ),
    "promise in front matter": (
        ONE,
        "Two points.",
        "Your child qualifies.",
        f'{ONE}:7:26: key_points: promises ("qualifies"). Say what a family could ask for.',
    ),
    "picture without text": (
        ONE,
        "1. Ask.",
        "![](../../images/road.svg)",
        f"{ONE}:17:1: picture ../../images/road.svg: has no text for those who cannot see it. Write it in the [ ].",
    ),
    "picture that is not there": (
        ONE,
        "1. Ask.",
        "![A road](../../images/road.svg)",
        f"{ONE}:17:1: picture ../../images/road.svg: no such file in content/images/.",
    ),
    "citation that is not in the register": (
        ONE,
        "34 CFR 300.300(a)(1)(i)",
        "34 CFR 300.3000(a)",
        f'{ONE}:13:41: cites "34 CFR 300.3000", which law.yaml does not list. Did you mean "34 CFR 300.300"?',
    ),
    "second title": (
        ONE,
        "## What is the first",
        "# What is the first",
        f'{ONE}:11:1: heading "What is the first thing to know?": the page has its title already. Begin with "##".',
    ),
    "skipped heading level": (
        ONE,
        "## What is the first",
        "#### What is the first",
        f'{ONE}:11:1: heading "What is the first thing to know?": skips a level. Write it with 2 signs: "##".',
    ),
    "heading without a space": (
        ONE,
        "## What is the first",
        "####What is the first",
        f'{ONE}:11:1: heading "What is the first thing to know?": skips a level. Write it with 2 signs: "##".',
    ),
    "heading without words": (
        ONE,
        "## What is the first thing to know?",
        "##",
        f'{ONE}:11:1: heading "##": has no words. Write them behind the signs, or take the signs out.',
    ),
    "heading by a line below": (
        ONE,
        "1. Ask.",
        "Ask now\n---\n",
        f'{ONE}:17:1: heading "Ask now": is made by the line below it. '
        'Write "## Ask now", or put an empty line between.',
    ),
    "heading twice": (
        ONE,
        "## What is the first thing to know?",
        "## What you can do now",
        f'{ONE}:15:1: heading "What you can do now": stands twice on the page. Give one other words.',
    ),
    "call-out of an unknown kind": (
        ONE,
        "1. Ask.",
        '!!! statte "Your State"\n    Text.',
        f'{ONE}:17:1: call-out "statte": there is no such kind. '
        'Use "state", "not-said", "example" or "note". Did you mean "state"?',
    ),
    "raw HTML": (
        ONE,
        "1. Ask.",
        "<script>alert(1)</script>",
        f'{ONE}:17:1: "<script>" is HTML, which readers would see as text. Write it in Markdown.',
    ),
    "wrong type in data": (
        TABLE,
        "question: Must the school ask me first?",
        "question: [Must, the]",
        f'{TABLE}:9:5: row "consent": "question" must be text, and is a list. Write one text.',
    ),
    "unknown key in data": (
        TABLE,
        "relation: differs",
        "relaton: differs",
        f'{TABLE}:21:5: row "consent": "relaton" is not a known key. Did you mean "relation"?',
    ),
    "repeated key in data": (
        TABLE,
        "relation: differs",
        "relation: differs\n    relation: same",
        f'{TABLE}:22:5: YAML: found duplicate key "relation". Keep one of the two.',
    ),
    "word that is not allowed": (
        TABLE,
        "relation: differs",
        "relation: differ",
        f'{TABLE}:21:15: row "consent": "relation" is "differ". '
        'It must be "same", "similar" or "differs". Did you mean "differs"?',
    ),
    "row of no topic": (
        TABLE,
        "topic: basics",
        "topic: basic",
        f'{TABLE}:8:12: row "consent": topic "basic" does not exist. Did you mean "basics"?',
    ),
    "row without citations": (
        TABLE,
        'cites: ["34 CFR 300.300(a)"]',
        "cites: []",
        f'{TABLE}:15:13: row "consent", cell "iep", rule 1: "cites" holds 0. It takes at least 1.',
    ),
    "row citing what the register does not list": (
        TABLE,
        'cites: ["34 CFR 300.300(a)"]',
        'cites: ["34 CFR 300.333(a)"]',
        f'{TABLE}:15:21: row "consent", cell "iep", rule 1: cites "34 CFR 300.333", which law.yaml does not list. '
        'Did you mean "34 CFR 300.300"?',
    ),
    "something that is not a citation": (
        TABLE,
        'cites: ["34 CFR 300.300(a)"]',
        'cites: ["the law"]',
        f'{TABLE}:15:21: row "consent", cell "iep", rule 1, cite 1: "the law" is not a citation. '
        'Write it like "34 CFR 300.301(c)(1)".',
    ),
    "answer that leads nowhere": (
        GUIDE,
        "leads_to: {here: more,",
        "leads_to: {here: moor,",
        f'{GUIDE}:18:22: step "start", answer "here": leads to "moor", which does not exist. Did you mean "more"?',
    ),
    "answer that the question does not have": (
        GUIDE,
        "leads_to: {here: more,",
        "leads_to: {heer: more,",
        f'{GUIDE}:18:16: step "start": "heer" is no answer to "start". Did you mean "here"?',
    ),
    "step without not-sure": (
        GUIDE,
        "leads_to: {more: ask, not-sure: ask}",
        "leads_to: {more: ask, mor: ask}",
        f'{GUIDE}:21:5: step "more": does not offer "not-sure". Say where it leads.',
    ),
    "circle": (
        GUIDE,
        "leads_to: {more: ask,",
        "leads_to: {more: start,",
        f'{GUIDE}:18:5: step "start": goes in a circle: start → more → start. Lead one of them on.',
    ),
    "outcome that nothing leads to": (
        GUIDE,
        "outcomes:\n  - id: ask",
        "outcomes:\n  - id: asked",
        f'{GUIDE}:21:22: step "more", answer "more": leads to "ask", which does not exist. Did you mean "asked"?',
    ),
    "promise": (
        GUIDE,
        "why: It fits.",
        "why: Your child qualifies.",
        f'{GUIDE}:29:5: outcome "ask", why: promises ("qualifies"). Say what a family could ask for.',
    ),
    "article in no reading order": (
        "content/data/sections.yaml",
        "articles: [one, two]",
        "articles: [one]",
        'content/articles/iep/two.md: is in no reading order. Add two to section "iep" of content/data/sections.yaml.',
    ),
    "reading order names no article": (
        "content/data/sections.yaml",
        "articles: [one, two]",
        "articles: [one, two, tree]",
        'content/data/sections.yaml:7:26: section "iep": article "tree" does not exist. '
        "Write it, or take it out of the list.",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "line"), CHANGES.values(), ids=CHANGES)
def test_each_mistake_is_one_line_with_its_mend(project: Project, file: str, old: str, new: str, line: str) -> None:
    project.change(file, old, new)
    assert line in project.problems()


FILES = {
    "empty file": (ONE, b"", f"{ONE}: is empty. Write it or delete it."),
    "not UTF-8": (
        ONE,
        b"---\ntitle: caf\xe9\n---\n",
        f"{ONE}:2: is not UTF-8 text. Save it again with the encoding UTF-8.",
    ),
    "folder that is no section": (
        "content/articles/ipe/three.md",
        b"x",
        'content/articles/ipe/three.md: folder "ipe" is not a section. Did you mean "iep"?',
    ),
    "name that cannot be an address": (
        "content/articles/iep/Three One.md",
        b"x",
        'content/articles/iep/Three One.md: "Three One" cannot be an address. '
        "Use lower-case letters, figures and hyphens only.",
    ),
    "language that the site does not have": (
        "content/articles/iep/one.fr.md",
        b"x",
        'content/articles/iep/one.fr.md: "fr" is not a language of this site. Name the file like "what-is-an-iep.md".',
    ),
    "broken YAML": (
        LAW,
        b"sources:\n\t- cite: x",
        f"{LAW}:2:1: YAML: found character that cannot start any token. "
        "Indent with spaces, not tabs, and put a value that starts with a sign in quotes.",
    ),
}


@pytest.mark.parametrize(("file", "content", "line"), FILES.values(), ids=FILES)
def test_each_broken_file_is_one_line_with_its_mend(project: Project, file: str, content: bytes, line: str) -> None:
    project.write(file, content)
    assert line in project.problems()


def test_the_tiny_project_has_no_problems(project: Project) -> None:
    assert project.problems() == []


def test_slug_used_twice_is_refused(project: Project) -> None:
    project.change(
        "content/data/sections.yaml",
        "sections:",
        "sections:\n  - {id: rights, title: R, short_title: R, summary: R., articles: [one]}",
    )
    text = (project.root / ONE).read_text("utf-8").replace("two.md", "../iep/two.md")
    project.write("content/articles/rights/one.md", text)
    line = (
        "content/articles/rights/one.md: has the same name as content/articles/iep/one.md. "
        'Rename one: names are "slugs" and each is used once.'
    )
    assert line in project.problems()


def test_outcome_that_no_answer_leads_to_is_refused(project: Project) -> None:
    text = (project.root / GUIDE).read_text("utf-8")
    outcome = text[text.index("  - id: ask\n") :].replace("id: ask", "id: lost")
    project.write(GUIDE, text + outcome)
    assert f'{GUIDE}:39:9: outcome "lost": no answer leads here. Lead one here, or remove it.' in project.problems()


def test_all_problems_come_in_one_run_in_file_order(project: Project) -> None:
    for file, old, new, _ in (
        CHANGES["dead link"],
        CHANGES["row of no topic"],
        CHANGES["circle"],
        CHANGES["field unknown"],
    ):
        project.change(file, old, new)
    problems = project.problems()
    assert len(problems) >= 3
    assert problems == sorted(problems)


LETTERS = """letters:
  - id: ask
    title: Ask
    summary: Asks.
    when: Use it now.
    send_to: The principal.
    blanks:
      - {id: child, label: Your child's name}
    subject: About {child}
    body: ["Dear you,", "I write about {child}.", "Yours"]
    law:
      - text: You may ask.
        cites: ["34 CFR 300.300(a)"]
    after: [Keep a copy.]
    read: [iep/one]
"""
GLOSSARY = """terms:
  - {id: iep, term: IEP, means: A plan., read: iep/one}
  - {id: consent, term: consent, means: A yes., cites: ["34 CFR 300.300(a)"]}
"""
LETTERS_FILE = "content/data/letters.yaml"
GLOSSARY_FILE = "content/data/glossary.yaml"

MORE = {
    "letter with an unknown blank": (
        LETTERS_FILE,
        "I write about {child}",
        "I write about {chidl}",
        f'{LETTERS_FILE}:10:25: letter "ask": blank "{{chidl}}" is not in its blanks. Did you mean "child"?',
    ),
    "blank that is not used": (
        LETTERS_FILE,
        "      - {id: child,",
        "      - {id: date, label: Date}\n      - {id: child,",
        f'{LETTERS_FILE}:8:9: letter "ask": blank "date" is not used. Use it in the text, or remove it.',
    ),
    "outcome naming a letter that is not there": (
        GUIDE,
        "    why: It fits.",
        "    why: It fits.\n    letter: aks",
        f'{GUIDE}:30:13: outcome "ask": letter "aks" does not exist. Did you mean "ask"?',
    ),
    "term that stands twice": (
        GLOSSARY_FILE,
        "term: consent",
        "term: IEP",
        f'{GLOSSARY_FILE}:3:25: term "consent": "IEP" is also the term of "iep". Keep one.',
    ),
    "term that leads nowhere": (
        GLOSSARY_FILE,
        "read: iep/one",
        "read: iep/oneone",
        f'{GLOSSARY_FILE}:2:48: term "iep": read "iep/oneone" does not exist. Did you mean "iep/one"?',
    ),
    "link that could run something": (
        ONE,
        "(two.md)",
        "(javascript:x)",
        f"{ONE}:13:71: link to javascript:x: may not be followed. Begin it with https:// or mailto:.",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "line"), MORE.values(), ids=MORE)
def test_each_mistake_in_letters_and_terms_is_one_line(
    project: Project, file: str, old: str, new: str, line: str
) -> None:
    project.write(LETTERS_FILE, LETTERS)
    project.write(GLOSSARY_FILE, GLOSSARY)
    assert project.problems() == []
    project.change(file, old, new)
    assert line in project.problems()
