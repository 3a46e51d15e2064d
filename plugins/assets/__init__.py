"""Styles, scripts and pictures of the theme: joined, named by their content, written once."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.assets import generator

    generator.connect()
