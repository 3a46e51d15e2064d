"""What a published site has for other programs: compressed copies, sitemap, feeds, robots.txt, linked data."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the rest can be used without Pelican."""
    from plugins.publishing import generator

    generator.connect()
