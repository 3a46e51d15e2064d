"""What is graded are our own sentences: no law, no citations, no signs of Markdown; each with its line."""

import pytest

from plugins.checks.family_text import cut_markdown, cut_text

BODY = """
Waiting is hard. This page
says which waits have a limit (34 CFR
300.301(c)(1); 34 CFR 300.11(a)). The rest follow.

## When does it start?
Read [the page
on consent](../rights/consent.md) before **that day**.

> Must be conducted within 60 days
>
> of receiving parental consent
> — 34 CFR 300.301(c)(1)(i)

> A parent said: we waited long.
> — a friend of ours

!!! state "Your State may differ"
    Under 34 CFR 300.301(c), a State may set its own time.

!!! compare which-law what-it-is deadlines

- a first short item;
- a second one, `in code`,
  on two lines
1. Ask for a date.

| Area of need | What it could look like |
|---|---|
| Health, vision, hearing | A hearing check |
"""


def test_each_sentence_stands_alone_with_its_line() -> None:
    assert list(cut_markdown(BODY)) == [
        (1, "Waiting is hard."),
        (1, "This page says which waits have a limit."),
        (3, "The rest follow."),
        (5, "When does it start?"),
        (6, "Read the page on consent before that day."),
        (14, "A parent said: we waited long."),
        (15, "— a friend of ours"),
        (17, "Your State may differ"),
        (18, "Under the rule, a State may set its own time."),
        (22, "a first short item;"),
        (23, "a second one, in code, on two lines"),
        (25, "Ask for a date."),
        (27, "Area of need."),
        (27, "What it could look like."),
        (29, "Health, vision, hearing."),
        (29, "A hearing check."),
    ]


TEXTS = {
    "abbreviations": ("The U.S. Department of Education pays, e.g. for schools. It may stop.", 2),
    "questions in quotes": ('Ask: "When will it be done?" Then wait a week.', 2),
    "a quote in a sentence": ('Write "Please answer soon." and sign the letter.', 1),
    "labels": ("Sincerely yours.", 0),
    "blanks of letters": ("I am the parent of {child}.", 1),
    "a figure with a point": ("It costs 3.50 dollars a day.", 1),
}


@pytest.mark.parametrize(("text", "count"), TEXTS.values(), ids=TEXTS)
def test_sentences_end_where_readers_would_end_them(text: str, count: int) -> None:
    assert len(list(cut_text(text))) == count


def test_a_blank_is_one_short_word() -> None:
    assert [words for _, words in cut_text("I am the parent of {child-of-mine}.")] == ["I am the parent of name."]
