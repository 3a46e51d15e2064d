"""lunr's builder, filled with terms of our own."""

from collections.abc import Iterable, Sequence

from lunr.builder import Builder
from lunr.token import Token as LunrToken

from plugins.search.terms import Terms
from plugins.search.words import Language

FieldBoosts = Sequence[tuple[str, float]]
"""The fields by name, and how much more a word counts in each than in plain text."""


class _Splitter:
    """Takes a text of terms apart at its spaces, as lunr's indexing pipeline asks.

    Gives plain texts: with no metadata to keep, lunr takes of each token its text alone.
    """

    label = "splitter"  # lunr wants a name for each function of its pipelines

    def __call__(self, token: LunrToken, *_: object) -> list[str]:
        return str(token).split()


class _Query:
    """Turns a query into terms, as lunr's search pipeline asks."""

    label = "query"

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __call__(self, token: LunrToken, *_: object) -> list[LunrToken]:
        return [LunrToken(each) for _, each in self._terms.of_text(str(token))]


def fill_builder(rows: Iterable[Sequence[Sequence[str]]], fields: FieldBoosts, language: Language) -> Builder:
    """Return lunr's builder with a document for each row; its reference is the row's number.

    rows   for each document the terms of each field
    """
    builder = Builder()
    builder.ref("id")
    for name, boost in fields:
        builder.field(name, boost)
    builder.pipeline.add(_Splitter())
    builder.search_pipeline.add(_Query(Terms(language)))
    names = [name for name, _ in fields]
    for number, row in enumerate(rows):
        texts = {name: [" ".join(terms)] for name, terms in zip(names, row, strict=True)}
        builder.add({"id": number} | texts)
    return builder
