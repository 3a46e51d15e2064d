"""Where readers mend a page or report a mistake in it, once the project has a public address."""

from dataclasses import dataclass
from urllib.parse import quote

from plugins.law.markdown import Say
from plugins.sitedata.model import Repository
from plugins.sitedata.source import Key, MarkdownSource, YamlSource
from plugins.templating.head import Head


@dataclass(frozen=True)
class Host:
    """The addresses that a kind of host has, with ``{names}`` to fill in.

    line   what leads to a line of the file; empty where its editor cannot
    """

    edit: str
    report: str
    line: str = "#L{line}"


HOSTS = {
    "github": Host(
        "{repository}/edit/{branch}/{path}",
        "{repository}/issues/new?title={title}&body={text}",
    ),
    "gitlab": Host(
        "{repository}/-/edit/{branch}/{path}",
        "{repository}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}",
    ),
    "forgejo": Host(
        "{repository}/_edit/{branch}/{path}",
        "{repository}/issues/new?title={title}&body={text}",
        line="",
    ),
}
"""Forgejo is what Codeberg runs; Gitea has the same addresses."""


@dataclass(frozen=True)
class Place:
    """Where a page was written. keys: what leads to its part of a data file; empty for the whole file."""

    source: YamlSource | MarkdownSource
    keys: tuple[Key, ...] = ()

    @property
    def line(self) -> int | None:
        """The line on which the page's part of a data file begins."""
        if not self.keys or isinstance(self.source, MarkdownSource):
            return None
        return self.source.position(self.keys)[0]


@dataclass(frozen=True)
class Mend:
    """Links for who found a mistake; None where there is nowhere to go. report: an address or a page of the site."""

    edit: str | None
    report: str | None


def make_mend(repository: Repository, say: Say, head: Head, place: Place | None) -> Mend:
    """Return the links of one page.

    place   where it was written; None for a page that is made from everything, which nobody can edit
    """
    host, address = HOSTS[repository.host], repository.address.rstrip("/")
    line = place.line if place else None
    edit, file = None, None
    if place:
        path, branch = quote(place.source.path), quote(repository.branch)
        file = f"{place.source.path}:{line}" if line else place.source.path
        edit = host.edit.format(repository=address, branch=branch, path=path)
        edit += host.line.format(line=line) if line else ""
    title = quote(say("mend-issue-title", title=head.title), safe="")
    text = quote(_issue(say, head, file), safe="")
    return Mend(edit, host.report.format(repository=address, title=title, text=text))


def _issue(say: Say, head: Head, file: str | None) -> str:
    """Return what stands in a new report before its author has written a word."""
    page = say("mend-issue-page", address=head.canonical or head.address)
    lines = [page, say("mend-issue-file", file=file)] if file else [page]
    return "\n".join([*lines, "", say("mend-issue-ask"), "", ""])
