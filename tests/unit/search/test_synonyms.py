"""Everyday words find what the site calls otherwise; what editors may get wrong in their list is said in one line."""

import pytest

from plugins.search.documents import Document
from plugins.search.model import Synonym
from plugins.search.synonyms import with_synonyms
from plugins.search.words import language_of
from tests.project import Project

FILE = "content/data/synonyms.yaml"
ARTICLE = "content/articles/iep/one.md"
ENGLISH = language_of("en")
DOCUMENTS = [
    Document(
        "article", "/suspension/", "Suspensions", "Suspensions and removals", summary="When a child is sent away."
    ),
    Document("article", "/iep/", "What is an IEP?", "What is an IEP?", synonyms="special plan", summary="A plan."),
    Document("article", "/iep/#mention", "What is an IEP?", "Discipline", body="A suspension is a removal; a ramp."),
]


def synonyms_of(site_says: str, people_type: str = "kicked out") -> dict[str, str]:
    """Return what each document has as synonyms, without those that have none."""
    found = with_synonyms(DOCUMENTS, [Synonym(people_type=(people_type,), site_says=(site_says,))], ENGLISH)
    return {document.address: document.synonyms for document in found if document.synonyms}


def test_words_go_to_what_is_named_so_in_its_title_and_not_to_every_mention() -> None:
    assert synonyms_of("suspension")["/suspension/"] == "kicked out"
    assert "/iep/#mention" not in synonyms_of("suspension")


def test_words_are_added_to_a_documents_own() -> None:
    assert synonyms_of("special plan")["/iep/"] == "special plan kicked out"


@pytest.mark.parametrize(("said", "address"), [("sent away", "/suspension/"), ("ramps", "/iep/#mention")])
def test_what_no_title_names_is_looked_for_in_summaries_then_in_texts(said: str, address: str) -> None:
    assert synonyms_of(said)[address] == "kicked out"


@pytest.mark.parametrize("said", ["removals and suspensions", "suspensions removals", "pension"])
def test_a_phrase_is_meant_as_it_stands(said: str) -> None:
    assert synonyms_of(said) == {"/iep/": "special plan"}


def test_without_entries_nothing_changes() -> None:
    assert with_synonyms(DOCUMENTS, [], ENGLISH) == DOCUMENTS


ENTRY = "synonyms:\n  - people_type: [{typed}]\n    site_says: [{said}]\n"
CASES = {
    "words of the site": (ENTRY.format(typed="kicked out, go-ahead", said="consent, the first one"), []),
    "no entry at all": ("synonyms: []\n", []),
    "unknown key": (
        ENTRY.format(typed="go-ahead", said="consent").replace("site_says", "site_say"),
        [
            f'{FILE}:2:5: synonym 1: "site_says" is missing. Add it.',
            f'{FILE}:3:5: synonym 1: "site_say" is not a known key. Did you mean "site_says"?',
        ],
    ),
    "empty list": (
        ENTRY.format(typed="", said="consent"),
        [f'{FILE}:2:5: synonym 1: "people_type" holds 0. It takes at least 1.'],
    ),
    "a word that is its own synonym": (
        ENTRY.format(typed="consents", said="consent"),
        [f'{FILE}:2:19: "consents" is its own synonym. Remove it.'],
    ),
    "two forms of a word": (
        ENTRY.format(typed="agree, agrees", said="consent"),
        [f'{FILE}:2:26: "agrees": search takes it for "agree". Keep one.'],
    ),
    "an entry that stands twice": (
        ENTRY.format(typed="agree", said="consent") + "  - people_type: [agreed]\n    site_says: [consent]\n",
        [f'{FILE}:4:19: "agreed" stands for "consent" further up. Keep one.'],
    ),
    "a word that stands nowhere": (
        ENTRY.format(typed="agree", said="consnet form"),
        [f'{FILE}:3:17: "consnet form": the site uses "consnet" nowhere. Did you mean "consent"?'],
    ),
    "a word like no other": (
        ENTRY.format(typed="agree", said="xylophone"),
        [f'{FILE}:3:17: "xylophone": the site uses "xylophone" nowhere. Write what stands on a page.'],
    ),
}


@pytest.mark.parametrize(("text", "problems"), CASES.values(), ids=CASES)
def test_list_is_checked(project: Project, text: str, problems: list[str]) -> None:
    project.write(FILE, text)
    assert project.problems() == problems


@pytest.mark.parametrize("said", ["notices", "re-notify", "co-teacher", "educacion", "époques", "what they say"])
def test_a_word_of_the_site_counts_in_any_of_its_forms(project: Project, said: str) -> None:
    project.change(ARTICLE, "See [", "A notice. It is renotified. Coteachers say: educación, épocas, époque. See [")
    project.write(FILE, ENTRY.format(typed="go-ahead", said=said))
    assert project.problems() == []


@pytest.mark.parametrize("said", ["note", "otice", "ren"])
def test_a_part_of_a_word_is_no_word_of_the_site(project: Project, said: str) -> None:
    project.change(ARTICLE, "See [", "A notice, renotified. See [")
    project.write(FILE, ENTRY.format(typed="go-ahead", said=said))
    assert [f'the site uses "{said}" nowhere' in problem for problem in project.problems()] == [True]
