"""The proof that "not sure" leans to the fuller evaluation.

An outcome names in `fuller` those that ask the school for more of the same. The rule: who answers "not sure" from some
step on never ends at an outcome while a fuller one could be reached from that step. So no answer that a family cannot
give costs them the fuller evaluation.
"""

from collections.abc import Iterator

from plugins.guide.graph import Graph
from plugins.guide.model import NOT_SURE, Guide
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Sourced


def fuller_than(graph: Graph, id: str) -> set[str]:
    """Return the outcomes that ask for more than one, those fuller than a fuller one included."""
    found: set[str] = set()
    waiting = list(graph.outcomes[id].fuller)
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting.extend(graph.outcomes[other].fuller)
    return found


def end_of_not_sure(graph: Graph, step: str) -> str:
    """Return the outcome of who answers "not sure" from a step on. Only without circles."""
    id = step
    while id in graph.steps:
        id = graph.steps[id].leads_to[NOT_SURE]
    return id


def check_leaning(sourced: Sourced[Guide], graph: Graph) -> Iterator[Problem]:
    """Yield outcomes that are fuller than themselves, and steps from which "not sure" leads to less than others do."""
    for index, outcome in enumerate(sourced.value.outcomes):
        if outcome.id in fuller_than(graph, outcome.id):
            message = f'outcome "{outcome.id}": is fuller than itself. Take one of the ids out of "fuller".'
            yield sourced.source.problem(["outcomes", index, "fuller"], message, of_key=True)
    for index, step in enumerate(sourced.value.steps):
        end = end_of_not_sure(graph, step.id)
        missed = fuller_than(graph, end) & graph.reachable(step.id)
        if missed:
            message = (
                f'step "{step.id}": "{NOT_SURE}" ends at "{end}", though "{min(missed)}" asks for more and can be '
                f"reached from here. Lead it to the fuller one."
            )
            yield sourced.source.problem(["steps", index, "leads_to", NOT_SURE], message)
