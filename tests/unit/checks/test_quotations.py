"""A quotation of the law stands in its text word for word. The lines are part of the interface."""

from pathlib import Path

import pytest

from plugins.checks.law_texts import LawTexts, file_name, plain_words, read_law_texts
from plugins.checks.quotations import check_quotations, check_source_lines, find_difference
from plugins.sitedata.load import load_site
from plugins.sitedata.site import SiteData
from tests.project import Project

ONE = "content/articles/iep/one.md"
TABLE = "content/data/comparison.yaml"
LAW = """---
cite: "34 CFR 300.300"
note: "Not the law's words."
---

§ 300.300 Parental consent.

(a) *Parental consent for initial evaluation.* (1)(i) The public agency must, after providing notice consistent with
§§ 300.503 and 300.504, obtain informed consent—before conducting the evaluation.

(ii) The term "consent" means the parent's own words; it is not
the school's.
"""
WORDS = plain_words(LAW)

EXACT = {
    "all words": "obtain informed consent—before conducting the evaluation",
    "a dash with spaces": "obtain informed consent — before conducting",
    "curly signs": "The term “consent” means the parent’s own words",
    "emphasis": "(a) Parental consent for initial evaluation.",
    "a line break in the law": "consistent with §§ 300.503 and 300.504",
    "words left out": "The public agency must … obtain informed consent ... before conducting the evaluation",
    "left out at an end": "… it is not the school's …",
    "another sign at the end": "obtain informed consent.",
}


@pytest.mark.parametrize("words", EXACT.values(), ids=EXACT)
def test_exact_words_are_accepted(words: str) -> None:
    assert find_difference(words, WORDS) == ""


COPY = 'Copy the law, or write "…" for words left out.'
DIFFERENT = {
    "a word changed": (
        "The public agency must, after giving notice",
        f'after "public agency must, after" it has "giving notice", the law "providing notice consistent with". {COPY}',
    ),
    "words left out silently": (
        "The public agency must obtain informed consent",
        f'after "The public agency must" it has "obtain informed consent", the law ", after providing notice". {COPY}',
    ),
    "part of a word": (
        "obtain informed consent-before conducting the eval",
        f'after "informed consent-before conducting the" it has "eval", the law "evaluation. (ii) The term". {COPY}',
    ),
    "other capitals": (
        "the public agency must, after",
        '"the public agency must,": the law has "The public agency must,". Copy the law to the letter.',
    ),
    "parts in another order": (
        "obtain informed consent … The public agency must, after providing",
        '"The public agency must,": the law does not say that there. Copy the law to the letter.',
    ),
    "a sign inside changed": (
        "obtain informed consent; before conducting",
        '"obtain informed consent; before": the law does not say that there. Copy the law to the letter.',
    ),
}


@pytest.mark.parametrize(("words", "message"), DIFFERENT.values(), ids=DIFFERENT)
def test_each_difference_is_named_with_its_mend(words: str, message: str) -> None:
    assert find_difference(words, WORDS) == message


def read(project: Project) -> SiteData:
    data, problems = load_site(project.root)
    assert data is not None, problems
    return data


def found(project: Project, files: dict[str, str]) -> list[str]:
    return [str(problem) for problem in check_quotations(read(project), LawTexts(files))]


QUOTE = "1. Ask.\n\n    > obtain the consent\n    > — 34 CFR 300.300(a)(1)(i)\n"


def test_a_block_quote_is_compared_with_the_text_of_its_source(project: Project) -> None:
    project.change(ONE, "1. Ask.", QUOTE)
    assert found(project, {"34-cfr-300.300.md": LAW}) == [
        f'{ONE}:19:5: quotation of 34 CFR 300.300(a)(1)(i): "obtain the consent": the law does not say that there. '
        "Copy the law to the letter."
    ]
    project.change(ONE, "obtain the consent", "obtain informed consent")
    assert found(project, {"34-cfr-300.300.md": LAW}) == []


def test_a_quote_in_data_is_compared_with_the_first_source(project: Project) -> None:
    project.change(
        TABLE, 'cites: ["34 CFR 300.300(a)"]', 'cites: ["34 CFR 300.300(a)"]\n            quote: it is the law'
    )
    assert found(project, {"34-cfr-300.300.md": LAW}) == [
        f'{TABLE}:16:20: row "consent", cell "iep", rule 1: quotation of 34 CFR 300.300(a): "it is the law": '
        "the law does not say that there. Copy the law to the letter."
    ]


def test_a_block_quote_without_a_source_line_is_not_the_law(project: Project) -> None:
    project.change(ONE, "1. Ask.", "> A parent said so.\n> — a friend")
    assert found(project, {"34-cfr-300.300.md": LAW}) == []


def test_a_quotation_whose_text_is_not_there_is_a_warning(project: Project) -> None:
    project.change(ONE, "1. Ask.", QUOTE)
    assert found(project, {"20-usc-1415.md": "x"}) == [
        f"{ONE}:19:5: warning: quotation of 34 CFR 300.300(a)(1)(i): was not compared. "
        "Put 34-cfr-300.300.md among the law texts."
    ]


def test_a_source_line_with_more_than_a_citation_is_refused(project: Project) -> None:
    project.change(ONE, "1. Ask.", "> obtain informed consent\n> — 34 CFR 300.300(a), part")
    [problem] = [p for edition in read(project).editions.values() for p in check_source_lines(edition)]
    assert str(problem) == (
        f'{ONE}:18:1: quotation: "— 34 CFR 300.300(a), part" is not one citation alone. '
        'Write it like "— 34 CFR 300.301(c)(1)".'
    )


def test_guidance_is_one_text_from_all_its_files() -> None:
    texts = LawTexts({"guidance-a.md": "---\ntitle: x\n---\nOne thing.", "guidance-b.md": "Two things."})
    assert texts.words("OCR Resource Guide 2016") == "One thing. Two things."
    assert texts.paragraphs("OCR Resource Guide 2016") is None


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("34 CFR 300.301", "34-cfr-300.301.md"),
        ("20 U.S.C. 1232g", "20-usc-1232g.md"),
        ("34 CFR Part 104", "34-cfr-part-104.md"),
        ("OCR Resource Guide 2016", "guidance-*.md"),
    ],
)
def test_each_section_has_its_file(section: str, name: str) -> None:
    assert file_name(section) == name


def test_a_folder_is_read_without_its_other_files(tmp_path: Path) -> None:
    for name in ("34-cfr-300.9.md", "guidance-x.md", "README.md", "FACTS.md"):
        (tmp_path / name).write_text("(a) Words.", "utf-8")
    texts = read_law_texts(tmp_path)
    assert texts.words("34 CFR 300.9") == "(a) Words."
    assert texts.words("34 CFR 300.8") is None
    assert texts.paragraphs("34 CFR 300.9") == [("a",)]


@pytest.mark.parametrize("name", [None, "nowhere", "."])
def test_without_texts_there_is_nothing(tmp_path: Path, name: str | None) -> None:
    assert not read_law_texts(tmp_path / name if name else None)
