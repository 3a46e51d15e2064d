"""Search: lunr counts and weighs what stands where; the browser loads only what a query needs."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the rest can be used without Pelican."""
    from plugins.search import generator

    generator.connect()
