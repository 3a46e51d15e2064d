"""Rows of the table as HTML, for texts that show some of them."""

from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from plugins.comparison.view import view_table
from plugins.law.model import Register
from plugins.sitedata.site import Edition
from plugins.templating.generator import ENVIRONMENT
from plugins.templating.site_view import site_view


@dataclass(frozen=True)
class RowsDrawer:
    """Draws rows with the theme's own template. settings: Pelican's, with what templates may call."""

    settings: dict[str, Any]
    edition: Edition
    register: Register

    def __call__(self, ids: tuple[str, ...]) -> str:
        """Return the rows as a table, in the order of the whole one; nothing where a language has no such rows."""
        known = {row.id for row in self.edition.comparison.value.rows} if self.edition.comparison else set()
        if self.edition.comparison is None or not known.intersection(ids):
            return ""
        table = view_table(self.edition.comparison.value, self.edition, self.register, ids)
        context = {"lang": self.edition.lang, "site": site_view(self.edition), "table": table}
        templates: Environment = self.settings[ENVIRONMENT]
        return templates.get_template("comparison_slice.html").render(context)
