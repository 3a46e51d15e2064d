"""The same facts as a drawing shows, as lists of words with their citations: its text alternative."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.law.model import Statement
from plugins.pictures.model import Covered, Fact, Ladder, Picture, PlanId, Ring, Road, Rung, Track, Year


@dataclass(frozen=True)
class Item:
    """A fact in words. text: what follows the label, Markdown with citations; items: what belongs below it."""

    label: str
    text: str
    plan: PlanId | None = None
    items: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Group:
    """Facts in order. title: above them, or None."""

    title: str | None
    plan: PlanId | None
    items: tuple[Item, ...]


def tell(picture: Picture) -> tuple[Group, ...]:
    """Return a picture's facts in words, in the order in which one would read the drawing."""
    match picture:
        case Road():
            return (Group(None, None, (_item(picture.start),)), *map(_tell_track, picture.tracks))
        case Covered():
            return (Group(None, None, tuple(map(_tell_ring, picture.rings))),)
        case Ladder():
            return (Group(None, None, tuple(map(_tell_rung, picture.rungs))),)
        case Year():
            return (Group(None, None, tuple(map(_item, (*picture.events, picture.then)))),)
    raise TypeError(type(picture).__name__)


def statement_text(statement: Statement) -> str:
    """Return a statement with its citations in brackets, as editors write them."""
    return f"{statement.text} ({'; '.join(statement.cites)})"


def _tell_track(track: Track) -> Group:
    facts = [fact for step in track.steps for fact in (step, step.wait) if fact]
    return Group(track.label, track.plan, tuple(map(_item, facts)))


def _tell_ring(ring: Ring) -> Item:
    return _item(ring, plan=ring.plan, more=ring.brings)


def _tell_rung(rung: Rung) -> Item:
    return _item(rung, items=(_item(way, plan=way.plan) for way in rung.ways))


def _item(fact: Fact, *, plan: PlanId | None = None, more: str | None = None, items: Iterable[Item] = ()) -> Item:
    """Return a fact in words. A note that begins with a small letter goes on with the label's sentence."""
    goes_on = fact.note is not None and fact.note[:1].islower()
    sentences = [_with_stop(text) for text in (fact.note, more) if text]
    text = " ".join([*sentences, *map(statement_text, fact.law)])
    return Item(fact.label if goes_on else _with_stop(fact.label), text, plan, tuple(items))


def _with_stop(text: str) -> str:
    return text if text.endswith((".", "?", "!", ".”")) else f"{text}."
