"""Every drawing, the real ones too: all labels and notes are in it once, and its lines say what the law says."""

import xml.etree.ElementTree as etree
from collections import Counter
from itertools import pairwise

import pytest

from plugins.pictures.draw import draw
from plugins.pictures.drawing import Drawing, Text
from plugins.pictures.lettering import LABEL, NOTE, measure, wrap
from plugins.pictures.model import Picture, PictureSet, Year
from plugins.pictures.ring import draw_ring, draw_years
from plugins.sitedata.site import SiteData
from tests.unit.pictures.samples import read

NAMES = tuple(PictureSet.model_fields)


@pytest.fixture(params=["real", "sample"])
def pictures(request: pytest.FixtureRequest, data: SiteData) -> dict[str, Picture]:
    real = data.editions["en"].pictures
    assert real is not None
    return real.value.by_name if request.param == "real" else read().by_name


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_drawn_once(pictures: dict[str, Picture], name: str) -> None:
    drawing = box(pictures[name])
    drawn = Counter(" ".join((element.text or "").split()) for element in drawing.iter() if element.tag in ("b", "p"))
    if name == "ladder":
        drawn = Counter({words.split(". ", 1)[1] if words[:1].isdigit() else words: n for words, n in drawn.items()})
    assert drawn == Counter(texts(pictures[name].model_dump()))


def texts(value: object) -> list[str]:
    """Return what a picture says in its drawing: every text but its title, its description and the law."""
    if isinstance(value, dict):
        left_out = {"title", "description", "law", "remarks", "plan", "mover"}
        return [text for key, below in value.items() if key not in left_out for text in texts(below)]
    if isinstance(value, (list, tuple)):
        return [text for below in value for text in texts(below)]
    return [value] if isinstance(value, str) else []


def test_a_line_is_dotted_unless_federal_law_counts_the_days() -> None:
    stops = [stop.get("class", "") for stop in box(read().by_name["road"]).iter() if "__stop" in stop.get("class", "")]
    assert ["--open" in stop for stop in stops] == [False, False, True, True, True], "the 60 days are counted"


def test_frames_stand_inside_each_other_the_first_around_all() -> None:
    frames = [frame for frame in box(read().by_name["covered"]).iter("div") if "__frame" in frame.get("class", "")]
    assert [frame.get("class") for frame in frames] == ["picture__frame", "picture__frame plan--section-504"]
    assert all(inner in list(outer) for outer, inner in pairwise(frames))


def test_the_first_rung_is_at_the_foot() -> None:
    rungs = [rung for rung in box(read().by_name["ladder"]).iter("div") if rung.get("class") == "picture__rung"]
    assert [rung[0].text for rung in rungs] == ["2. Complain", "1. Talk"]


@pytest.mark.parametrize("draw_part", [draw_ring, draw_years])
def test_every_number_is_within_its_drawing(pictures: dict[str, Picture], draw_part) -> None:
    year = pictures["year"]
    assert isinstance(year, Year)
    drawing: Drawing = draw_part(year)
    for text in (thing for thing in drawing.things if isinstance(thing, Text)):
        left, top, right, bottom = text.box
        assert 0 <= left < right <= drawing.width
        assert 0 <= top < bottom <= drawing.height


def box(picture: Picture) -> etree.Element:
    """Return a drawing in one element."""
    whole = etree.Element("div")
    whole.extend(draw(picture))
    return whole


def test_lines_break_between_words_and_keep_them_all() -> None:
    words = "The school must get your consent before it evaluates your child"
    lines = wrap(words, NOTE, 120)
    assert len(lines) > 2
    assert " ".join(lines) == words


def test_a_word_that_is_too_wide_stands_alone() -> None:
    assert wrap("a manifestation determination b", NOTE, 60) == ("a", "manifestation", "determination", "b")


def test_bold_and_large_letters_are_wider() -> None:
    assert measure("consent", NOTE) < measure("consent", LABEL)
    assert measure("ill", NOTE) < measure("mom", NOTE)
