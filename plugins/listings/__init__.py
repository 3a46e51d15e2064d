"""Pages that lead to other pages: home, sections, A to Z, search, the law ledger, not found."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.listings import generator

    generator.connect()
