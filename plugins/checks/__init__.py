"""Checks of what editors write and of the site that is built from it.

A check is a function that returns problems; it neither prints nor stops. `sources.check_sources` runs those that need
no built site, `pages.check_pages` those that read one. `review.review` runs those that take longer than a save should:
only `make check` waits for them.
"""
