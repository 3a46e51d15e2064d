"""Rows of the table in articles: one line of Markdown, and the line that says what is wrong with it."""

import pytest
from markupsafe import escape

from plugins.comparison.markdown import RowsExtension
from plugins.comparison.placed import find_rows
from plugins.law.model import Register
from plugins.prose.renderer import Renderer
from plugins.sitedata.site import SiteData
from tests.project import Project

ONE = "content/articles/iep/one.md"
FIRST = "## What is the first thing to know?"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("!!! compare consnet", '14:13: "!!! compare": row "consnet" does not exist. Did you mean "consent"?'),
        ("!!! compare consent zzzz", '14:21: "!!! compare": row "zzzz" does not exist. Name a row of comparison.yaml.'),
        ("!!! compare", '14:1: "!!! compare" names no row of the table. Write one or more: "!!! compare consent".'),
    ],
)
def test_a_row_that_does_not_exist_is_named_with_its_line(project: Project, line: str, message: str) -> None:
    project.change(ONE, f"\n{FIRST}", f"\n{line}\n\n{FIRST}")
    number = (project.root / ONE).read_text("utf-8").split("\n").index(line) + 1
    assert project.problems() == [f"{ONE}:{message}".replace(":14:", f":{number}:")]


def test_rows_that_exist_are_no_problem(project: Project) -> None:
    project.change(ONE, f"\n{FIRST}", f"\n!!! compare consent\n\n{FIRST}")
    assert project.problems() == []


def test_the_rows_that_a_text_shows_are_found() -> None:
    assert find_rows("One.\n\n!!! compare a b\n\n!!! state\n    Text.\n\n!!! compare c\n") == ["a", "b", "c"]


def test_the_line_becomes_what_the_table_draws_and_nothing_else() -> None:
    drawn: list[tuple[str, ...]] = []

    def draw(ids: tuple[str, ...]) -> str:
        drawn.append(ids)
        return "<table>_a_ (34 CFR 300.300)</table>"

    data: dict[str, str] = {}
    html, _ = (
        Renderer(Register.model_construct(sources=()), data, str, extras=[RowsExtension(draw)])
        .start_page()
        .block("One.\n\n!!! compare consent deadlines\n\nTwo.")
    )
    assert drawn == [("consent", "deadlines")]
    assert html == "<p>One.</p>\n<table>_a_ (34 CFR 300.300)</table>\n<p>Two.</p>"


def test_rows_in_a_text_cite_all_that_their_exact_rules_cite_and_lead_to_them(data: SiteData, site_folder) -> None:
    english = data.editions["en"]
    assert english.comparison is not None
    rows = {row.id: row for row in english.comparison.value.rows}
    for article in english.articles.values():
        html = (site_folder / article.address.lstrip("/") / "index.html").read_text("utf-8")
        for cell in (cell for id in find_rows(article.source.body) for cell in rows[id].cells.values()):
            assert all(f">{cite}</a>" in html for statement in cell.rule for cite in statement.cites)
            assert not [statement.text for statement in cell.rule if f"<p>{escape(statement.text)}</p>" in html]


def test_an_article_with_rows_repeats_no_id_and_leads_to_the_whole_table(data: SiteData, site_folder) -> None:
    shown = [article for article in data.editions["en"].articles.values() if find_rows(article.source.body)]
    assert shown
    for article in shown:
        html = (site_folder / article.address.lstrip("/") / "index.html").read_text("utf-8")
        for row in find_rows(article.source.body):
            assert f'href="/compare/#{row}"' in html
            assert f'id="{row}"' not in html
