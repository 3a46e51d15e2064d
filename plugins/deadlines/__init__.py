"""Every deadline in one place, and the dates that follow from a day, from ``content/data/deadlines.yaml``."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.deadlines import generator

    generator.connect()
