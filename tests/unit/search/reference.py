"""lunr's own index of the same documents, with the same terms: what the browser's scores are held to."""

from lunr.index import Index as LunrIndex

from plugins.search.index import Index


def lunr_index(index: Index) -> LunrIndex:
    """Return lunr's index."""
    return index.builder.build()
