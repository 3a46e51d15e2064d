"""A step of the guide is instant: what one more question costs a reader who has opened the first."""

import gzip
import re

import pytest

from plugins.checks.built_site import BuiltPage, BuiltSite

MOST_BYTES = 5_000
"""Compressed. Scripts come with the first page and stay, and it fetches the styles of the others."""


@pytest.fixture
def first(site: BuiltSite) -> BuiltPage:
    return site.pages["/guide/"]


@pytest.fixture
def further(site: BuiltSite, first: BuiltPage) -> list[BuiltPage]:
    questions = [page for page in site.pages.values() if 'data-page="question"' in page.html and page != first]
    assert questions
    return questions


def test_one_more_question_costs_less_than_five_kilobytes(further: list[BuiltPage]) -> None:
    for page in further:
        assert len(gzip.compress(page.html.encode(), 9)) < MOST_BYTES, page.address


def test_the_first_question_fetches_all_that_further_ones_load(first: BuiltPage, further: list[BuiltPage]) -> None:
    loaded = re.compile(r'<link rel="(?:stylesheet|icon)"[^>]*\shref="([^"]*)"|<script\b[^>]*\ssrc="([^"]*)"')
    ready = {link or source for link, source in loaded.findall(first.html)}
    ready |= set(re.findall(r' data-style="([^"]*)"', first.html))
    for page in further:
        assert {link or source for link, source in loaded.findall(page.html)} <= ready, page.address
