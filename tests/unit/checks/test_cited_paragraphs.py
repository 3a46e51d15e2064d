"""A cited paragraph stands in its section; the line that says it does not is part of the interface."""

import pytest

from plugins.checks.cited_paragraphs import check_cited_paragraphs, what_there_is
from plugins.checks.law_texts import LawTexts
from plugins.sitedata.load import load_site
from tests.project import Project

ONE = "content/articles/iep/one.md"
TABLE = "content/data/comparison.yaml"
TEXTS = {"34-cfr-300.300.md": "(a) One.\n(1)(i) Two.\n(ii) Three.\n(2) Four.\n(b) Five.\n(c) Six.\n(1) Seven."}


def found(project: Project, files: dict[str, str] = TEXTS) -> list[str]:
    data, problems = load_site(project.root)
    assert data is not None, problems
    return [str(problem) for problem in check_cited_paragraphs(data, LawTexts(files))]


def test_paragraphs_that_are_there_are_accepted(project: Project) -> None:
    assert found(project) == []


CHANGES = {
    "in the text": (
        ONE,
        "34 CFR 300.300(a)(1)(i)",
        "34 CFR 300.300(q)",
        f'{ONE}:13:41: cites "34 CFR 300.300(q)": the section has no (q), only (a) to (c). '
        "Cite one of them, or the section as a whole.",
    ),
    "in the front matter": (
        ONE,
        "One point.",
        '"One point (34 CFR 300.300(a)(3))."',
        f'{ONE}:7:26: cites "34 CFR 300.300(a)(3)": paragraph (a) has no (3), only (1) to (2). '
        "Cite one of them, or (a) as a whole.",
    ),
    "in a list of sources": (
        TABLE,
        "34 CFR 300.300(b)",
        "34 CFR 300.300(b)(1)",
        f'{TABLE}:20:21: row "consent", cell "section-504", rule 1: cites "34 CFR 300.300(b)(1)": '
        "paragraph (b) has no paragraphs in it. Cite (b) as a whole.",
    ),
    "in a text of a data file": (
        TABLE,
        "One says it, one does not.",
        "One says it (34 CFR 300.300(c)(2)).",
        f'{TABLE}:22:17: row "consent", difference: cites "34 CFR 300.300(c)(2)": '
        "paragraph (c) has no (2), only (1). Cite one of them, or (c) as a whole.",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "line"), CHANGES.values(), ids=CHANGES)
def test_each_missing_paragraph_is_one_line_with_its_mend(
    project: Project, file: str, old: str, new: str, line: str
) -> None:
    project.change(file, old, new)
    assert found(project) == [line]


def test_a_section_without_paragraphs_says_so() -> None:
    assert what_there_is(("a",), []) == "the section has no paragraphs in it. Cite the section as a whole."


def test_a_section_read_in_part_proves_nothing(project: Project) -> None:
    project.change(ONE, "34 CFR 300.300(a)(1)(i)", "34 CFR 300.300(q)")
    project.change("content/data/law.yaml", "    copied_from: eCFR", "    copied_from: eCFR\n    extent: part")
    assert found(project) == []


def test_a_section_without_text_is_not_looked_at(project: Project) -> None:
    assert found(project, {"20-usc-1415.md": "(a) One."}) == []
