"""What readers get: a named drawing that takes its look from the theme, and its facts in words."""

import re
import xml.etree.ElementTree as etree
from datetime import date

import pytest

from plugins.law.citations import find_citations
from plugins.law.model import Register
from plugins.pictures.figure import make_figure
from plugins.pictures.markdown import PictureExtension
from plugins.pictures.model import PictureSet
from plugins.prose.renderer import Page, Renderer
from tests.unit.pictures.samples import read

NAMES = tuple(PictureSet.model_fields)
SOURCE = {
    "cite": "34 CFR 300.300",
    "heading": "Parental consent.",
    "address": "https://www.ecfr.gov/current/title-34/section-300.300",
    "group": "IDEA",
    "checked": date(2026, 11, 21),
    "copied_from": "eCFR",
}


def say(key: str, **values: object) -> str:
    return key


@pytest.fixture(params=NAMES)
def figure(request: pytest.FixtureRequest) -> etree.Element:
    return make_figure(request.param, read().by_name[request.param], say)


@pytest.fixture
def page() -> Page:
    register = Register.model_validate({"sources": [SOURCE]})
    return Renderer(register, {}, say, extras=[PictureExtension(say, read().by_name)]).start_page()


def test_the_drawing_is_one_image_named_by_its_description(figure: etree.Element) -> None:
    (drawing,) = figure.findall("div")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") in [picture.description for picture in read().by_name.values()]
    assert not [element.get("id") for element in figure.iter() if element.get("id")]


def test_colours_come_from_classes_alone(figure: etree.Element) -> None:
    for element in figure.iter():
        assert not {"style", "fill", "stroke", "color", "onclick"} & set(element.keys()), element.attrib
    assert figure.find(".//script") is None


def test_nothing_in_a_drawing_takes_the_focus_or_a_citation(figure: etree.Element) -> None:
    tags = {element.tag for element in figure.findall("div")[0].iter()}
    assert tags <= {"div", "b", "p", "svg", "text", "path", "circle"}


def test_the_words_below_hold_every_citation(figure: etree.Element) -> None:
    name = figure.get("class", "").split("--")[-1]
    words = figure.find("details")
    assert words is not None
    cited = {str(citation) for _, citation in find_citations("".join(words.itertext()))}
    assert cited == {str(citation) for _, citation in find_citations(str(read().by_name[name].model_dump()))}


def test_one_line_places_a_picture(page: Page) -> None:
    html, _ = page.block("Before.\n\n!!! picture road\n\nAfter.")
    assert re.search(r'<p>Before.</p>\s*<figure class="picture picture--road">.*</figure>\s*<p>After.</p>', html, re.S)


def test_citations_of_a_picture_are_numbered_where_it_stands(page: Page) -> None:
    html, _ = page.block("One (34 CFR 300.300(e)).\n\n!!! picture year\n\nLast (34 CFR 300.300(f)).")
    assert [note.citation for note in page.sources()] == [f"34 CFR 300.300({letter})" for letter in "eabcdf"]
    assert 'href="#source-2"' in html
    assert "(34 CFR" not in html


def test_a_note_in_small_letters_goes_on_with_its_label(page: Page) -> None:
    html, _ = page.block("!!! picture road")
    assert "<strong>60 days</strong> or less. It takes 60 days." in html
    assert "<strong>They answer.</strong> In writing." in html


def test_a_way_is_marked_as_its_plans(page: Page) -> None:
    html, _ = page.block("!!! picture ladder")
    assert '<strong class="plan plan--iep">To the State.</strong> You may complain.' in html


def test_a_name_that_no_picture_has_is_refused(page: Page) -> None:
    with pytest.raises(KeyError, match="rode"):
        page.block("!!! picture rode")
