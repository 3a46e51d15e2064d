"""Checks that events, rules and stages fit together."""

from collections.abc import Iterator

from plugins.deadlines.model import Deadlines, Rule
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Sourced
from plugins.sitedata.source import Key

WORDS = ("stages", "events", "rules")


def check_deadlines(sourced: Sourced[Deadlines]) -> Iterator[Problem]:
    """Yield repeated ids, names of what is not there, events that start nothing, rules without a time."""
    yield from _repeated(sourced)
    yield from _names(sourced)
    for index, rule in enumerate(sourced.value.rules):
        yield from _time(sourced, index, rule)
        yield from _follows(sourced, index, rule)


def _repeated(sourced: Sourced[Deadlines]) -> Iterator[Problem]:
    """Yield ids that stand twice: all of them are places on one page."""
    seen: dict[str, str] = {}
    for word in WORDS:
        for index, item in enumerate(getattr(sourced.value, word)):
            kind = word.removesuffix("s")
            if item.id in seen:
                message = f'{kind} "{item.id}": {seen[item.id]} has this id too. Give one of them another id.'
                yield sourced.source.problem([word, index, "id"], message)
            seen.setdefault(item.id, "a " + kind if kind != "event" else "an event")


def _names(sourced: Sourced[Deadlines]) -> Iterator[Problem]:
    data = sourced.value
    stages, events = [stage.id for stage in data.stages], [event.id for event in data.events]
    started = {rule.starts_at for rule in data.rules}
    yield from _unknown(sourced, ["example", "starts_at"], "example", data.example.starts_at, events, "event")
    for index, event in enumerate(data.events):
        where = f'event "{event.id}"'
        yield from _unknown(sourced, ["events", index, "stage"], where, event.stage, stages, "stage")
        if event.id not in started:
            message = f"{where}: no rule starts at it. Write one, or remove it."
            yield sourced.source.problem(["events", index, "id"], message)
    for index, rule in enumerate(data.rules):
        keys: list[Key] = ["rules", index, "starts_at"]
        yield from _unknown(sourced, keys, f'rule "{rule.id}"', rule.starts_at, events, "event")


def _unknown(
    sourced: Sourced[Deadlines], keys: list[Key], where: str, id: str, known: list[str], kind: str
) -> Iterator[Problem]:
    if id not in known:
        near = did_you_mean(id, known) or f" Add it to {kind}s."
        yield sourced.source.problem(keys, f'{where}: {kind} "{id}" does not exist.{near}')


def _time(sourced: Sourced[Deadlines], index: int, rule: Rule) -> Iterator[Problem]:
    if rule.unit == "none" and not rule.by:
        message = f'rule "{rule.id}": has no number, and does not say when. Say it in "by".'
        yield sourced.source.problem(["rules", index, "unit"], message)
    elif rule.unit != "none" and rule.amount is None:
        message = f'rule "{rule.id}": does not say how many {rule.unit.replace("-", " ")}. Add "amount".'
        yield sourced.source.problem(["rules", index, "unit"], message)


def _follows(sourced: Sourced[Deadlines], index: int, rule: Rule) -> Iterator[Problem]:
    if rule.follows is None:
        return
    before = [other.id for other in sourced.value.rules[:index] if other.starts_at == rule.starts_at]
    if rule.follows not in before:
        near = did_you_mean(rule.follows, before) or " Name one that stands above it."
        message = f'rule "{rule.id}": follows "{rule.follows}", which is no rule of its event above it.{near}'
        yield sourced.source.problem(["rules", index, "follows"], message)
