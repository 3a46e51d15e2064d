"""Reads what styles stand in the pages of a built site, to allow these and no others."""

import re
from pathlib import Path

from plugins.assets.styles import source_of

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def find_styles(site: Path) -> list[str]:
    """Return the hashes of the styles in the pages of the site in folder `site`, in order."""
    styles = {style for page in site.rglob("*.html") for style in STYLE.findall(page.read_text("utf-8"))}
    return sorted(map(source_of, styles))
