"""Templates are indented, pages are not, and nothing runs together for that."""

import pytest
from jinja2 import Environment

TEMPLATES = Environment(
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=True,
    extensions=["plugins.templating.indentation.NoIndentation"],
)


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul>\n    <li>one\n      two</li>\n</ul>", "<ul>\n<li>one\ntwo</li>\n</ul>"),
        (
            "<b>one</b>\n  {%- if true %}\n  <b>two</b>\n  {%- endif %}\n  <b>three</b>",
            "<b>one</b> <b>two</b> <b>three</b>",
        ),
        ("<b>one</b>\n  {# said #}\n  <b>two</b>", "<b>one</b>\n <b>two</b>"),
        ("<b>one</b>\n  {%- if true -%}\n  <b>two</b>\n  {%- endif %}", "<b>one</b><b>two</b>"),
        ("\t<p>\n\n  {{ text }}</p>", "\t<p>\n\n{{ text }}</p>"),
    ],
)
def test_the_blanks_before_a_line_of_a_template_are_left_out(template: str, page: str) -> None:
    assert TEMPLATES.from_string(template).render(text="{{ text }}") == page


def test_what_a_page_is_filled_with_keeps_its_blanks() -> None:
    assert TEMPLATES.from_string("<pre>\n  {{ text }}</pre>").render(text="a\n  b") == "<pre>\na\n  b</pre>"


def test_a_fault_is_named_with_its_line() -> None:
    with pytest.raises(ZeroDivisionError) as fault:
        TEMPLATES.from_string("<p>\n  {%- if true %}\n  <b>\n    {{ 1 // 0 }}\n  {%- endif %}").render()
    assert fault.traceback[-1].lineno + 1 == 4
