"""Paragraphs are found as the two bodies of law mark them, at the depth that their order gives them."""

import pytest

from plugins.checks.paragraphs import CFR, USC, find_paragraphs, number_of


def written(text: str, kinds: tuple[str, ...] = CFR) -> list[str]:
    return ["".join(f"({mark})" for mark in path) for path in find_paragraphs(text, kinds)]


REGULATION = """§ 300.301 Initial evaluations.

(a) *General.* Each public agency must act, in accordance with §§ 300.304 through 300.306.

(b) *Request.* Consistent with paragraphs (a) and (c)(1) of this section, a parent may ask.

(c) *Procedures.* The initial evaluation—

(1)(i) Must be conducted within 60 days; or

(ii) If the State establishes a timeframe, within that timeframe; and

(2) Must consist of procedures—

(i) To determine one thing; and

(A) To determine another.

[71 FR 46753, Aug. 14, 2006, as amended at 72 FR 61307, Oct. 30, 2007]
"""

STATUTE = """### §1415. Procedural safeguards

#### (a) Establishment of procedures

Any State educational agency shall establish procedures.

#### (b) Types of procedures

(1) An opportunity under subsection (f)(1).

(2)(A) Procedures to protect the rights of the child. In the case of—

(i) a ward of the State, and

(I) one thing;

(aa) of one kind;

(AA) and of another;

(II) one more thing.

\xa0except that it shall not be read so.

(B) The State shall make reasonable efforts.

(Pub. L. 91–230, title VI, §615(a), Dec. 3, 2004)
"""


def test_a_regulation_goes_from_letters_to_numbers_to_roman_numerals_to_capitals() -> None:
    assert written(REGULATION) == [
        *("(a)", "(b)", "(c)", "(c)(1)", "(c)(1)(i)", "(c)(1)(ii)", "(c)(2)", "(c)(2)(i)", "(c)(2)(i)(A)"),
    ]


def test_a_statute_goes_from_letters_to_numbers_to_capitals_to_roman_numerals_to_double_letters() -> None:
    assert written(STATUTE, USC) == [
        *("(a)", "(b)", "(b)(1)", "(b)(2)", "(b)(2)(A)", "(b)(2)(A)(i)", "(b)(2)(A)(i)(I)", "(b)(2)(A)(i)(I)(aa)"),
        *("(b)(2)(A)(i)(I)(aa)(AA)", "(b)(2)(A)(i)(II)", "(b)(2)(B)"),
    ]


TEXTS = {
    "the letter i after h": ("(h) One.\n(1) Two.\n(i) Three.\n(j) Four.", ["(h)", "(h)(1)", "(i)", "(j)"]),
    "the numeral i after h": (
        "(h) One.\n(1) Two.\n(i) Three.\n(ii) Four.",
        ["(h)", "(h)(1)", "(h)(1)(i)", "(h)(1)(ii)"],
    ),
    "letters that are numerals too": (
        "(k) One.\n(l) Two.\n(1) Three.\n(m) Four.\n(u) Five.\n(v) Six.",
        ["(k)", "(l)", "(l)(1)", "(m)", "(u)", "(v)"],
    ),
    "paragraphs in a sentence": (
        "(c) *Placement.* A recipient shall (1) draw upon information, (2) establish procedures.\n(d) More.",
        ["(c)", "(c)(1)", "(c)(2)", "(d)"],
    ),
    "a caption before the next mark": (
        "(a) *General*—(1) *Child* means a child.\n(2) More.\n(10) *Other*—(i) *General.* Words.\n(ii) Words.",
        ["(a)", "(a)(1)", "(a)(2)", "(a)(10)", "(a)(10)(i)", "(a)(10)(ii)"],
    ),
    "a caption that begins like a reference": ("(b) Participants. (1) Words.\n(2) Words.", ["(b)", "(b)(1)", "(b)(2)"]),
    "a caption that touches the next mark": (
        "(b) *Participants.*(1) In accordance with paragraph (a)(7), ask.\n(2) If not.",
        ["(b)", "(b)(1)", "(b)(2)"],
    ),
    "a gap in the copy": (
        "(a) [italic caption missing] (1)(i) Words.\n(ii) Words.",
        ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(ii)"],
    ),
    "the deepest, in italics": (
        "(a) A.\n(1) B.\n(i) C.\n(A) D.\n(*1*) E.\n(*i*) F.\n(*2*) G.",
        ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(i)(A)", "(a)(1)(i)(A)(1)", "(a)(1)(i)(A)(1)(i)", "(a)(1)(i)(A)(2)"],
    ),
    "references": (
        "(a) As § 300.34(b) and paragraphs (b)(1), (2), and (3) of this section say, and 34 CFR 99.1(b) through (d).",
        ["(a)"],
    ),
    "short forms and numbers in brackets": ("(a) A program (IEP) for at least ten (10) days (FAPE).", ["(a)"]),
    "an excerpt": ("(20) Words.\n(A) Words.\n(B) Words.", ["(20)", "(20)(A)", "(20)(B)"]),
    "no paragraphs": ("The purpose of this part is to effectuate section 504.", []),
}


@pytest.mark.parametrize(("text", "paragraphs"), TEXTS.values(), ids=TEXTS)
def test_each_kind_of_text_is_read(text: str, paragraphs: list[str]) -> None:
    assert written(text, USC if text.startswith("(20)") else CFR) == paragraphs


def test_a_statute_of_definitions_begins_with_numbers() -> None:
    assert written("#### (1) Device\n(A) In general.\n(B) Exception.\n#### (2) Service", USC) == [
        "(1)",
        "(1)(A)",
        "(1)(B)",
        "(2)",
    ]


NUMBERS = {
    ("c", "lower"): 3,
    ("bb", "lower"): 28,
    ("12", "number"): 12,
    ("xiv", "roman"): 14,
    ("iix", "roman"): 0,
    ("C", "upper"): 3,
    ("IX", "upper roman"): 9,
    ("bb", "double"): 2,
    ("BB", "upper double"): 2,
    ("b", "double"): 0,
    ("ab", "lower"): 0,
    ("A", "lower"): 0,
    ("a", "upper"): 0,
    ("3", "roman"): 0,
}


@pytest.mark.parametrize(("name", "kind", "number"), [(*key, number) for key, number in NUMBERS.items()])
def test_a_mark_has_its_place_among_its_kind(name: str, kind: str, number: int) -> None:
    assert number_of(name, kind) == number
