"""The report for editors: its figures, what it says to do next, and the command."""

from datetime import date
from pathlib import Path

import pytest

from plugins.checks.sources import load_and_check
from plugins.pictures.drawing import Text
from plugins.sitedata.catalogue import Catalogue
from plugins.sitedata.load import load_site
from plugins.sitedata.site import Edition, SiteData
from tests.project import Project
from tools.report.__main__ import main
from tools.report.due import WIDTHS, Month, count_due, draw_due
from tools.report.links import find_page_links
from tools.report.page import make_report
from tools.report.pages import list_reported
from tools.report.queries import Query, cover, read_queries, words_nowhere
from tools.report.tasks import find_homeless_terms, find_unlinked, find_weak

TODAY = date(2026, 12, 1)
ONE, TWO = "content/articles/iep/one.md", "content/articles/iep/two.md"
STRINGS = Catalogue("en", {"months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"})


def command(project: Project) -> list[str]:
    return ["--root", str(project.root), "--output", str(project.root / "report")]


def read(project: Project) -> tuple[SiteData, Edition]:
    data, problems = load_and_check(project.root)
    assert data is not None
    assert problems == []
    return data, data.editions["en"]


def test_links_are_those_that_editors_wrote(project: Project) -> None:
    links = find_page_links(*read(project))
    assert links == {
        ("/iep/one/", "/iep/two/"),
        ("/iep/two/", "/iep/one/"),
        ("/", "/guide/"),
        ("/compare/", "/iep/one/"),
        ("/guide/ask/", "/iep/one/"),
    }


def test_links_to_terms_and_letters_by_id_are_links(project: Project) -> None:
    project.change(ONE, "1. Ask.", "1. Ask [why](term:consent) in [a letter](letter:ask-why).")
    data, _ = load_site(project.root)
    assert data is not None
    links = find_page_links(data, data.editions["en"])
    assert {("/iep/one/", "/glossary/"), ("/iep/one/", "/letters/ask-why/")} <= links


def test_each_text_has_its_figures(project: Project) -> None:
    data, edition = read(project)
    queries = [Query(asks=asks, wants=("/iep/two/", "/iep/one/")) for asks in ("school", "second")]
    covered = cover(queries, edition)
    pages = {page.text.address: page for page in list_reported(data, edition, covered)}
    assert list(pages) == ["/iep/one/", "/iep/two/", "/guide/ask/"]
    assert (pages["/iep/two/"].wanted, pages["/iep/two/"].held) == (2, 2)
    one, ask = pages["/iep/one/"], pages["/guide/ask/"]
    assert (one.text.reviewed, one.text.due) == (date(2026, 11, 21), date(2027, 5, 21))
    assert (one.text.citations, one.links_in, one.links_out, one.wanted, one.held) == (1, 3, 1, 2, 1)
    assert one.grade is not None
    assert one.words
    assert (ask.text.kind, ask.text.name, ask.text.due, ask.text.citations) == ("outcome", 'outcome "ask"', None, 2)
    assert ask.words


def test_a_draft_is_told_from_an_article(project: Project) -> None:
    project.change(TWO, "title: The second one", "title: The second one\nstatus: draft")
    data, edition = read(project)
    assert [page.text.kind for page in list_reported(data, edition, [])] == ["article", "draft", "outcome"]


def test_a_query_is_weak_where_its_page_lacks_half_of_the_words(project: Project) -> None:
    _, edition = read(project)
    queries = [
        Query(asks="consent", wants=("/iep/one/",)),
        Query(asks="second answer to writing", wants=("/law/", "/iep/one/")),
        Query(asks="consent first second", wants=("/iep/one/",)),
    ]
    (weak,) = find_weak(cover(queries, edition))
    assert (weak.query, weak.page, weak.missing) == (queries[1], "/iep/one/", ("second", "writing"))


def test_words_that_no_page_has_are_told_apart_from_those_that_one_page_lacks(project: Project) -> None:
    _, edition = read(project)
    queries = [Query(asks="wombats consent", wants=("/iep/one/",)), Query(asks="kangaroos", wants=("/iep/one/",))]
    assert find_weak(cover(queries, edition)) == []
    assert words_nowhere(queries, edition) == ["kangaroos", "wombats"]


