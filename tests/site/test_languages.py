"""A second language is added with files, not with edits."""

import re
from pathlib import Path

import pytest

from plugins.checks.built_site import BuiltSite
from tests.conftest import run_build
from tests.project import FILES, Project


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The tiny project with an article, a guide and the strings in Spanish."""
    folder = tmp_path_factory.mktemp("spanish")
    project = Project.create(folder / "project", Path(__file__).resolve().parents[2])
    strings = (project.root / "theme/i18n/en.yaml").read_text("utf-8")
    project.write("theme/i18n/es.yaml", strings.replace("Key points", "Lo esencial").replace("Skip to", "Saltar a"))
    site = FILES["content/data/site.yaml"].replace("name: Tiny", "name: Pequeño").replace("English", "Español")
    project.write("content/data/site.es.yaml", re.sub(r"taste: .*\n", "", site).replace("/guide/", "/es/guide/"))
    sections = FILES["content/data/sections.yaml"].replace("[one, two]", "[one]")
    project.write("content/data/sections.es.yaml", sections)
    article = FILES["content/articles/iep/one.md"].replace("The first one", "El primero")
    article = article.replace("related: [iep/two]", "related: [iep/one]").replace(" See [the other one](two.md).", "")
    project.write("content/articles/iep/one.es.md", article.replace("related: [iep/one]", "related: [iep/uno]"))
    done = run_build(folder / "output", project.root)
    assert 'content/articles/iep/one.es.md:8:11: related: "iep/uno" does not exist.' in done.stderr
    project.change("content/articles/iep/one.es.md", "iep/uno", "iep/dos")
    project.write("content/articles/iep/dos.es.md", article.replace("El primero", "El segundo"))
    project.change("content/data/sections.es.yaml", "[one]", "[one, dos]")
    guide = FILES["content/data/guide.yaml"].replace("Ask in writing", "Pida por escrito").replace("iep/one", "iep/dos")
    project.write("content/data/guide.es.yaml", guide)
    done = run_build(folder / "output", project.root)
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder / "output")


def test_the_page_says_its_language(spanish: BuiltSite) -> None:
    assert '<html lang="es">' in spanish.pages["/es/iep/one/"].html
    assert '<html lang="en">' in spanish.pages["/iep/one/"].html


def test_the_words_of_the_templates_are_translated(spanish: BuiltSite) -> None:
    assert "Lo esencial" in spanish.pages["/es/iep/one/"].html
    assert "Lo esencial" not in spanish.pages["/iep/one/"].html


@pytest.mark.parametrize("address", ["/", "/iep/", "/iep/one/", "/guide/", "/guide/ask/", "/a-to-z/", "/search/"])
def test_each_page_names_its_translation(spanish: BuiltSite, address: str) -> None:
    for page in (spanish.pages[address], spanish.pages[f"/es{address}"]):
        assert f'<link rel="alternate" hreflang="en" href="{address}">' in page.html
        assert f'<link rel="alternate" hreflang="es" href="/es{address}">' in page.html


def test_a_page_without_translation_names_none(spanish: BuiltSite) -> None:
    assert "hreflang" not in spanish.pages["/iep/two/"].html
    assert "hreflang" not in spanish.pages["/compare/"].html


def test_lists_hold_the_articles_of_their_language(spanish: BuiltSite) -> None:
    assert "El primero" in spanish.pages["/es/iep/"].html
    assert "El primero" not in spanish.pages["/iep/"].html


def test_pages_of_a_language_lead_to_pages_of_that_language(spanish: BuiltSite) -> None:
    targets = [target for target in spanish.pages["/es/iep/one/"].targets if target.startswith("/")]
    other = {target for target in targets if not target.startswith(("/es/", "/assets/"))}
    assert other == {"/iep/one/"}, "only the link to the English page"


def test_what_is_not_translated_is_not_there(spanish: BuiltSite) -> None:
    assert "/es/compare/" not in spanish.pages
