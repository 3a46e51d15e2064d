"""What the template of the deadlines sees."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.comparison.view import CiteView, cite_view
from plugins.deadlines.dates import deadlines as count_deadlines
from plugins.deadlines.model import Deadlines, Event, Rule
from plugins.law.citations import parse_citation
from plugins.law.model import Register, Statement
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card, article_cards


@dataclass(frozen=True)
class LineView:
    """A sentence with its citations, which may be none."""

    text: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class RuleView:
    """A rule with its time in words. rule: what the script counts with, from its id to its law."""

    rule: Rule
    by: str
    cites: tuple[CiteView, ...]
    more: tuple[LineView, ...]
    unless: tuple[LineView, ...]
    state_note: LineView | None


@dataclass(frozen=True)
class EventView:
    """An event with the rules that start at it."""

    id: str
    label: str
    hint: str
    read: tuple[Card, ...]
    rules: tuple[RuleView, ...]


@dataclass(frozen=True)
class StageView:
    """A part of a child's road with its events."""

    id: str
    title: str
    events: tuple[EventView, ...]


@dataclass(frozen=True)
class ExampleView:
    """A day counted out: the event's and the rule's sentences, and both days."""

    label: str
    start: date
    what: str
    on: date


@dataclass(frozen=True)
class DeadlinesView:
    """The whole page. checked: the oldest day on which a source of it was checked."""

    counting: tuple[LineView, ...]
    example: ExampleView | None
    stages: tuple[StageView, ...]
    checked: date


def deadlines_address(edition: Edition) -> str | None:
    """Return where an edition has its deadlines, or None if it has none."""
    return f"{edition.base}/deadlines/" if edition.deadlines else None


def view_deadlines(data: Deadlines, edition: Edition, register: Register) -> DeadlinesView:
    """Return the deadlines as their template wants them."""
    stages = (
        StageView(
            stage.id,
            stage.title,
            tuple(_event(event, data.rules, edition, register) for event in data.events if event.stage == stage.id),
        )
        for stage in data.stages
    )
    return DeadlinesView(
        counting=tuple(_line(line, register) for line in data.counting),
        example=_example(data),
        stages=tuple(stage for stage in stages if stage.events),
        checked=_oldest_check(data, register),
    )


def say_time(rule: Rule, edition: Edition) -> str:
    """Return the time of a rule in words: ``Within 60 calendar days``."""
    if rule.by or rule.amount is None:
        return rule.by or ""
    return edition.strings.say(f"deadlines-{rule.counts}-{rule.unit}", count=rule.amount)


def _event(event: Event, rules: Iterable[Rule], edition: Edition, register: Register) -> EventView:
    return EventView(
        id=event.id,
        label=event.label,
        hint=event.hint,
        read=article_cards(edition, event.read),
        rules=tuple(_rule(rule, edition, register) for rule in rules if rule.starts_at == event.id),
    )


def _rule(rule: Rule, edition: Edition, register: Register) -> RuleView:
    return RuleView(
        rule=rule,
        by=say_time(rule, edition),
        cites=tuple(cite_view(cite, register) for cite in rule.cites),
        more=tuple(_line(line, register) for line in rule.more),
        unless=tuple(_line(line, register) for line in rule.unless),
        state_note=_line(rule.state_note, register) if rule.state_note else None,
    )


def _line(line: str | Statement, register: Register) -> LineView:
    if isinstance(line, Statement):
        return LineView(line.text, tuple(cite_view(cite, register) for cite in line.cites))
    return LineView(line, ())


def _example(data: Deadlines) -> ExampleView | None:
    """Return the first day that follows from the example's event, or None if none can be counted."""
    event = next(event for event in data.events if event.id == data.example.starts_at)
    first = count_deadlines(event, data.example.on, data.rules)[0]
    return ExampleView(event.label, data.example.on, first.rule.what, first.on) if first.on else None


def _oldest_check(data: Deadlines, register: Register) -> date:
    cites = (cite for rule in data.rules for cite in rule.cites)
    sections = {citation.section for citation in map(parse_citation, cites) if citation}
    return min(register.by_cite[section].checked for section in sections)
