"""How hard each page is to read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import textstat

from plugins.checks.family_pages import FamilyPage, Sentence
from plugins.checks.syllables import prepare_textstat
from plugins.sitedata.problem import Problem

FORMULA = "Flesch-Kincaid grade"
HIGHEST_GRADE = 8
NAMED_SENTENCES = 3
SHOWN_CHARACTERS = 70
INNER_STOP = re.compile(r"[.!?]")


@dataclass(frozen=True)
class Reading:
    """A page with its reading grade (US school years, one decimal) and its number of words."""

    page: FamilyPage
    grade: float
    words: int


def read_pages(pages: Iterable[FamilyPage]) -> list[Reading]:
    """Return the grade of each page that has a sentence. The formula is for English only."""
    prepare_textstat()
    return [_read(page) for page in pages if page.sentences]


def _read(page: FamilyPage) -> Reading:
    texts = [sentence.words for sentence in page.sentences]
    return Reading(page, grade(texts), sum(len(text.split()) for text in texts))


def grade(sentences: Sequence[str]) -> float:
    """Return the Flesch-Kincaid grade of sentences, by textstat, with one decimal."""
    return round(float(textstat.flesch_kincaid_grade(" ".join(map(_as_one, sentences)))), 1)


@cache
def _as_one(sentence: str) -> str:
    """Return a sentence with one full stop, at its end: textstat would cut “U.S. law” in two."""
    return INNER_STOP.sub("", sentence.replace("’", "'")) + "."


def check_reading(readings: Iterable[Reading]) -> Iterator[Problem]:
    """Yield a warning for each page over the grade, with its hardest sentences."""
    for reading in readings:
        if reading.grade > HIGHEST_GRADE:
            page = reading.page
            hardest = sorted(page.sentences, key=lambda sentence: -grade([sentence.words]))[:NAMED_SENTENCES]
            message = (
                f"{page.name}{': ' if page.name else ''}reads at {FORMULA} {reading.grade}. "
                f"Bring it to {HIGHEST_GRADE} or below, beginning with {'; '.join(map(_shown, hardest))}."
            )
            yield Problem(page.path, *page.place(), message, "warning")


def _shown(sentence: Sentence) -> str:
    words = sentence.words
    if len(words) > SHOWN_CHARACTERS:
        words = words[:SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"
    return f'line {sentence.line()} ({grade([sentence.words])}): "{words}"'
