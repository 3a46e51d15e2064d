"""Patterns are tried only where a sign of theirs stands, and Markdown gives what it gives without that."""

import pytest
from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension

from plugins.prose.signs import SIGNS, seek_signs_first

TEXTS = [
    "Plain words, no sign at all",
    "`code` and ``more ` code``",
    r"an escaped \* and a lone \ and \\`two`",
    "[a](b) [c][d] [d] [e] ![f](g) ![h][d] ![d] ![none]\n\n[d]: https://example.org",
    "<https://example.org> and <me@example.org> and < alone",
    "a break  \nhere, &amp; an entity & no entity",
    "**strong** *em* __strong__ _em_ ***both*** 2*3*4 and snake_case_word",
    "\"A quote,\" she said, 'and one within' it's '90s \"'both'\" '\"both\"'",
    "one -- two --- three ---- four - five",
    "*[a link in \"emphasis\"](b)* and [`code` in 'a link'](c)",
]


def markdown() -> Markdown:
    return Markdown(extensions=[SmartyExtension(smart_ellipses=False)])


@pytest.mark.parametrize("text", TEXTS)
def test_the_html_is_the_same(text: str) -> None:
    quick = markdown()
    seek_signs_first(quick)
    assert quick.convert(text) == markdown().convert(text)


def test_each_sign_is_of_a_pattern_that_markdown_or_our_extensions_have() -> None:
    md = markdown()
    lists = [md.inlinePatterns, md.treeprocessors["smarty"].inlinePatterns]
    known = {name for patterns in lists for name in SIGNS if name in patterns}
    assert SIGNS.keys() - known == {"citation", "citation-group"}