def test_everyday_words_of_synonyms_count_as_said(project: Project) -> None:
    project.write("content/data/synonyms.yaml", "synonyms:\n  - {people_type: [permission], site_says: [consent]}\n")
    _, edition = read(project)
    assert find_weak(cover([Query(asks="permission", wants=("/iep/one/",))], edition)) == []


def test_an_article_that_nothing_leads_to_is_named(project: Project) -> None:
    project.change(ONE, " See [the other one](two.md).", "")
    project.change(ONE, "related: [iep/two]", "related: [iep/three]")
    text = (project.root / ONE).read_text("utf-8")
    other = text.replace("The first one", "The third one").replace("[iep/three]", "[iep/one]")
    project.write("content/articles/iep/three.md", other)
    project.change("content/data/sections.yaml", "[one, two]", "[one, two, three]")
    data, edition = read(project)
    assert [page.text.address for page in find_unlinked(list_reported(data, edition, []))] == ["/iep/two/"]


def test_a_term_without_a_home_is_named_once_many_articles_use_it(project: Project) -> None:
    term = '  - {{id: {0}, term: {0}, short: {1}, means: A word., cites: ["34 CFR 300.300"]{2}}}\n'
    glossary = "terms:\n" + term.format("consent", "CO", "") + term.format("school", "SC", ", read: iep/one")
    project.write("content/data/glossary.yaml", glossary)
    text = (project.root / ONE).read_text("utf-8")
    assert find_homeless_terms(read(project)[1]) == []
    names = ["three", "four", "five"]
    for name in names:
        project.write(f"content/articles/iep/{name}.md", text.replace("The first one", f"Part {name}"))
    project.change("content/data/sections.yaml", "[one, two]", f"[one, two, {', '.join(names)}]")
    assert [(used.term, used.articles) for used in find_homeless_terms(read(project)[1])] == [("consent", 5)]


def test_reviews_are_counted_by_month_and_what_is_late_stands_first() -> None:
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2027, 2, 3), date(2027, 2, 28)]
    assert count_due(days, TODAY, STRINGS) == [
        Month("Overdue", 1, is_overdue=True),
        Month("Dec 2026", 1),
        Month("Jan 2027", 0),
        Month("Feb 2027", 2),
    ]


def test_empty_months_of_many_years_are_left_out() -> None:
    assert [month.label for month in count_due([date(2036, 5, 1)], TODAY, STRINGS)] == ["May 2036"]


@pytest.mark.parametrize("width", WIDTHS.values())
def test_no_word_of_the_drawing_stands_out_of_it(width: float) -> None:
    months = [Month("Overdue", 100, is_overdue=True), Month("September 2027", 3), Month("October 2027", 0)]
    drawing = draw_due(months, width)
    boxes = [thing.box for thing in drawing.things if isinstance(thing, Text)]
    assert len(boxes) == 5
    assert all(left >= 0 and right <= width and bottom <= drawing.height for left, _, right, bottom in boxes)


def test_a_site_without_dates_or_queries_has_a_report(project: Project) -> None:
    data, edition = read(project)
    assert read_queries(project.root) == ()
    assert make_report(data, edition, (), TODAY).weak == ()


def test_the_command_says_where_the_file_is(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("tests/search/queries.yaml", 'queries:\n  - {asks: "</script><b>odd", wants: [/iep/one/]}\n')
    assert main(command(project)) == 0
    file: Path = project.root.resolve() / "report/index.html"
    assert (
        capsys.readouterr().out.splitlines()[-1]
        == f"The report is in report/index.html. Open it in a browser: {file.as_uri()}"
    )
    html = file.read_text("utf-8")
    assert "The first one" in html
    assert "<b>odd" not in html
    assert '<a href="../content/articles/iep/one.md">' in html


def test_nothing_is_written_over_texts_with_mistakes(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.change(ONE, "title: The first one", "titel: The first one")
    assert main(command(project)) == 1
    assert capsys.readouterr().err.splitlines() == [
        f'{ONE}:2:1: "titel" is not a known key. Did you mean "title"?',
        f'{ONE}:2:1: "title" is missing. Add it.',
        "2 problems: no report was written. Mend them, then run make report.",
    ]
    assert not (project.root / "report").exists()


def test_a_folder_that_cannot_be_made_is_named(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("report", "a file")
    assert main(command(project)) == 1
    place = project.root.resolve() / "report"
    mend = "Move the file, or name another folder: --output FOLDER."
    assert capsys.readouterr().err == f"{place}: a folder is needed, and a file is in its way. {mend}\n"
