"""Figures of the guide: how many paths lead through it, how long, and to which outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.guide.graph import Graph


@dataclass(frozen=True)
class PathFigures:
    """paths: every way to answer; longest: the most questions on one; ways: outcome id → the paths that end there."""

    paths: int
    longest: int
    outcomes: int
    ways: Mapping[str, int]


def count_paths(graph: Graph) -> PathFigures:
    """Return the figures of a guide that `check_guide` has found whole: no circles, nothing unknown."""
    ways = dict.fromkeys([*graph.steps, *graph.outcomes], 0)
    ways[graph.guide.first] = 1
    for id in in_asking_order(graph):
        for target in graph.steps[id].leads_to.values():
            ways[target] += ways[id]
    ends = {id: ways[id] for id in graph.outcomes}
    return PathFigures(sum(ends.values()), graph.questions_left[graph.guide.first], len(ends), ends)


def depths(graph: Graph) -> dict[str, int]:
    """Return the most questions that may have been asked before each step."""
    depth = {graph.guide.first: 0}
    for id in sorted(graph.steps, key=lambda id: -graph.questions_left[id]):
        for target in graph.next_steps(graph.steps[id]):
            depth[target] = max(depth.get(target, 0), depth.get(id, 0) + 1)
    return depth


def in_asking_order(graph: Graph) -> list[str]:
    """Return the ids of the steps so that each stands before those that it leads to; equals as in the data."""
    depth = depths(graph)
    return sorted(graph.steps, key=lambda id: depth.get(id, 0))
