"""Turns what editors write in Markdown into HTML, the same way in articles and in data."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.prose import generator

    generator.connect()
