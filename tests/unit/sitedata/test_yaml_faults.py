"""YAML that cannot be read is one line: where the slip was made, and how to mend it. No exception but DataError."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.sitedata.model import ArticleFields
from plugins.sitedata.problem import DataError
from plugins.sitedata.source import YamlSource
from plugins.sitedata.validate import parse

AROUND = "answer: One.\n{}\ndescription: Two.\n"


def said(text: str) -> list[str]:
    with pytest.raises(DataError) as refused:
        parse(ArticleFields, YamlSource("a.md", text))
    return [str(problem) for problem in refused.value.problems if " is missing. " not in problem.message]


EMPTY = '"title" must be text, and is empty. Write it, in quotes if it begins with a sign.'
INNER = "Put quotes around the whole value, and write quotes inside it as “ ” and ’."
SIGN = 'YAML: {}. Put the value in quotes: it begins with "{}".'

FAULTS = {
    'title: "The first': '2:8: YAML: the quote that begins here does not end. Put " at its end.',
    "related: [iep/two": '2:10: YAML: the "[" that stands here is not closed. Put "]" behind the last value.',
    "title: {x: 1": '2:8: YAML: the "{" that stands here is not closed. Put "}" behind the last value.',
    "title: 'The child's plan'": f"2:19: YAML: did not find expected key. {INNER}",
    'title: "Stay put" explained': f"2:19: YAML: did not find expected key. {INNER}",
    "title: *Important* things": "2:18: " + SIGN.format("did not find expected alphabetic or numeric character", "*"),
    "title: !Important": "2:8: " + SIGN.format("could not determine a constructor for the tag '!Important'", "!"),
    "title: [Draft] One": "2:16: " + SIGN.format("did not find expected key", "["),
    "title: > One": "2:10: " + SIGN.format("did not find expected comment or line break", ">"),
    "title: - One": "2:8: " + SIGN.format("block sequence entries are not allowed in this context", "-"),
    "title: @school": "2:8: YAML: found character that cannot start any token. "
    "Indent with spaces, not tabs, and put a value that starts with a sign in quotes.",
    "title: One: two": "2:11: YAML: mapping values are not allowed in this context. "
    'Put the value in quotes if it holds ": ".',
    "title:One": '2:6: YAML: "title:" has no space behind it. Write "title: " and then the value.',
    "title:\u00a0One": '2:6: YAML: "title:" has no space behind it. Write "title: " and then the value.',
    "title = One": '2:1: YAML: this line is no "key: value". Put ":" and a space behind its key.',
    "  title: One": "2:3: YAML: is indented further than the line above, which has its value. "
    "Begin it in the same column.",
    "answer: Two.": '2:1: YAML: found duplicate key "answer". Keep one of the two.',
    'title: "a\\qb"': '2:10: YAML: found unknown escape character. Write "\\\\" for "\\", '
    "or put the value in single quotes.",
    "title: #504": f"2:7: {EMPTY}",
    "title:": f"2:7: {EMPTY}",
    "title: &you": f"2:8: {EMPTY}",
    "title: ~": f"2:8: {EMPTY}",
    "title: 504": '2:8: "title" must be text, and is "504". Put it in quotes.',
    "title: 2026-01-01": '2:8: "title" must be text, and is "2026-01-01". Put it in quotes.',
    "title: [a, b]": '2:1: "title" must be text, and is a list. Write one text.',
    "title: {a: b}": '2:1: "title" must be text, and is a group of keys. Put it in quotes if it holds ": ".',
    f"title: {'9' * 5000}": "1:1: YAML: a number is too long to be read. Put it in quotes.",
    "reviewed: 2026-13-01": '2:11: there is no day "2026-13-01". Write it as 2026-11-21.',
    "reviewed: 2026-02-30": '2:11: there is no day "2026-02-30". Write it as 2026-11-21.',
    "reviewed: 11/21/2026": '2:11: "11/21/2026" is not a date. Write it as 2026-11-21.',
    'reviewed: "2026-11-21"': '2:11: "2026-11-21" is not a date. Write it as 2026-11-21, without quotes.',
    "reviewed: 2026-11-21 10:00:00": '2:11: "2026-11-21 10:00:00" is not a date. Write it as 2026-11-21.',
    "reviewed:": "2:10: the date is empty. Write it as 2026-11-21.",
    "related: iep/two": '2:10: "related" must be a list, and is "iep/two". '
    'Write each on a line of its own that begins with "- ".',
    "key_points: [One: point, Two., Three.]": "2:14: key_point 1: must be text, and is a group of keys. "
    'Put it in quotes if it holds ": ".',
    "Title: One": '2:1: "Title" is not a known key. Did you mean "title"?',
    "“title”: One": '2:1: "“title”" is not a known key. Did you mean "title"?',
    "status: Draft": '2:9: "status" is "Draft". It must be "published" or "draft". Did you mean "draft"?',
}


@pytest.mark.parametrize(("line", "message"), FAULTS.items(), ids=[line[:30] for line in FAULTS])
def test_each_slip_is_one_line_with_its_mend(line: str, message: str) -> None:
    assert said(AROUND.format(line)) == [f"a.md:{message}"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("- a\n- b\n", "a list"), ("just words\n", '"just words"')],
)
def test_what_is_no_front_matter_is_one_line(text: str, kind: str) -> None:
    assert said(text) == [
        f'a.md:1:1: must be a group of keys and values, and is {kind}. Write lines of the form "key: value".'
    ]


@given(st.text(alphabet=st.sampled_from("ab:-[]{}\"'>|*&!%@#,. \n\t0915"), max_size=60))
@settings(deadline=None)
def test_no_text_is_a_traceback(text: str) -> None:
    with pytest.raises(DataError) as refused:
        parse(ArticleFields, YamlSource("a.md", f"title: One\n{text}"))
    assert all(problem.line and problem.message.endswith((".", "?")) for problem in refused.value.problems)
