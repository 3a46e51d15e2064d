"""A step of the guide is instant: what one more question costs a reader who has opened one."""

import gzip

from plugins.checks.built_site import BuiltSite

MOST_BYTES = 5_000
"""Compressed. Styles and scripts come with the first page and stay."""


def test_one_more_question_costs_less_than_five_kilobytes(site: BuiltSite) -> None:
    questions = [page for page in site.pages.values() if 'data-page="question"' in page.html]
    assert questions
    for page in questions:
        assert len(gzip.compress(page.html.encode(), 9)) < MOST_BYTES, page.address
