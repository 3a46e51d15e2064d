"""Pictures drawn from ``content/data/pictures.yaml``: an editor places one with ``!!! picture road``.

Nothing here knows Pelican: `plugins.prose.renderer` puts the pictures into its pages. The editors' report draws with
`svg` too, and the guide's map breaks its lines with `lettering`.
"""
