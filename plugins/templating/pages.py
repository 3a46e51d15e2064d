"""Writes the pages that we make ourselves, as opposed to those that Pelican makes from Markdown."""

from typing import Any

from pelican.generators import Generator
from pelican.writers import Writer

from plugins.sitedata.generator import site_data
from plugins.sitedata.site import Edition, SiteData
from plugins.templating.addresses import output_file
from plugins.templating.generator import Templating, templating
from plugins.templating.head import PlaceIn


class PagesOfOurs(Generator):
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
            self.write_edition(writer, edition)

    def write_edition(self, writer: Writer, edition: Edition) -> None:
        """Write the pages of one language."""
        raise NotImplementedError

    def write_page(
        self,
        writer: Writer,
        edition: Edition,
        template: str,
        address: str,
        title: str,
        description: str,
        place_in: PlaceIn | None = None,
        **variables: Any,
    ) -> None:
        """Write one page.

        template   name without ``.html``
        address    from the site's root, the edition's base included
        place_in   where other languages have the same page
        """
        head = self.made.head(title, description, address, place_in)
        context = {**self.context, **self.made.context(edition, head), **variables}
        writer.write_file(output_file(address), self.get_template(template), context)
