"""Terms and short forms in plain words, from ``content/data/glossary.yaml``."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.glossary import generator

    generator.connect()
