"""Terms are found as families meet them in sentences, and only there."""

import pytest

from plugins.glossary.finder import TermFinder
from plugins.glossary.model import Glossary

CITES = ["34 CFR 300.503"]
FINDER = TermFinder(
    Glossary.model_validate(
        {
            "terms": [
                {"id": "notice", "term": "prior written notice", "short": "PWN", "means": "A letter.", "cites": CITES},
                {"id": "evaluation", "term": "evaluation", "means": "A look.", "cites": CITES},
                {
                    "id": "iee",
                    "term": "independent educational evaluation",
                    "short": "IEE",
                    "means": "Own.",
                    "cites": CITES,
                },
                {"id": "pt", "term": "physical therapy", "short": "PT", "means": "Movement."},
                {"id": "class", "term": "class", "means": "An everyday word."},
            ]
        }
    )
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ask for prior written notice.", ["notice"]),
        ("Prior Written\nNotice came.", ["notice"]),
        ("Send the PWN now", ["notice"]),
        ("an independent educational evaluation", ["iee"]),
        ("two evaluations and IEEs", ["evaluation", "iee"]),
        ("a class with pt cruisers", []),
        ("prior, written notice", []),
        ("re-evaluation", []),
        ("", []),
    ],
)
def test_terms_are_found(text: str, ids: list[str]) -> None:
    assert [found.id for found in FINDER.find(text)] == ids


def test_offsets_are_those_of_the_words() -> None:
    [found] = FINDER.find("Ask for PT now")
    assert "Ask for PT now"[found.start : found.end] == "PT"
