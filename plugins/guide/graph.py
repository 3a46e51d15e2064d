"""The guide as a graph, and the proof that it holds together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.guide.model import NOT_SURE, Guide, Outcome, Question, Step
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Sourced
from plugins.sitedata.source import Key

LONGEST_PATH = 9
"""The most questions that anyone is asked."""

FORBIDDEN = ("qualifies", "qualify", "is eligible", "are eligible", "needs an iep", "guarantee")
"""Promises that no outcome may make: a team decides, after an evaluation."""


@dataclass(frozen=True)
class Graph:
    """The steps and outcomes by id, and the ways between them."""

    guide: Guide

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps by id."""
        return {step.id: step for step in self.guide.steps}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """The outcomes by id."""
        return {outcome.id: outcome for outcome in self.guide.outcomes}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions by id."""
        return {question.id: question for question in self.guide.questions}

    def next_steps(self, step: Step) -> list[str]:
        """Return the ids of the steps that a step leads to, each once, in the order of its answers."""
        return list(dict.fromkeys(target for target in step.leads_to.values() if target in self.steps))

    @cached_property
    def questions_left(self) -> dict[str, int]:
        """The most questions that may still be asked from each step on, that one included. Only without circles."""
        left: dict[str, int] = {}

        def count(id: str) -> int:
            if id not in left:
                left[id] = 1 + max((count(target) for target in self.next_steps(self.steps[id])), default=0)
            return left[id]

        for id in self.steps:
            count(id)
        return left

    def reachable(self) -> set[str]:
        """Return the ids of the steps and outcomes that can be reached from the first step."""
        seen: set[str] = set()
        waiting = [self.guide.first]
        while waiting:
            id = waiting.pop()
            if id not in seen:
                seen.add(id)
                waiting.extend(self.steps[id].leads_to.values() if id in self.steps else ())
        return seen

    def find_circle(self) -> list[str] | None:
        """Return the ids of steps that lead back to themselves, the first one repeated at the end, or None."""
        finished: set[str] = set()
        for start in self.steps:
            trail: list[str] = []
            stack = [(start, iter(self.next_steps(self.steps[start])))] if start not in finished else []
            while stack:
                id, targets = stack[-1]
                if len(trail) < len(stack):
                    trail.append(id)
                target = next(targets, None)
                if target is None:
                    finished.add(trail.pop())
                    stack.pop()
                elif target in trail:
                    return [*trail[trail.index(target) :], target]
                elif target not in finished:
                    stack.append((target, iter(self.next_steps(self.steps[target]))))
        return None

    def walk(self, answers: dict[str, str]) -> str:
        """Return the id at which someone ends: an outcome, or the first step without an answer.

        answers   question id → answer id
        """
        id = self.guide.first
        while id in self.steps:
            step = self.steps[id]
            answer = answers.get(step.asks)
            if answer not in step.leads_to:
                return id
            id = step.leads_to[answer]
        return id


def check_guide(sourced: Sourced[Guide]) -> list[Problem]:
    """Return everything that keeps the guide from holding together; ways are only followed once ids are right."""
    graph = Graph(sourced.value)
    named = [*_repeated(sourced), *_unknown(sourced, graph)]
    return named or [*_shape(sourced, graph), *_promises(sourced)]


def _repeated(sourced: Sourced[Guide]) -> Iterator[Problem]:
    guide = sourced.value
    seen: dict[str, str] = {}
    for name in ("steps", "outcomes"):
        for index, record in enumerate(getattr(guide, name)):
            if record.id in seen:
                message = f'{name[:-1]} "{record.id}": the id is taken by another {seen[record.id]}. Give it its own.'
                yield sourced.source.problem([name, index, "id"], message)
            seen.setdefault(record.id, name[:-1])
    questions: set[str] = set()
    for index, question in enumerate(guide.questions):
        if question.id in questions:
            message = f'question "{question.id}" stands twice. Keep one.'
            yield sourced.source.problem(["questions", index, "id"], message)
        questions.add(question.id)


def _unknown(sourced: Sourced[Guide], graph: Graph) -> Iterator[Problem]:
    guide = sourced.value
    if guide.first not in graph.steps:
        message = f'first: "{guide.first}" is not a step.{did_you_mean(guide.first, graph.steps)}'
        yield sourced.source.problem(["first"], message)
    for index, step in enumerate(guide.steps):
        yield from _unknown_in_step(sourced, graph, index, step)
    for index, outcome in enumerate(guide.outcomes):
        for place, other in enumerate(outcome.also_consider):
            if other not in graph.outcomes:
                near = did_you_mean(other, graph.outcomes)
                message = f'outcome "{outcome.id}": also_consider "{other}" does not exist.{near}'
                yield sourced.source.problem(["outcomes", index, "also_consider", place], message)


def _unknown_in_step(sourced: Sourced[Guide], graph: Graph, index: int, step: Step) -> Iterator[Problem]:
    source = sourced.source
    question = graph.questions.get(step.asks)
    if question is None:
        near = did_you_mean(step.asks, graph.questions)
        yield source.problem(
            ["steps", index, "asks"], f'step "{step.id}": asks "{step.asks}", which does not exist.{near}'
        )
    offered = [answer.id for answer in question.answers] if question else list(step.leads_to)
    targets = [*graph.steps, *graph.outcomes]
    for answer, target in step.leads_to.items():
        keys: list[Key] = ["steps", index, "leads_to", answer]
        if answer not in offered:
            message = f'step "{step.id}": "{answer}" is no answer to "{step.asks}".{did_you_mean(answer, offered)}'
            yield source.problem(keys, message, of_key=True)
        if target not in targets:
            near = did_you_mean(target, targets)
            message = f'step "{step.id}", answer "{answer}": leads to "{target}", which does not exist.{near}'
            yield source.problem(keys, message)
    if NOT_SURE not in step.leads_to:
        message = f'step "{step.id}": does not offer "{NOT_SURE}". Say where it leads.'
        yield source.problem(["steps", index, "leads_to"], message, of_key=True)


def _shape(sourced: Sourced[Guide], graph: Graph) -> Iterator[Problem]:
    source = sourced.source
    circle = graph.find_circle()
    if circle:
        at = list(graph.steps).index(circle[0])
        message = f'step "{circle[0]}": goes in a circle: {" → ".join(circle)}. Lead one of them on.'
        yield source.problem(["steps", at, "leads_to"], message, of_key=True)
        return
    reached = graph.reachable()
    for name in ("steps", "outcomes"):
        for index, record in enumerate(getattr(sourced.value, name)):
            if record.id not in reached:
                message = f'{name[:-1]} "{record.id}": no answer leads here. Lead one here, or remove it.'
                yield source.problem([name, index, "id"], message)
    longest = graph.questions_left[sourced.value.first]
    if longest > LONGEST_PATH:
        message = f"first: a path asks {longest} questions. Shorten it to {LONGEST_PATH}."
        yield source.problem(["first"], message)


def _promises(sourced: Sourced[Guide]) -> Iterator[Problem]:
    for index, outcome in enumerate(sourced.value.outcomes):
        for key, value in outcome.model_dump(mode="json").items():
            for word in FORBIDDEN:
                if word in str(value).lower():
                    message = f'outcome "{outcome.id}", {key}: promises ("{word}"). Say what a family could ask for.'
                    yield sourced.source.problem(["outcomes", index, key], message, of_key=True)
