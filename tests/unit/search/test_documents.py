"""A page's HTML becomes the sections that search can find."""

import pytest

from plugins.search.documents import Document, split_sections, split_summary


def sections(html: str) -> list[Document]:
    return split_sections(html, "/iep/team/", "The IEP team", "article", "Who is there.")


def test_page_itself_comes_first_with_the_text_above_every_heading() -> None:
    assert sections("<p>You are <b>on</b> it.</p><h2 id=a>Who else?</h2><p>A teacher.</p>") == [
        Document(
            "article", "/iep/team/", "The IEP team", "The IEP team", summary="Who is there.", body="You are on it."
        ),
        Document("article", "/iep/team/#a", "The IEP team", "Who else?", summary="A teacher."),
    ]


def test_page_without_headings_is_one_document() -> None:
    assert [document.address for document in sections("<p>Text</p>")] == ["/iep/team/"]
    assert sections("")[0].body == ""


def test_sections_start_at_h2_and_h3_with_an_id() -> None:
    found = sections("<h2 id=a>A</h2>1<h3 id=b>B</h3>2<h4 id=c>C</h4>3<h2>D</h2>4<h2 id=e>E</h2>")
    assert [(document.title, document.summary) for document in found[1:]] == [("A", "1"), ("B", "2 C 3 D 4"), ("E", "")]


@pytest.mark.parametrize(
    "html",
    [
        '<span class="note">34 CFR 300.1</span>',
        '<span class="cite"><a class="cite__mark" href="#s">3</a><span class="x note"><a>34 CFR</a></span></span>',
        '<section class="sources"><ol><li>34 CFR 300.1<br></ol></section>',
        "<script>let a = '<p>b</p>';</script><style>p {}</style>",
        "<nav><ul><li>Contents</ul></nav>",
        "<p hidden>Hidden</p><template><p>Row</p></template>",
        '<nav><h2 id="contents">On this page</h2></nav>',
        '<div class="note"><img src="x" alt=""><p>unclosed</div>',
    ],
)
def test_what_is_not_text_is_left_out(html: str) -> None:
    assert sections(f"<h2 id=a>A{html}</h2><p>before {html} after</p>")[1:] == [
        Document("article", "/iep/team/#a", "The IEP team", "A", summary="before after")
    ]


def test_call_out_that_is_a_note_is_text() -> None:
    assert sections('<aside class="callout callout--note"><p>Ask.</p></aside>')[0].body == "Ask."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two</p>", "One two"),
        ("un<b>believ</b>able", "unbelievable"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("a<br>b<hr>c<wbr>d", "a b cd"),
        ("&amp; &sect; 504&nbsp;Plan", "& § 504 Plan"),
        ("<!-- no -->yes<ul><li>one<li>two</ul></p></div>", "yes one two"),
        ("  a \n\t b ", "a b"),
    ],
)
def test_blocks_part_words_and_inline_elements_do_not(html: str, text: str) -> None:
    assert sections(html)[0].body == text


def test_summary_is_the_opening_sentences_and_the_body_the_rest() -> None:
    first, second = "The school must ask first. " * 4, "It may not start before you say yes. " * 4
    summary, body = split_summary((first + second).strip())
    assert summary == (first + second)[: len(summary)]
    assert summary.endswith(".")
    assert 50 < len(summary) <= 160
    assert f"{summary} {body}" == (first + second).strip()


def test_long_sentence_is_cut_between_words() -> None:
    summary, body = split_summary("word " * 100 + "end")
    assert summary.endswith("word…")
    assert body.startswith("word")
    assert f"{summary[:-1]} {body}" == "word " * 100 + "end"


def test_text_without_spaces_is_cut_all_the_same() -> None:
    summary, body = split_summary("a" * 1000)
    assert summary[:-1] + body == "a" * 1000


def test_short_text_is_all_summary() -> None:
    assert split_summary("Yes.") == ("Yes.", "")
