"""What a result shows, and with which term it is sent ahead."""

from collections import defaultdict
from typing import Any

from plugins.search.documents import Document, split_summary
from plugins.search.index import Index

STANDS_ALONE = {"row", "term"}  # kinds whose documents are results of their own, though they share a page


def leads_of(index: Index) -> dict[str, list[list[Any]]]:
    """Return the cards that stand with terms: those of whole pages, rows and glossary terms, each with the rarest term
    of its title. Whoever types it gets the card with the term, one round trip sooner."""
    found: defaultdict[str, list[list[Any]]] = defaultdict(list)
    for number, terms in sorted(_title_terms(index).items()):
        document = index.documents[number]
        if document.title == document.page_title or document.kind in STANDS_ALONE:
            rarest = min(terms, key=lambda term: (sum(map(len, index.postings[term])), term))
            found[rarest].append([number, *card_of(document)])
    return found


def _title_terms(index: Index) -> dict[int, list[str]]:
    """Return the terms of each document's title."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for term, (title, *_) in index.postings.items():
        for number in title[::3]:
            found[number].append(term)
    return found


def card_of(document: Document) -> list[str]:
    """Return what a result shows. A title that is the page's own is left empty."""
    title = "" if document.title == document.page_title else document.title
    summary, _ = split_summary(document.summary)
    return [document.kind, document.address, document.page_title, title, summary]
