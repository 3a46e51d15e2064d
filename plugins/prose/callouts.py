"""Call-outs: ``!!! state "Your State may differ"`` becomes a marked aside."""

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

KINDS = ("state", "not-said", "example", "note")
"""The kinds of call-out that editors may use."""


class CalloutExtension(Extension):
    """Renames what Markdown's own ``admonition`` extension builds to the site's elements and classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor."""
        md.treeprocessors.register(_Callouts(md), "callouts", 4)


class _Callouts(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for element in root.iter("div"):
            classes = element.get("class", "").split()
            if classes[:1] == ["admonition"]:
                element.tag = "aside"
                element.set("class", f"callout callout--{classes[1]}")
                if element[0].get("class") == "admonition-title":
                    element[0].set("class", "callout__title")
