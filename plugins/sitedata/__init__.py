"""Reads everything that editors write, checks it, and hands it on as frozen models.

Nothing else in the project opens a file under ``content/``. `load.load_site` is the one way in.
"""


def register() -> None:
    """Connect to Pelican. The import waits until then, so that the models can be used without Pelican."""
    from plugins.sitedata import generator

    generator.connect()
