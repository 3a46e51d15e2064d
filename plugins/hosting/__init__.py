"""What a host has to know, in the forms that hosts take: headers, caching, addresses that moved."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.hosting import generator

    generator.connect()
