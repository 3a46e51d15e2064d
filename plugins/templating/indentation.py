"""Leaves the indentation of templates out of pages: it is for those who read the templates."""

import re

from jinja2.ext import Extension

AFTER_TAG = re.compile(r"(?<=[%#]\})\n[ \t]+")
"""Jinja drops the end of a line after a tag (``trim_blocks``): a blank stays between what is on the two lines."""

AFTER_TEXT = re.compile(r"\n[ \t]+")


class NoIndentation(Extension):
    """Takes the blanks from the beginning of each line of a template. What a page is filled with stays as it is."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return a template without them, with as many lines as before."""
        return AFTER_TEXT.sub("\n", AFTER_TAG.sub("\n\f", source)).replace("\f", " ")
