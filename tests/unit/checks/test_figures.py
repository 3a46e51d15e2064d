"""The figures that `make check` ends with."""

from datetime import date

from plugins.checks.family_pages import list_family_pages
from plugins.checks.figures import make_figures
from plugins.checks.reading import read_pages
from plugins.sitedata.load import load_site
from tests.project import Project


def figures(project: Project) -> dict[str, int | float | date | None]:
    data, problems = load_site(project.root)
    assert data is not None, problems
    edition = data.editions["en"]
    readings = read_pages(list_family_pages(edition))
    return {figure.label: figure.value for figure in make_figures(edition, data.law.value, readings)}


def test_everything_is_counted(project: Project) -> None:
    found = figures(project)
    grade = found.pop("median reading grade of these (Flesch-Kincaid grade)")
    words = found.pop("words of articles, pages, outcomes and letters")
    assert isinstance(grade, float)
    assert isinstance(words, int)
    assert words > 40
    assert found == {
        "articles": 2,
        "pages beside them": 0,
        "rows of the table": 1,
        "letters": 0,
        "glossary terms": 0,
        "steps of the guide": 2,
        "outcomes of the guide": 1,
        "paths through the guide": 4,
        "questions on the longest path": 2,
        "sources in the register": 1,
        "sources that are cited": 1,
        "citations in all": 6,
        "statements of law in data": 4,
        "statements of law in data without a citation": 0,
        "next review due": date(2027, 5, 21),
    }


def test_a_site_without_a_guide_has_no_figures_of_it(project: Project) -> None:
    (project.root / "content/data/guide.yaml").unlink()
    assert not [label for label in figures(project) if "guide" in label]
