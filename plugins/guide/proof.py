"""The proof that the guide holds together: every way leads somewhere, none in a circle, none to less than it should."""

from collections.abc import Iterator

from plugins.guide.graph import Graph
from plugins.guide.leaning import check_leaning
from plugins.guide.model import NOT_SURE, Guide, Step
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Sourced
from plugins.sitedata.source import Key

LONGEST_PATH = 9
"""The most questions that anyone is asked."""


def check_guide(sourced: Sourced[Guide]) -> list[Problem]:
    """Return everything that keeps the guide from holding together; ways are only followed once ids are right."""
    graph = Graph(sourced.value)
    named = [*_repeated(sourced), *_unknown(sourced, graph)]
    return named or [*_shape(sourced, graph)]


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
        named = {"also_consider": outcome.also_consider, "fuller": outcome.fuller}
        for key, place, other in ((key, place, id) for key, ids in named.items() for place, id in enumerate(ids)):
            if other not in graph.outcomes:
                near = did_you_mean(other, graph.outcomes)
                message = f'outcome "{outcome.id}": {key} "{other}" does not exist.{near}'
                yield sourced.source.problem(["outcomes", index, key, place], message)


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
    yield from check_leaning(sourced, graph)
