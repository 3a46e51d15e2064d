"""The guide as a graph: its steps, and the ways between them."""

from dataclasses import dataclass
from functools import cached_property

from plugins.guide.model import Guide, Outcome, Question, Step


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

    def reachable(self, start: str | None = None) -> set[str]:
        """Return the ids of the steps and outcomes that can be reached from a step, itself included.

        start   the id of the step; the first one if left out
        """
        seen: set[str] = set()
        waiting = [start or self.guide.first]
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
