"""What the template of the map sees: the whole guide on one page, in words and as a drawing."""

from dataclasses import dataclass

from plugins.guide.map_drawing import MapDrawing, draw_map
from plugins.guide.paths import PathFigures, count_paths, in_asking_order
from plugins.guide.view import AnswerView, GuideViews


@dataclass(frozen=True)
class MapAnswer:
    """An answer and where it leads: to the question with a number, or to an outcome by its title."""

    label: str
    number: int | None
    title: str
    address: str


@dataclass(frozen=True)
class MapStep:
    """A question. number: its place in the list."""

    id: str
    question: str
    address: str
    answers: tuple[MapAnswer, ...]


@dataclass(frozen=True)
class MapOutcome:
    """An outcome. ways: how many paths end there."""

    title: str
    address: str
    ways: int


@dataclass(frozen=True)
class MapView:
    """The map: steps in asking order, outcomes in the order in which the steps first lead to them."""

    steps: tuple[MapStep, ...]
    outcomes: tuple[MapOutcome, ...]
    figures: PathFigures
    drawing: MapDrawing


def view_map(views: GuideViews) -> MapView:
    """Return the map of a guide."""
    graph = views.graph
    order = in_asking_order(graph)
    numbers = {id: number for number, id in enumerate(order, 1)}
    targets = (target for id in order for target in graph.steps[id].leads_to.values())
    outcomes = [id for id in dict.fromkeys(targets) if id in graph.outcomes]
    figures = count_paths(graph)

    def answer(step_id: str, view: AnswerView) -> MapAnswer:
        target = graph.steps[step_id].leads_to[view.id]
        title = graph.outcomes[target].title if target in graph.outcomes else ""
        address = views.address(target) if title else f"#step-{target}"
        return MapAnswer(view.label, numbers.get(target), title, address)

    steps = []
    for id in order:
        step = views.step(graph.steps[id])
        steps.append(MapStep(id, step.question, step.address, tuple(answer(id, view) for view in step.answers)))
    ends = (MapOutcome(graph.outcomes[id].title, views.address(id), figures.ways[id]) for id in outcomes)
    return MapView(tuple(steps), tuple(ends), figures, draw_map(graph, order, outcomes))
