"""The comparison table: one page made from ``content/data/comparison.yaml``."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.comparison import generator

    generator.connect()
