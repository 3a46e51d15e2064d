"""What looks like a link, a call-out, a quotation or a citation and is none is one line with its mend."""

import pytest

from plugins.checks.slips import check_slips
from plugins.sitedata.source import MarkdownSource, YamlSource


def found(body: str) -> list[str]:
    source = MarkdownSource("a.md", YamlSource("a.md", ""), body, 1)
    return [str(problem) for problem in check_slips(source)]


CALLOUT = "its title must stand in straight quotes"
SLIPS = {
    "space before the address": (
        "See [the other] (two.md).",
        '1:5: link "the other": has a space before "(". Take it out.',
    ),
    "space in the address": (
        "See [it](the two.md).",
        '1:5: link "it": its address "the two.md" holds a space. Write it without.',
    ),
    "address not closed": ("See [it](two.md.", '1:5: link "it": its address is not closed. Put ")" behind it.'),
    "footnote": ("See it.[^1]", '1:8: footnote "1": there are none here. Write the citation in round brackets.'),
    "two square brackets": (
        "See [it][two].",
        '1:5: link "it": is written in two square brackets. Write [words](file.md).',
    ),
    "too few signs": (
        '!! state "Yours"\n    Text.',
        '1:1: call-out "state": has too few signs. Begin it with "!!!".',
    ),
    "call-out without a title": ("!!! state\n    Text.", f'1:1: call-out "state": {CALLOUT}. Write: !!! state "Title"'),
    "title in curly quotes": (
        "!!! note “Yours”\n    Text.",
        f'1:1: call-out "note": {CALLOUT}, and is “Yours”. Write: !!! note "Title"',
    ),
    "call-out without its text": (
        'Text.\n\n!!! note "Yours"\nText.',
        '3:1: call-out "note": has no text. Indent the text below it by four spaces.',
    ),
    "source with a short dash": (
        "> Words.\n> - 34 CFR 300.300(a)",
        '2:1: quotation: the line that names its source must begin with a long dash. Write "> — " before it.',
    ),
    "bracket not closed": (
        "It must (34 CFR 300.300(a)(1).\n\nMore (of it).",
        '1:9: the bracket that opens here is not closed. Put ")" behind the citation.',
    ),
}
OTHER_FORMS = (
    "34 C.F.R. § 300.300",
    "34 C.F.R. 300.300",
    "34 CFR § 300.300",
    "34 CFR §300.300",
    "20 USC 1415",
    "20 U.S.C. § 1415",
    "§ 300.300",
    "§§ 300.300",
)


@pytest.mark.parametrize(("body", "line"), SLIPS.values(), ids=SLIPS)
def test_each_slip_is_one_line_with_its_mend(body: str, line: str) -> None:
    assert found(body) == [f"a.md:{line}"]


@pytest.mark.parametrize("cite", OTHER_FORMS)
def test_a_citation_in_another_form_is_refused(cite: str) -> None:
    said = f'"{cite}": is no citation here. Write it like "34 CFR 300.301(c)" or "20 U.S.C. 1415".'
    assert found(f"As in {cite} it is.") == [f"a.md:1:7: {said}"]


@pytest.mark.parametrize(
    "body",
    [
        'See [one](two.md), [two](two.md "Title"), [three](/compare/#x) and ![four](../../images/a.svg).',
        '!!! state "Your State may differ"\n    Text.\n\n!!! note "Tabs"\n\tText.',
        '!!! example "A line between"\n\n    Text.',
        "> under § 300.8 and as in 34 C.F.R. 300.1\n> — 34 CFR 300.300(a)",
        "It must (34 CFR 300.300(a); 20 U.S.C. 1415(b)(3)), and (34 CFR 300.9, which is short) may.",
        "A list:\n\n- one (a)\n- two b)\n\n`[x] (y.md)` and [x](<two.md>)",
        "!!! compare consent\n\n!!! picture road\n\n!!! changing who-enforces",
    ],
)
def test_what_is_written_as_it_should_be_is_accepted(body: str) -> None:
    assert found(body) == []
