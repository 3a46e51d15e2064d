"""Feeds hold any words that editors may write, newest first, and no more than a program wants to read."""

from dataclasses import replace
from datetime import date, timedelta

import feedparser
import pytest

from plugins.publishing.feeds import MOST_ENTRIES, Entry, Feed, make_atom, newest_first

HOME = "https://example.org/"
ENTRY = Entry(f"{HOME}a/", f"{HOME}a/", "A title", "A summary.", date(2026, 11, 21))


def read(entry: Entry) -> feedparser.FeedParserDict:
    feed = Feed("/feed.xml", "/", "Every article", "A site.", (entry,))
    text = make_atom(feed, place=f"{HOME}feed.xml", page=HOME, lang="en", author="Tiny", rights="CC BY 4.0")
    parsed = feedparser.parse(text, sanitize_html=False)
    assert not parsed.bozo
    return parsed.entries[0]


@pytest.mark.parametrize("words", ["A & B", "“curly” ’ – ñ", "x ]]> y", "\"quoted\" 'so'", "a < b", "&amp; &lt;p&gt;"])
def test_words_arrive_as_they_were_written(words: str) -> None:
    entry = read(replace(ENTRY, title=words))
    assert entry.title == words
    entry = read(replace(ENTRY, summary=words))
    as_text = entry.summary.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert entry.summary_detail.type == "text/html"
    assert as_text == words


def test_markup_in_a_summary_stays_text() -> None:
    assert "<script" not in read(replace(ENTRY, summary="<script>x()</script>")).summary


def test_what_xml_cannot_hold_is_left_out() -> None:
    entry = read(replace(ENTRY, title="a\x00\x0b\x1f\ufffe\ud800b", summary="c\x07d"))
    assert (entry.title, entry.summary) == ("ab", "cd")


def test_newest_first_then_by_address() -> None:
    older = replace(ENTRY, id=f"{HOME}b/", address=f"{HOME}b/", changed=date(2026, 1, 1))
    same = replace(ENTRY, id=f"{HOME}0/", address=f"{HOME}0/")
    assert newest_first([older, ENTRY, same]) == [same, ENTRY, older]


def test_the_oldest_are_left_out_of_a_long_feed() -> None:
    entries = [replace(ENTRY, changed=ENTRY.changed - timedelta(days=age)) for age in range(MOST_ENTRIES + 5)]
    assert newest_first(entries) == entries[:MOST_ENTRIES]
