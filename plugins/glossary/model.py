"""What the glossary holds (``content/data/glossary.yaml``)."""

from pydantic import Field

from plugins.law.model import Cite
from plugins.sitedata.fields import Id, Name, Prose, Record
from plugins.sitedata.model import ArticleId


class Term(Record):
    """A term in plain words.

    term          as texts write it
    cites         what says so, if the meaning states law
    short         its short form
    means         complete without any link; a meaning that states law has `cites`
    state_names   what some States call the same or a nearby thing
    also          other spellings and everyday words for it
    read          the article that is its home
    plan          the plan that it belongs to, if only one
    """

    id: Id
    term: Name
    short: Name | None = None
    means: Prose
    cites: tuple[Cite, ...] = ()
    state_names: tuple[Name, ...] = ()
    also: tuple[Name, ...] = ()
    read: ArticleId | None = None
    plan: Id | None = None


class Glossary(Record):
    """Every term."""

    terms: tuple[Term, ...] = Field(min_length=1)
