"""Statements of law and plain lines as templates see them."""

from dataclasses import dataclass

from plugins.law.model import Statement
from plugins.prose.renderer import Page


@dataclass(frozen=True)
class StatementView:
    """A statement as HTML with the marks of its sources. by: when it is due."""

    html: str
    by: str | None


def view_statement(line: str | Statement, page: Page) -> StatementView:
    """Return a plain line or a statement of law as HTML. page: collects its sources."""
    if isinstance(line, Statement):
        return StatementView(page.statement(line), line.by)
    return StatementView(page.line(line), None)
