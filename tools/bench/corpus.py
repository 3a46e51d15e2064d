"""Made-up sites: like this one in how long pages are and how often words come back, the same in every run."""

import random
from dataclasses import dataclass
from html import escape

from plugins.search.documents import Document, split_sections

_SOUNDS = ("b", "ch", "d", "f", "g", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou")
_ENDS = ("", "n", "r", "st", "l", "ck", "ng")
_COMMON = 400  # words that every article uses; the rest of a site's words grow with it, as in real texts
_OWN_SHARE = 0.15  # of an article's words, those that are about its own matter
_SECTIONS = (5, 10)
_SENTENCES = (3, 9)  # a section


@dataclass(frozen=True)
class Article:
    """An article. sections: (id, heading, paragraphs)."""

    address: str
    title: str
    answer: str
    sections: tuple[tuple[str, str, tuple[str, ...]], ...]

    @property
    def html(self) -> str:
        """What stands between the title and the end of the article."""
        return "".join(
            f'<h2 id="{id}">{escape(heading)}</h2>' + "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
            for id, heading, paragraphs in self.sections
        )

    @property
    def page(self) -> str:
        """A whole page, as an indexer that reads HTML wants it."""
        title = escape(self.title)
        main = f"<main data-pagefind-body><h1>{title}</h1><p>{escape(self.answer)}</p>{self.html}</main>"
        return f'<!doctype html><html lang="en"><head><title>{title}</title></head><body>{main}</body></html>'


def make_site(articles: int) -> list[Article]:
    """Return a site of so many articles."""
    source = random.Random(articles)
    words = _words(source, _COMMON + int(180 * articles**0.6))
    common, rare = words[:_COMMON], words[_COMMON:]
    weights = [1 / (place + 3) for place in range(len(common))]
    return [_article(number, source, common, weights, source.sample(rare, 12)) for number in range(articles)]


def documents_of(site: list[Article]) -> list[Document]:
    """Return what our search finds on the site: each section."""
    return [
        document
        for article in site
        for document in split_sections(article.html, article.address, article.title, "article", article.answer)
    ]


def make_queries(site: list[Article], count: int) -> list[str]:
    """Return queries of two words of an article's title, as who looks for that article would type."""
    source = random.Random(7)
    return [" ".join(article.title.lower().split()[:2]) for article in source.sample(site, count)]


def _words(source: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = source.choices((1, 2, 3), (3, 5, 2))[0]
        word = "".join(source.choice(_SOUNDS) + source.choice(_VOWELS) for _ in range(syllables))
        found[word + source.choice(_ENDS)] = None
    return list(found)


def _article(number: int, source: random.Random, common: list[str], weights: list[float], own: list[str]) -> Article:
    def write(low: int, high: int) -> str:
        count = source.randint(low, high)
        words = source.choices(common, weights, k=count)
        return " ".join(source.choice(own) if source.random() < _OWN_SHARE else word for word in words)

    def paragraph() -> str:
        return " ".join(write(8, 18).capitalize() + "." for _ in range(source.randint(*_SENTENCES)))

    sections = tuple(
        (f"s{place}", write(3, 7).capitalize() + "?", (paragraph(), paragraph()))
        for place in range(source.randint(*_SECTIONS))
    )
    title = " ".join([*source.sample(own, 2), source.choice(common)]).capitalize()
    return Article(f"/a/{number}/", title, write(12, 22).capitalize() + ".", sections)
