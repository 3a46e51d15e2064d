"""Each form that editors may write works as CONTRIBUTING.md says, and its wrong use is one line with file and line."""

import pytest

from plugins.law.model import Register
from plugins.letters.markdown import LetterExtension
from plugins.prose.renderer import Renderer
from tests.conftest import ROOT
from tests.project import Project
from tests.unit.checks.test_bad_input import GLOSSARY, GLOSSARY_FILE, LETTERS, LETTERS_FILE
from tests.unit.pictures.samples import YAML as PICTURES

ONE = "content/articles/iep/one.md"
KIND = 'there is no such kind. Use "state", "not-said", "example" or "note".'

FORMS = {
    "citation": (
        "34 CFR 300.301(c)(1)",
        "It must (34 CFR 300.300(a)(1)(i)).",
        "It must (34 CFR 300.33(a)).",
        '17:10: cites "34 CFR 300.33", which law.yaml does not list. Did you mean "34 CFR 300.300"?',
    ),
    "glossary term": (
        "](term:",
        "A [yes](term:consent).",
        "A [yes](term:consnet).",
        '17:3: link to term:consnet: the glossary has no such term. Did you mean "consent"?',
    ),
    "letter": (
        "](letter:",
        "Send [a letter](letter:ask).",
        "Send [a letter](letter:aks).",
        '17:6: link to letter:aks: there is no such letter. Did you mean "ask"?',
    ),
    "rows of the table": (
        "!!! compare ",
        "!!! compare consent",
        "!!! compare consnet",
        '17:13: "!!! compare": row "consnet" does not exist. Did you mean "consent"?',
    ),
    "picture": (
        "!!! picture ",
        "!!! picture road",
        "!!! picture raod",
        '17:1: picture "raod": there is no such picture. '
        'Use "road", "covered", "ladder" or "year". Did you mean "road"?',
    ),
    "call-out": (
        '!!! state "',
        '!!! state "Yours"\n    Text.',
        '!!! sate "Yours"\n    Text.',
        f'17:1: call-out "sate": {KIND} Did you mean "state"?',
    ),
    "quotation": (
        "> — ",
        "> Words\n> — 34 CFR 300.300(a)",
        "> Words\n> - 34 CFR 300.300(a)",
        '18:1: quotation: the line that names its source must begin with a long dash. Write "> — " before it.',
    ),
}


@pytest.fixture
def whole(project: Project) -> Project:
    """The tiny project with something to name in each form."""
    project.write(LETTERS_FILE, LETTERS)
    project.write(GLOSSARY_FILE, GLOSSARY)
    project.write("content/data/pictures.yaml", PICTURES)
    return project


@pytest.mark.parametrize(("documented", "right", "wrong", "line"), FORMS.values(), ids=FORMS)
def test_each_form_is_documented_accepted_and_its_wrong_use_named(
    whole: Project, documented: str, right: str, wrong: str, line: str
) -> None:
    assert documented in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    whole.change(ONE, "1. Ask.", right)
    assert whole.problems() == []
    whole.change(ONE, right, wrong)
    assert whole.problems() == [f"{ONE}:{line}"]


KEY_POINTS = {
    "too few": ("[One point., Two points.]", '7:1: "key_points" holds 2. It takes at least 3.'),
    "too many": ("[A., B., C., D., E., F.]", '7:1: "key_points" holds 6. It takes at most 5.'),
    "unknown citation": (
        '["One (34 CFR 300.33).", Two., Three.]',
        '7:20: cites "34 CFR 300.33", which law.yaml does not list. Did you mean "34 CFR 300.300"?',
    ),
}


@pytest.mark.parametrize(("points", "line"), KEY_POINTS.values(), ids=KEY_POINTS)
def test_each_mistake_in_key_points_is_one_line(project: Project, points: str, line: str) -> None:
    project.change(ONE, "[One point., Two points., Three points.]", points)
    assert project.problems() == [f"{ONE}:{line}"]


def test_a_letter_in_a_language_without_letters_is_refused(project: Project) -> None:
    project.change(ONE, "1. Ask.", "Send [a letter](letter:ask).")
    assert project.problems() == [f"{ONE}:17:6: link to letter:ask: there is no such letter. Add it to letters.yaml."]


def test_a_link_to_a_letter_stands_below_the_base_path_and_language() -> None:
    def say(key: str, **values: object) -> str:
        return key

    register = Register.model_construct(sources=())
    page = Renderer(register, {}, say, "/base", [LetterExtension("/es/letters/")]).start_page("articles/iep/one.md")
    assert page.line("[a letter](letter:ask)") == '<a href="/base/es/letters/ask/">a letter</a>'
