"""Citations are found as lawyers write them, and cut into section and paragraph."""

import pytest

from plugins.law.citations import Citation, find_citations, paragraph_address, parse_citation

WRITTEN = {
    "34 CFR 300.301(c)(1)(i)": Citation("34 CFR 300.301", "(c)(1)(i)"),
    "34 CFR 300.9": Citation("34 CFR 300.9"),
    "20 U.S.C. 1415(l)": Citation("20 U.S.C. 1415", "(l)"),
    "20 U.S.C. 1232g(d)": Citation("20 U.S.C. 1232g", "(d)"),
    "29 U.S.C. 794a(a)(2)": Citation("29 U.S.C. 794a", "(a)(2)"),
    "34 CFR Part 104": Citation("34 CFR Part 104"),
    "OCR Resource Guide 2016": Citation("OCR Resource Guide 2016"),
}


@pytest.mark.parametrize(("text", "citation"), WRITTEN.items())
def test_each_form_is_read(text: str, citation: Citation) -> None:
    assert parse_citation(text) == citation
    assert str(citation) == text


@pytest.mark.parametrize("text", ["300.301(c)", "34 CFR", "34 CFR 300.301(c); 34 CFR 300.9", "CFR 300.301", ""])
def test_other_text_is_not_a_citation(text: str) -> None:
    assert parse_citation(text) is None


def test_a_citation_broken_over_a_line_is_found() -> None:
    assert [citation for _, citation in find_citations("as 34 CFR\n300.301(c) says")] == [
        Citation("34 CFR 300.301", "(c)")
    ]


def test_the_full_stop_after_a_citation_is_not_part_of_it() -> None:
    assert [str(citation) for _, citation in find_citations("See 34 CFR 300.301.")] == ["34 CFR 300.301"]


def test_the_official_address_leads_to_the_paragraph() -> None:
    address = "https://www.ecfr.gov/current/title-34/section-300.301"
    assert paragraph_address(address, Citation("34 CFR 300.301", "(c)(1)")) == f"{address}#p-300.301(c)(1)"
    assert paragraph_address(address, Citation("34 CFR 300.301")) == address


def test_the_united_states_code_is_linked_by_section() -> None:
    address = "https://uscode.house.gov/view.xhtml?req=x"
    assert paragraph_address(address, Citation("20 U.S.C. 1415", "(l)")) == address
