"""What the pictures show (``content/data/pictures.yaml``)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from plugins.law.model import Statement
from plugins.sitedata.fields import Name, Prose, Record

Month = Annotated[float, Field(ge=0, lt=12)]
"""Months from the first day of school."""

PlanId = Literal["iep", "section-504"]


Label = Annotated[Name, StringConstraints(max_length=48)]
Note = Annotated[Prose, StringConstraints(max_length=110)]


class Fact(Record):
    """Something that a picture shows.

    label, note   the words in the drawing
    law           what the law says about it, for the words below the drawing
    """

    label: Label
    note: Note | None = None
    law: tuple[Statement, ...] = ()


class CitedFact(Fact):
    """A fact that cannot do without its source."""

    law: tuple[Statement, ...] = Field(min_length=1)


class Picture(Record):
    """What all pictures have.

    title         of the drawing
    description   what the drawing looks like, for those who cannot see it
    remarks       what else readers should know; stands with the words below the drawing
    """

    title: Name
    description: Prose
    remarks: tuple[Statement, ...] = ()


class Wait(CitedFact):
    """The time between two steps. is_counted: whether federal law gives a number of days."""

    is_counted: bool


class Step(Fact):
    """A step on a road. mover: whose move it is; wait: until the next step."""

    mover: Literal["you", "school"]
    wait: Wait | None = None


class Track(Record):
    """The steps toward one plan. plan: its id; label: what stands at its head."""

    plan: PlanId
    label: Label
    steps: tuple[Step, ...] = Field(min_length=2)


class RoadKey(Record):
    """What the signs in the drawing mean. you: your moves; school: the school's moves; uncounted: the dotted line."""

    you: Note
    school: Note
    uncounted: Note


class Road(Picture):
    """Tracks that leave from one place, side by side."""

    start: Fact
    tracks: tuple[Track, ...] = Field(min_length=1, max_length=2)
    key: RoadKey


class Ring(CitedFact):
    """A group of children. brings: what follows for them; plan: the plan whose law it is, if it is one law's."""

    brings: Note | None = None
    plan: PlanId | None = None


class Covered(Picture):
    """Groups inside each other. rings: outermost first; inside: why they are drawn so."""

    rings: tuple[Ring, ...] = Field(min_length=2, max_length=3)
    inside: Annotated[Prose, StringConstraints(max_length=160)]


class Way(CitedFact):
    """A way to settle a disagreement under one law. plan: the plan whose law it is."""

    plan: PlanId


class Rung(Fact):
    """A rung with one way under each law, or one for both (then it has none of its own)."""

    ways: tuple[Way, ...] = Field(default=(), max_length=2)


class Ladder(Picture):
    """Rungs, the one to try first first. foot: the words below it."""

    rungs: tuple[Rung, ...] = Field(min_length=2)
    foot: Label


class Event(CitedFact):
    """Something that happens in the year.

    at        where on the ring it is drawn
    is_sure   whether it must happen in each year
    """

    at: tuple[Month, ...] = Field(min_length=1)
    is_sure: bool


class Recurrence(CitedFact):
    """Something that happens once in several years. years: how many."""

    years: Annotated[int, Field(ge=2, le=4)]


class YearKey(Record):
    """What the signs in the drawing mean.

    sure     what must happen each year
    unsure   what may
    places   what the places on the ring mean
    """

    sure: Note
    unsure: Note
    places: Note


class Year(Picture):
    """A year as a ring. center: the words in it."""

    center: Label
    events: tuple[Event, ...] = Field(min_length=1)
    then: Recurrence
    key: YearKey


class PictureSet(Record):
    """The pictures by the name with which editors place them. A language may lack one."""

    road: Road | None = None
    covered: Covered | None = None
    ladder: Ladder | None = None
    year: Year | None = None


class Pictures(Record):
    """The whole file."""

    pictures: PictureSet

    @property
    def by_name(self) -> dict[str, Picture]:
        """The pictures that are there, by name."""
        found = ((name, getattr(self.pictures, name)) for name in PictureSet.model_fields)
        return {name: picture for name, picture in found if picture is not None}
