"""The made-up sites are the same in every run, and are found by what is asked of them."""

import pytest

from plugins.search.index import build_index
from plugins.search.words import language_of
from tests.unit.search.reference import lunr_index
from tools.bench.corpus import documents_of, make_queries, make_site


def test_same_size_gives_the_same_site_and_queries() -> None:
    one, other = make_site(20), make_site(20)
    assert one == other
    assert make_queries(one, 5) == make_queries(other, 5)


def test_every_article_has_an_address_of_its_own_and_sections() -> None:
    site = make_site(30)
    assert len({article.address for article in site}) == 30
    assert all(article.title and article.answer and len(article.sections) >= 5 for article in site)


def test_documents_are_the_articles_and_their_sections() -> None:
    site = make_site(10)
    assert len(documents_of(site)) == sum(1 + len(article.sections) for article in site)


def test_pages_for_indexers_hold_what_our_documents_hold() -> None:
    [article, *_] = make_site(3)
    assert f"<h1>{article.title}</h1>" in article.page
    assert article.html in article.page


@pytest.mark.parametrize("place", range(5))
def test_query_is_answered_by_a_page_whose_title_has_its_words(place: int) -> None:
    site = make_site(25)
    query = make_queries(site, 5)[place]
    index = build_index(documents_of(site), language_of("en"))
    best = index.documents[int(lunr_index(index).search(query)[0]["ref"])]
    assert any(word in best.page_title.lower() for word in query.split())
