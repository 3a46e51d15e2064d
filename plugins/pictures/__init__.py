"""Pictures drawn from ``content/data/pictures.yaml``: an editor places one with ``!!! picture road``.

Nothing here knows Pelican: `plugins.prose.renderer` puts the pictures into its pages.
"""
