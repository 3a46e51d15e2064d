"""What templates may call: words in the page's language, addresses, assets, dates."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.templating import generator

    generator.connect()
