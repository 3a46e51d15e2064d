"""The guide: a page for every question and outcome of ``guide.yaml``, and the proof that it holds together."""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.guide import generator

    generator.connect()
