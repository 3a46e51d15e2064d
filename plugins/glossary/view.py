"""What the template of the glossary sees."""

from dataclasses import dataclass

from plugins.comparison.view import CiteView, cite_view
from plugins.glossary.model import Glossary, Term
from plugins.law.model import Register
from plugins.listings.a_to_z import first_letter
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card, article_cards


@dataclass(frozen=True)
class TermView:
    """A term. read: the article that explains it, or None."""

    id: str
    term: str
    short: str | None
    means: str
    cites: tuple[CiteView, ...]
    state_names: tuple[str, ...]
    also: tuple[str, ...]
    read: Card | None


@dataclass(frozen=True)
class TermsOfLetter:
    """The terms that begin with one letter."""

    letter: str
    terms: tuple[TermView, ...]


def view_glossary(glossary: Glossary, edition: Edition, register: Register) -> list[TermsOfLetter]:
    """Return the terms in order, by first letter."""
    ordered = sorted(glossary.terms, key=lambda term: (first_letter(term.term), term.term.casefold()))
    groups: dict[str, list[TermView]] = {}
    for term in ordered:
        groups.setdefault(first_letter(term.term), []).append(_view(term, edition, register))
    return [TermsOfLetter(letter, tuple(terms)) for letter, terms in groups.items()]


def _view(term: Term, edition: Edition, register: Register) -> TermView:
    read = article_cards(edition, (term.read,) if term.read else ())
    return TermView(
        id=term.id,
        term=term.term,
        short=term.short,
        means=term.means,
        cites=tuple(cite_view(cite, register) for cite in term.cites),
        state_names=term.state_names,
        also=term.also,
        read=read[0] if read else None,
    )
