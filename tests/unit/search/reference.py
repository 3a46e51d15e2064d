"""lunr's own index of the same documents, with the same terms: what our counts and the browser's scores are held to."""

from collections import Counter

from lunr.builder import Builder
from lunr.index import Index as LunrIndex
from lunr.token import Token as LunrToken

from plugins.search.index import FIELDS, Index, Terms, rows_of
from plugins.search.words import Language


class _Splitter:
    """Takes a text of terms apart at its spaces, as lunr's indexing pipeline asks."""

    label = "splitter"  # lunr wants a name for each function of its pipelines

    def __call__(self, token: LunrToken, *_: object) -> list[LunrToken]:
        return [LunrToken(each) for each in str(token).split()]


class _Terms:
    """Turns a query into terms, as lunr's search pipeline asks."""

    label = "terms"

    def __init__(self, language: Language) -> None:
        self._terms = Terms(language)

    def __call__(self, token: LunrToken, *_: object) -> list[LunrToken]:
        return [LunrToken(each) for _, each in self._terms.of_text(str(token))]


def lunr_builder(index: Index) -> Builder:
    """Return lunr's builder, filled. The reference of a document is its number."""
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field.name, field.boost)
    builder.pipeline.add(_Splitter())
    builder.search_pipeline.add(_Terms(index.language))
    for number, row in enumerate(rows_of(index.documents, index.language, Counter())):
        fields = {field.name: [" ".join(terms)] for field, terms in zip(FIELDS, row, strict=True)}
        builder.add({"id": number} | fields)
    return builder


def lunr_index(index: Index) -> LunrIndex:
    """Return lunr's index."""
    return lunr_builder(index).build()
