"""Which feeds a language has, and what stands in them: every article, the articles of a section, the law."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from plugins.changing.model import Change
from plugins.law.model import Register, Source
from plugins.publishing.feeds import Entry, Feed
from plugins.sitedata.site import Article, Edition
from plugins.templating.dates import in_words
from plugins.templating.feed_places import feed_links, feed_place, page_of

Full = Callable[[str], str]
"""Returns the full address of a place on the site."""

MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
NOT_IN_ID = re.compile(r"[^a-z0-9]+")


def edition_feeds(edition: Edition, register: Register, full: Full) -> Iterator[Feed]:
    """Yield the feeds of one language. Each has an entry, for Atom wants a date and only entries have one."""
    site, law = edition.site.value, f"{edition.base}/law/"
    leads = {f"{edition.base}/": site.tagline, law: edition.strings.say("feed-law-lead")}
    leads |= {f"{edition.base}/{section.id}/": section.summary for section in edition.sections.value.sections}
    articles = [article for article in edition.articles.values() if not article.is_draft]
    for link in feed_links(edition):
        page = page_of(link)
        if page == law:
            entries = (*_changes(edition, full), *_readings(edition, register, full))
        else:
            entries = _articles((article for article in articles if article.address.startswith(page)), full)
        yield Feed(link.place, page, link.title, leads[page], entries)


def _articles(articles: Iterable[Article], full: Full) -> tuple[Entry, ...]:
    """Return an entry for each article: its day is that of its review, its id its address, which never changes."""
    return tuple(
        Entry(address, address, article.fields.title, _plain(article.fields.answer), article.fields.reviewed)
        for article in articles
        for address in [full(article.address)]
    )


def _changes(edition: Edition, full: Full) -> Iterator[Entry]:
    """Yield an entry for each record of what is in flux, dated as the record is."""
    say = edition.strings.say
    for change in edition.changing.value.changes if edition.changing else ():
        home = edition.articles.get(change.home)
        yield Entry(
            id=_id(edition, full, "changing", change.id),
            address=full(home.address if home and not home.is_draft else f"{edition.base}/law/"),
            title=say("changing-title", title=change.title, date=in_words(change.as_of, say)),
            summary=_plain(" ".join(_words(change, edition))),
            changed=change.as_of,
        )


def _words(change: Change, edition: Edition) -> Iterator[str]:
    """Yield what a record says, as its call-out does."""
    for statement in change.law:
        yield f"{statement.text} ({'; '.join(statement.cites)})"
    for report in change.reports:
        yield edition.strings.say("changing-report", text=report.text, source=report.source)
    yield change.advice


def _readings(edition: Edition, register: Register, full: Full) -> Iterator[Entry]:
    """Yield an entry for each group of sources and each day on which it was compared with this site's words."""
    groups: dict[tuple[str, date], list[Source]] = {}
    for source in register.sources:
        groups.setdefault((source.group, source.checked), []).append(source)
    for (group, checked), sources in groups.items():
        yield Entry(
            id=_id(edition, full, "compared", f"{group} {checked}"),
            address=full(f"{edition.base}/law/"),
            title=edition.strings.say("feed-compared", group=group),
            summary=_compared(sources, checked, edition),
            changed=checked,
        )


def _compared(sources: Sequence[Source], checked: date, edition: Edition) -> str:
    """Return which sources were compared, and how old their copies are, in words."""
    say, first, last = edition.strings.say, sources[0].cite, sources[-1].cite
    text = say("feed-compared-text", count=len(sources), date=in_words(checked, say), first=first, last=last)
    copy_dates = [source.copy_date for source in sources if source.copy_date]
    return f"{text} {say('feed-compared-copy', date=in_words(min(copy_dates), say))}" if copy_dates else text


def _id(edition: Edition, full: Full, kind: str, name: str) -> str:
    """Return the id of an entry that has no page of its own: a name in the feed of the law."""
    slug = NOT_IN_ID.sub("-", name.lower()).strip("-")
    return f"{full(feed_place(f'{edition.base}/law/'))}#{kind}-{slug}"


def _plain(text: str) -> str:
    """Return Markdown of one line as plain text."""
    return MARKDOWN_LINK.sub(r"\1", text)
