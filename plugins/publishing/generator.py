"""Writes sitemap, feeds and robots.txt, where the site has an address."""

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.publishing.edition_feeds import edition_feeds
from plugins.publishing.feeds import make_atom
from plugins.publishing.sitemap import make_robots, make_sitemap
from plugins.sitedata.generator import site_data
from plugins.sitedata.site import Edition
from plugins.templating.generator import templating

SITEMAP = "/sitemap.xml"


class PublishingGenerator(Generator):
    """Writes what programs read. It runs after all that write pages, for the sitemap names them."""

    def generate_output(self, writer: Writer) -> None:
        """Write all of it; nothing while the site has no address."""
        made = templating(self.settings)
        if not made.addresses.site_url:
            return
        self._write(SITEMAP, make_sitemap(made.shown, made.addresses.full))
        if not made.addresses.base_path:  # below a sub-path nobody asks for it: the host's own counts
            self._write("/robots.txt", make_robots(made.addresses.full(SITEMAP)).encode())
        for edition in site_data(self.settings).editions.values():
            self._write_feeds(edition)

    def _write_feeds(self, edition: Edition) -> None:
        site, full = edition.site.value, templating(self.settings).addresses.full
        rights = f"{site.licences.content.name}: {site.licences.content.address}"
        for feed in edition_feeds(edition, site_data(self.settings).law.value, full):
            place, page = full(feed.place), full(feed.page)
            text = make_atom(feed, place=place, page=page, lang=edition.lang, author=site.name, rights=rights)
            self._write(feed.place, text)

    def _write(self, place: str, content: bytes) -> None:
        file = Path(self.output_path) / place.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return PublishingGenerator


def connect() -> None:
    """Connect to Pelican, after every plugin that makes pages."""
    signals.get_generators.connect(add_generator)
