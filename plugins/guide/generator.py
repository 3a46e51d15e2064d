"""Writes the pages of ``/guide/``."""

import json
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.assets.bundle import hashed_name
from plugins.assets.generator import FOLDER
from plugins.guide.graph import Graph
from plugins.guide.map_view import view_map
from plugins.guide.view import GuideViews
from plugins.law.notes import last_check
from plugins.prose.generator import make_renderer
from plugins.sitedata.site import Edition
from plugins.templating.head import PlaceIn
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write


class GuideGenerator(PagesOfOurs):
    """Writes a page for each step and each outcome."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the guide in one language, if that language has one. Search engines list its start and its outcomes."""
        if edition.guide is None:
            return
        views = GuideViews(Graph(edition.guide.value), edition)
        say, head = edition.strings.say, self.made.head
        guide = {"base": f"{edition.base}/guide/", "graph": self._write_graph(views)}
        source = edition.guide.source
        for index, step in enumerate(views.graph.guide.steps):
            view = views.step(step)
            title = say("guide-title") if view.first else view.question
            place = place_of(step.id)
            step_head = head(title, say("guide-lead"), view.address, place, is_listed=view.first)
            write("guide_step", step_head, Place(source, ("steps", index)), guide=guide, step=view)
        self._write_map(views, edition, write, Place(source))
        renderer = make_renderer(self.settings, edition)
        for index, outcome in enumerate(views.graph.guide.outcomes):
            page = views.outcome(outcome, renderer.start_page())
            outcome_head = head(
                outcome.title,
                outcome.summary,
                views.address(outcome.id),
                place_of(outcome.id),
                reviewed=last_check(page.sources),
                trail=page.breadcrumbs,
            )
            write("guide_outcome", outcome_head, Place(source, ("outcomes", index)), guide=guide, outcome=page)

    def _write_graph(self, views: GuideViews) -> str:
        """Write what the script needs to follow answers, once for all pages, and return its address."""
        content = json.dumps(views.script_graph(), ensure_ascii=False, separators=(",", ":")).encode()
        file = f"{FOLDER}/{hashed_name('data/guide.json', content)}"
        path = Path(self.output_path) / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return self.made.addresses.url(f"/{file}")

    def _write_map(self, views: GuideViews, edition: Edition, write: Write, written_in: Place) -> None:
        say, start = edition.strings.say, views.address(views.graph.guide.first)
        head = self.made.head(say("guide-map-title"), say("guide-map-description"), f"{start}map/", place_of_map)
        write("guide_map", head, written_in, map=view_map(views), start=start)


def place_of_map(edition: Edition) -> str | None:
    """Return where an edition has the map of its guide."""
    return f"{edition.base}/guide/map/" if edition.guide else None


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
