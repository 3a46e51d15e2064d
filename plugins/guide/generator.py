"""Writes the pages of ``/guide/``."""

from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.prose.generator import make_renderer
from plugins.sitedata.site import Edition
from plugins.templating.head import PlaceIn
from plugins.templating.pages import PagesOfOurs


class GuideGenerator(PagesOfOurs):
    """Writes a page for each step and each outcome."""

    def write_edition(self, writer: Any, edition: Edition) -> None:
        """Write the guide in one language, if that language has one."""
        if edition.guide is None:
            return
        views = GuideViews(Graph(edition.guide.value), edition)
        renderer = make_renderer(self.settings, edition)
        describe = edition.strings.say
        for step in views.graph.guide.steps:
            view = views.step(step)
            title = describe("guide-title") if view.first else view.question
            description = describe("guide-description")
            self.write_page(
                writer, edition, "guide_step", view.address, title, description, place_of(step.id), step=view
            )
        for outcome in views.graph.guide.outcomes:
            page = views.outcome(outcome, renderer.start_page())
            address = views.address(outcome.id)
            self.write_page(
                writer,
                edition,
                "guide_outcome",
                address,
                outcome.title,
                outcome.summary,
                place_of(outcome.id),
                outcome=page,
            )


def place_of(id: str) -> PlaceIn:
    """Return where other languages have a step or an outcome."""

    def place_in(edition: Edition) -> str | None:
        if edition.guide is None:
            return None
        graph = Graph(edition.guide.value)
        is_there = id in graph.steps or id in graph.outcomes
        return GuideViews(graph, edition).address(id) if is_there else None

    return place_in


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return GuideGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
