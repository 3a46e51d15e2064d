"""Writes ``/compare/``, and the table as open data beside it."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.comparison.model import Comparison
from plugins.comparison.open_data import OpenTable, as_json, as_schema, open_table
from plugins.comparison.spreadsheet import as_csv
from plugins.comparison.view import view_table
from plugins.search.words import language_of
from plugins.sitedata.site import Edition
from plugins.templating.head import DataFile
from plugins.templating.mend import Place
from plugins.templating.pages import PagesOfOurs, Write

ENDINGS = {"csv": "csv", "json": "json", "schema": "schema.json"}
"""The open data: what it is → how its file's name ends."""

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


def address(edition: Edition) -> str | None:
    """Return where an edition has the table, or None if it has none."""
    return f"{edition.base}/compare/" if edition.comparison else None


def data_addresses(place: str) -> dict[str, str]:
    """Return where the open data of the table at `place` is: csv, json, schema."""
    return {kind: f"{place}comparison.{ending}" for kind, ending in ENDINGS.items()}


class ComparisonGenerator(PagesOfOurs):
    """Writes the page of the table and its open data."""

    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the table in one language, if that language has one."""
        place = address(edition)
        if place is None or edition.comparison is None:
            return
        say = edition.strings.say
        table = view_table(edition.comparison.value, edition, self.data.law.value)
        title, description = say("comparison-title"), say("comparison-description")
        files = tuple(DataFile(MEDIA_TYPES[kind], data_addresses(place)[kind]) for kind in MEDIA_TYPES)
        head = self.made.head(title, description, place, address, reviewed=table.checked, kind="table", files=files)
        shown: dict[str, Any] = {
            "table": table,
            "stop_words": " ".join(sorted(language_of(edition.lang).stop_words)),
            "data": data_addresses(place),
        }
        write("compare", head, Place(edition.comparison.source), **shown)
        self._write_data(edition.comparison.value, edition, place)

    def _write_data(self, comparison: Comparison, edition: Edition, place: str) -> None:
        files = data_addresses(place)
        schema = self.made.addresses.full(files["schema"])
        table = self._open_table(comparison, edition, place)
        texts = {"csv": as_csv(table), "json": as_json(table, schema), "schema": as_schema(schema)}
        for kind, text in texts.items():
            file = Path(self.output_path) / files[kind].lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())

    def _open_table(self, comparison: Comparison, edition: Edition, place: str) -> OpenTable:
        site = edition.site.value
        return open_table(
            comparison,
            self.data.law.value,
            title=edition.strings.say("comparison-title"),
            language=edition.lang,
            source=self.made.addresses.full(place),
            licence=site.licences.content,
            name=site.name,
        )


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return ComparisonGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.get_generators.connect(add_generator)
