"""What the list of synonyms holds (``content/data/synonyms.yaml``)."""

from pydantic import Field

from plugins.sitedata.fields import Name, Record


class Synonym(Record):
    """Everyday words, and what the site calls the same thing. Works in this direction only.

    people_type   words that families type; several words count one by one
    site_says     words or phrases of the site; what they name is found by all of `people_type`
    """

    people_type: tuple[Name, ...] = Field(min_length=1)
    site_says: tuple[Name, ...] = Field(min_length=1)


class Synonyms(Record):
    """Every entry."""

    synonyms: tuple[Synonym, ...]
