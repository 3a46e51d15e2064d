"""Writes the pages that we make ourselves, as opposed to those that Pelican makes from Markdown."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any

from pelican.generators import Generator
from pelican.writers import Writer

from plugins.sitedata.generator import site_data
from plugins.sitedata.site import Edition, SiteData
from plugins.templating.addresses import output_file
from plugins.templating.generator import Templating, templating
from plugins.templating.head import Head
from plugins.templating.mend import Place

Write = Callable[..., None]
"""Writes a page: the template's name without ``.html``, its head, where it was written (a Place), its variables."""


class PagesOfOurs(Generator, ABC):
    """A Pelican generator that writes pages in every language. Subclasses say which, in `write_edition`."""

    @property
    def data(self) -> SiteData:
        """Everything that editors wrote."""
        return site_data(self.settings)

    @property
    def made(self) -> Templating:
        """What pages have in common."""
        return templating(self.settings)

    def generate_output(self, writer: Writer) -> None:
        """Write the pages of each language."""
        for edition in self.data.editions.values():
            self.write_edition(edition, partial(self._write, writer, edition))

    @abstractmethod
    def write_edition(self, edition: Edition, write: Write) -> None:
        """Write the pages of one language: call ``write(template, head, place, **variables)`` for each."""

    def _write(
        self, writer: Writer, edition: Edition, template: str, head: Head, place: Place | None = None, **variables: Any
    ) -> None:
        context = {**self.context, **self.made.context(edition, head, place), **variables}
        writer.write_file(output_file(head.address), self.get_template(template), context)
