"""Words that editors write are checked and set as a printer would."""

import pytest

from plugins.sitedata.fields import curl_quotes, find_drawn_character


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("your child's plan", "your child’s plan"),
        ("the parents' rights", "the parents’ rights"),
        ('say "no" to it', "say “no” to it"),
        ('("no")', "(“no”)"),
        ("the class of '26", "the class of ’26"),
    ],
)
def test_quotes_are_curled(written: str, printed: str) -> None:
    assert curl_quotes(written) == printed


@pytest.mark.parametrize("text", ["\N{PARTY POPPER}", "1\N{COMBINING ENCLOSING KEYCAP}", "☎", "\ue000"])
def test_signs_are_found(text: str) -> None:
    assert find_drawn_character(f"Call {text} now") is not None


@pytest.mark.parametrize("text", ["§ 300.301(c)", "café – déjà vu", "50 % of 3 × 4", "¿Qué es?"])
def test_letters_and_marks_are_no_signs(text: str) -> None:
    assert find_drawn_character(text) is None
