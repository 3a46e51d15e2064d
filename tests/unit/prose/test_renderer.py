"""What editors write becomes the HTML that the theme expects, and nothing that they write becomes more than text."""

import re
from datetime import date

import pytest

from plugins.law.model import Register
from plugins.prose.renderer import Page, Renderer

REGISTER = Register.model_validate(
    {
        "sources": [
            {
                "cite": f"34 CFR 300.{section}",
                "heading": "A heading.",
                "address": f"https://www.ecfr.gov/current/title-34/section-300.{section}",
                "group": "IDEA",
                "checked": date(2026, 11, 21),
                "copied_from": "eCFR",
            }
            for section in (9, 300, 301)
        ]
    }
)
ADDRESSES = {"articles/iep/one.md": "/iep/one/", "articles/rights/two.md": "/rights/two/"}


def say(key: str, **values: object) -> str:
    return " ".join([key, *(str(value) for value in values.values())])


@pytest.fixture
def page() -> Page:
    return Renderer(REGISTER, ADDRESSES, say, "/base").start_page("articles/iep/one.md")


def test_citation_in_brackets_becomes_a_mark_after_the_full_stop(page: Page) -> None:
    html = page.line("It must ask (34 CFR 300.300(a)).")
    assert html.startswith('It must ask.<span class="cite"><a ')


def test_a_mark_says_what_it_is_to_who_hears_it(page: Page) -> None:
    html = page.line("It must ask (34 CFR 300.300(a)).")
    assert '<a aria-label="source-mark 1" class="cite__mark" href="#source-1">1</a>' in html


def test_a_note_leads_to_the_paragraph(page: Page) -> None:
    address = "https://www.ecfr.gov/current/title-34/section-300.300#p-300.300(a)"
    html = page.line("It must ask (34 CFR 300.300(a)).")
    assert f'<span class="note">1 <a href="{address}">34 CFR 300.300(a)</a></span>' in html


def test_the_same_citation_keeps_its_number(page: Page) -> None:
    html = page.line("One (34 CFR 300.9). Two (34 CFR 300.301). Three (34 CFR 300.9).")
    assert html.count('href="#source-1"') == 2
    assert [note.citation for note in page.sources()] == ["34 CFR 300.9", "34 CFR 300.301"]


def test_several_citations_in_one_bracket_each_get_a_mark(page: Page) -> None:
    page.line("It must (34 CFR 300.9;\n34 CFR 300.300(b)(4)).")
    assert [note.number for note in page.sources()] == [1, 2]


def test_citation_in_a_sentence_becomes_a_link(page: Page) -> None:
    assert '<a class="citation" href="https://www.ecfr.gov/' in page.line("Under 34 CFR 300.9 consent is written.")


def test_a_link_to_a_source_holds_no_other_link(page: Page) -> None:
    html = page.line("It must (34 CFR 300.9). Under 34 CFR 300.301 too.")
    assert not re.search(r"<a\b[^>]*>(?:(?!</a>).)*<a\b", html)


def test_citations_in_tables_are_numbered_where_they_stand(page: Page) -> None:
    page.block("| a | b |\n|---|---|\n| x (34 CFR 300.9) | y (34 CFR 300.300) |\n\nAfter it (34 CFR 300.301).")
    assert [note.citation for note in page.sources()] == ["34 CFR 300.9", "34 CFR 300.300", "34 CFR 300.301"]


def test_a_cell_has_marks_and_no_note_in_the_margin(page: Page) -> None:
    html, _ = page.block("| a |\n|---|\n| x (34 CFR 300.9) |\n\nAfter it (34 CFR 300.301).")
    assert html.count('class="cite__mark"') == 2
    assert html.count('class="note"') == 1


def test_citation_that_is_not_listed_is_refused(page: Page) -> None:
    with pytest.raises(KeyError, match=r"300\.999"):
        page.line("It must (34 CFR 300.999).")


def test_quotation_with_a_source_is_folded_away(page: Page) -> None:
    html, _ = page.block("> Must be conducted within 60 days\n> — 34 CFR 300.301(c)")
    assert html.startswith('<details class="law-words">\n<summary>exact-words</summary>')
    assert "Must be conducted within 60 days" in html
    assert "—" not in html


def test_quotation_without_a_source_stays_a_quotation(page: Page) -> None:
    html, _ = page.block("> A parent said this.")
    assert html.startswith("<blockquote>")


def test_link_to_a_file_becomes_its_address(page: Page) -> None:
    assert 'href="/base/rights/two/#part"' in page.line("[two](../rights/two.md#part)")


def test_link_inside_the_site_gets_the_base_path(page: Page) -> None:
    assert 'href="/base/compare/#consent"' in page.line("[row](/compare/#consent)")


def test_callout_gets_its_kind(page: Page) -> None:
    html, _ = page.block('!!! state "Your State may differ"\n    Ask.')
    assert '<aside class="callout callout--state">' in html
    assert '<p class="callout__title">Your State may differ</p>' in html


def test_headings_of_the_second_level_are_the_contents(page: Page) -> None:
    _, contents = page.block("## What is it?\n\n### A part\n\n## What you can do now")
    assert [(heading.id, heading.title) for heading in contents] == [
        ("what-is-it", "What is it?"),
        ("what-you-can-do-now", "What you can do now"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<!-- --><svg/onload=alert(1)>",
        "a <b onclick=x>b</b>",
    ],
)
def test_html_is_shown_as_text(page: Page, text: str) -> None:
    html, _ = page.block(text)
    for tag in ("<script", "<img", "<details", "<svg", "<b ", "<!--"):
        assert tag not in html


@pytest.mark.parametrize("target", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_link_that_would_run_something_leads_nowhere(page: Page, target: str) -> None:
    assert "href" not in page.line(f"[x]({target})")
