"""Every drawing, the real ones too: its words stand in their places and on nothing else."""

from itertools import combinations

import pytest

from plugins.pictures.draw import WIDTHS, draw
from plugins.pictures.drawing import Drawing, Text
from plugins.pictures.lettering import HEAD, LABEL, NOTE, measure, wrap
from plugins.pictures.model import Picture, PictureSet
from plugins.sitedata.site import SiteData
from tests.unit.pictures.samples import read

NAMES = tuple(PictureSet.model_fields)


@pytest.fixture(params=["real", "sample"])
def pictures(request: pytest.FixtureRequest, data: SiteData) -> dict[str, Picture]:
    real = data.editions["en"].pictures
    assert real is not None
    return real.value.by_name if request.param == "real" else read().by_name


@pytest.fixture(params=WIDTHS.values(), ids=WIDTHS)
def drawings(request: pytest.FixtureRequest, pictures: dict[str, Picture]) -> dict[str, Drawing]:
    return {name: draw(pictures[name], request.param) for name in NAMES}


def test_every_line_is_within_its_box(drawings: dict[str, Drawing]) -> None:
    for name, drawing in drawings.items():
        for text in drawing.texts:
            assert all(measure(line, text.lettering) <= text.width for line in text.lines), (name, text)


def test_every_box_is_within_its_drawing(drawings: dict[str, Drawing]) -> None:
    for name, drawing in drawings.items():
        for text in drawing.texts:
            left, top, right, bottom = text.box
            assert left >= 0, (name, text)
            assert top >= 0, (name, text)
            assert right <= drawing.width, (name, text)
            assert bottom <= drawing.height, (name, text)


def test_no_words_stand_on_others(drawings: dict[str, Drawing]) -> None:
    for name, drawing in drawings.items():
        for one, other in combinations(drawing.texts, 2):
            assert not overlap(one, other), (name, one.lines, other.lines)


def overlap(one: Text, other: Text) -> bool:
    left, top, right, bottom = one.box
    other_left, other_top, other_right, other_bottom = other.box
    return left < other_right and other_left < right and top < other_bottom and other_top < bottom


def test_every_label_is_drawn_once(drawings: dict[str, Drawing], pictures: dict[str, Picture]) -> None:
    for name, drawing in drawings.items():
        drawn = [" ".join(text.lines).removeprefix("1. ") for text in drawing.texts if text.lettering in (LABEL, HEAD)]
        for label in labels(pictures[name].model_dump()):
            assert any(label in words for words in drawn), (name, label)


def labels(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["label"]] if "label" in value and "is_counted" not in value else []
        return own + [label for below in value.values() for label in labels(below)]
    return [label for below in value for label in labels(below)] if isinstance(value, (list, tuple)) else []


def test_a_line_is_dotted_unless_federal_law_counts_the_days(pictures: dict[str, Picture]) -> None:
    kinds = [shape.kinds for shape in draw(read().by_name["road"], 296).things if not isinstance(shape, Text)]
    rails = [kind for kind in kinds if "rail--iep" in kind]
    assert rails == [("rail", "rail--iep")] * 2, "to the first stop, and for the 60 days"
    assert ("rail", "rail--section-504", "rail--dotted") in kinds


def test_lines_break_between_words_and_keep_them_all() -> None:
    words = "The school must get your consent before it evaluates your child"
    lines = wrap(words, NOTE, 120)
    assert len(lines) > 2
    assert " ".join(lines) == words


def test_a_word_that_is_too_wide_stands_alone() -> None:
    assert wrap("a manifestation determination b", NOTE, 60) == ("a", "manifestation", "determination", "b")


def test_bold_and_large_letters_are_wider() -> None:
    assert measure("consent", NOTE) < measure("consent", LABEL) < measure("consent", HEAD)
    assert measure("ill", NOTE) < measure("mom", NOTE)
