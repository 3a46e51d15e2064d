"""Checks that the parts of the table fit together and that what they name exists."""

from collections.abc import Iterator

from plugins.comparison.model import Comparison
from plugins.sitedata.problem import Problem, did_you_mean
from plugins.sitedata.site import Sourced


def check_comparison(table: Sourced[Comparison]) -> list[Problem]:
    """Return repeated ids, rows of no topic, cells of no plan and missing cells."""
    return [*_repeated(table), *_topics(table), *_cells(table)]


def _repeated(table: Sourced[Comparison]) -> Iterator[Problem]:
    for name in ("plans", "topics", "rows"):
        seen: set[str] = set()
        for index, record in enumerate(getattr(table.value, name)):
            if record.id in seen:
                message = f'{name[:-1]} "{record.id}" stands twice. Give one of them another id.'
                yield table.source.problem([name, index, "id"], message)
            seen.add(record.id)


def _topics(table: Sourced[Comparison]) -> Iterator[Problem]:
    topics = [topic.id for topic in table.value.topics]
    for index, row in enumerate(table.value.rows):
        if row.topic not in topics:
            message = f'row "{row.id}": topic "{row.topic}" does not exist.{did_you_mean(row.topic, topics)}'
            yield table.source.problem(["rows", index, "topic"], message)


def _cells(table: Sourced[Comparison]) -> Iterator[Problem]:
    plans = [plan.id for plan in table.value.plans]
    needed = [plan.id for plan in table.value.plans if not plan.optional]
    for index, row in enumerate(table.value.rows):
        for plan in row.cells:
            if plan not in plans:
                message = f'row "{row.id}": cell "{plan}" is for no plan.{did_you_mean(plan, plans)}'
                yield table.source.problem(["rows", index, "cells", plan], message, of_key=True)
        for plan in needed:
            if plan not in row.cells:
                message = f'row "{row.id}": has no cell for "{plan}". Add it.'
                yield table.source.problem(["rows", index, "cells"], message, of_key=True)
