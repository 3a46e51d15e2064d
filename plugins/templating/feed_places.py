"""Where the feeds are: each beside the page that it tells of."""

from dataclasses import dataclass

from plugins.sitedata.site import Edition

FILE = "feed.xml"


@dataclass(frozen=True)
class FeedLink:
    """A feed as the head of a page names it. place: its address on the site."""

    title: str
    place: str


def feed_place(page: str) -> str:
    """Return the address of the feed of a page."""
    return page + FILE


def page_of(link: FeedLink) -> str:
    """Return the address of the page that a feed tells of."""
    return link.place.removesuffix(FILE)


def feed_links(edition: Edition) -> list[FeedLink]:
    """Return every feed of a language: all articles, each section that has some, the law."""
    say, name = edition.strings.say, edition.site.value.name
    published = [article for article in edition.articles.values() if not article.is_draft]
    links = [FeedLink(say("feed-all", site=name), feed_place(f"{edition.base}/"))] if published else []
    for section in edition.sections.value.sections:
        if any(article.section == section.id for article in published):
            title = say("feed-section", site=name, section=section.title)
            links.append(FeedLink(title, feed_place(f"{edition.base}/{section.id}/")))
    return [*links, FeedLink(say("feed-law", site=name), feed_place(f"{edition.base}/law/"))]


def links_of(links: list[FeedLink], page: str, home: str) -> list[FeedLink]:
    """Return the feeds that the head of a page names: the one of the nearest folder; the first page names all."""
    if page == home:
        return links
    above = (link for link in links if page.startswith(page_of(link)))
    return sorted(above, key=lambda link: len(link.place))[-1:]
