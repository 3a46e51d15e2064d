"""Letters that families can copy, print or send, from ``content/data/letters.yaml``."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.letters import generator

    generator.connect()
