"""Nothing that an editor writes becomes more than text: read by a browser's parser, and run with no policy to help."""

import json
import subprocess
import sys
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pydantic import TypeAdapter, ValidationError

from plugins.checks.built_site import BuiltSite
from plugins.sitedata.fields import AnyAddress, Prose, WebAddress
from plugins.sitedata.site import SiteData
from tests.conftest import ROOT
from tests.project import Project
from tests.security.attack import hostile_strings
from tests.security.markdown import KINDS, render_all
from tests.server import BareHandler, serve
from tests.shared import made_once

LEAST_STRINGS = 200

READ = """(text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const found = new Set();
  for (const element of page.querySelectorAll("*")) {
    const name = element.localName;
    found.add(`<${name}>`);
    const folder = element.getAttribute("src")?.replace(/[^/]*$/, "") ?? "";
    if (name === "script") found.add(`script ${element.type} ${folder}`);
    if (name === "meta") found.add(`meta ${element.name} ${element.httpEquiv}`);
    for (const { name: attribute, value } of element.attributes) {
      found.add(`${name} ${attribute}`);
      if (!["href", "src", "action", "formaction", "xlink:href", "data", "srcset"].includes(attribute)) continue;
      const address = new URL(value, "https://site.test/a/b/");
      found.add(`${attribute} ${address.protocol}`);
      if (attribute !== "href") found.add(`${attribute} ${address.host}`);
    }
  }
  return [...found];
}"""
"""Returns what a page is made of: its elements, their attributes, and what kind of address those lead to."""

READ_FILES = f"""async (files) => {{
  const read = {READ};
  const found = {{}};
  for (const file of files) for (const part of read(await (await fetch(file)).text())) found[part] ??= file;
  return found;
}}"""
READ_PIECES = f"""(pieces) => {{
  const read = {READ};
  const found = {{}};
  pieces.forEach((piece, number) => {{ for (const part of read(piece)) found[part] ??= number; }});
  return found;
}}"""


@dataclass(frozen=True)
class Attacked:
    """The real site with hostile strings in every text. address: where it is served, without our headers."""

    folder: Path
    address: str
    texts: list[str]


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    def make(folder: Path) -> None:
        command = [sys.executable, "-m", "tests.security.attack", str(folder / "site")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        (folder / "texts").write_text(done.stdout, "utf-8")

    made = made_once(tmp_path_factory, "attacked", make)
    with serve(made / "site", BareHandler) as address:
        yield Attacked(made / "site", address, (made / "texts").read_text("utf-8").split())


def parts_of(page: Page, address: str, folder: Path) -> dict[str, Any]:
    """Return what the pages in `folder` are made of, each part with a page that has it."""
    page.goto(f"{address}/404.html")
    found: dict[str, Any] = page.evaluate(
        READ_FILES, [f"/{file}" for file in sorted(BuiltSite(folder).files) if file.endswith(".html")]
    )
    return found


EXPECTED = {
    *(
        "link title",
        "link type",
        "link rel",
        "link href",
        "link hreflang",
        "meta property",
        "script application/ld+json ",
    ),
    *("<img>", "img src", "img alt", "img title", "a title", "href mailto:"),
}
"""What only a site with an address has, and what Markdown has that no text of ours happens to use."""


def test_there_are_strings_enough_and_each_is_another() -> None:
    strings = hostile_strings()
    assert len(strings) == len(set(strings)) >= LEAST_STRINGS


def test_every_text_of_every_model_is_attacked(attacked: Attacked) -> None:
    assert len(attacked.texts) >= 100
    assert {"ArticleFields.title", "Row.question", "Letter.body", "Outcome.why", "SiteFields.name"} <= set(
        attacked.texts
    )


def test_pages_full_of_hostile_texts_are_made_of_nothing_else(
    page: Page, attacked: Attacked, site_folder: Path
) -> None:
    with serve(site_folder, BareHandler) as address:
        good = parts_of(page, address, site_folder)
    bad = parts_of(page, attacked.address, attacked.folder)
    assert "<h1>" in good
    new = {part: file for part, file in bad.items() if part not in good.keys() | EXPECTED}
    assert new == {}, json.dumps(new)


LOADED = [
    *("/", "/iep/what-is-an-iep/", "/compare/", "/guide/", "/guide/ask-for-both/", "/guide/map/"),
    *("/letters/ask-for-both/", "/glossary/", "/deadlines/", "/search/?q=window", "/no/such/page/"),
]
"""A page of each kind that has texts or scripts of its own."""


def test_pages_full_of_hostile_texts_run_nothing_without_a_policy(page: Page, attacked: Attacked) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    for address in LOADED:
        page.goto(attacked.address + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.xss") is None, address
        assert len(page.frames) == 1
    assert page.evaluate("() => { window.xss = 1; return window.xss }") == 1
    assert said == []
    assert [url for url in asked if not url.startswith(attacked.address)] == []


def test_files_for_programs_stay_whole(attacked: Attacked) -> None:
    files = [file for file in attacked.folder.rglob("*") if file.suffix in (".xml", ".json", ".svg")]
    assert len(files) > 10
    for file in files:
        if file.suffix == ".json":
            json.loads(file.read_text("utf-8"))
        else:
            etree.parse(file)


ALLOWED_ELEMENTS = {
    *(
        "html",
        "head",
        "body",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
    ),
    *(
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "img",
        "em",
        "strong",
        "code",
        "pre",
        "hr",
        "br",
        "div",
        "span",
    ),
    *("details", "summary", "cite", "sup", "aside", "small", "figure", "figcaption", "footer", "section"),
}
ALLOWED_ATTRIBUTES = {"id", "class", "href", "src", "alt", "title", "aria-label", "aria-labelledby", "role", "tabindex"}
ALLOWED_SCHEMES = {"href https:", "href http:", "href mailto:", "href tel:", "src https:", "src site.test"}


def is_allowed(part: str) -> bool:
    if part.startswith("<"):
        return part[1:-1] in ALLOWED_ELEMENTS
    if part.split()[0] in ("href", "src"):
        return part in ALLOWED_SCHEMES
    return part.split()[1] in ALLOWED_ATTRIBUTES


def test_markdown_becomes_nothing_but_what_it_is_for(page: Page, data: SiteData, base_url: str, tmp_path: Path) -> None:
    rendered = list(render_all(data, hostile_strings()))
    assert len(rendered) > 0.9 * len(KINDS) * LEAST_STRINGS
    (tmp_path / "all.html").write_text("<!doctype html>" + "\n<hr>\n".join(html for *_, html in rendered), "utf-8")
    with serve(tmp_path, BareHandler) as address:
        page.goto(f"{address}/all.html")
        assert page.locator("hr").count() >= len(rendered) - 1
        assert page.evaluate("window.xss") is None
        found = page.evaluate(READ_PIECES, [html for *_, html in rendered])
    assert {part: rendered[number] for part, number in found.items() if not is_allowed(part)} == {}


UNSAFE = [
    "javascript:x",
    "JavaScript:x",
    "java\tscript:x",
    "data:text/html,x",
    "vbscript:x",
    "//a.org/",
    "/\\a.org/",
    "x:y",
]


@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("kind", [WebAddress, AnyAddress], ids=["web", "any"])
def test_a_field_for_an_address_takes_none_that_runs_or_leads_astray(kind: Any, address: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(address)


@pytest.mark.parametrize("text", ["<b>", "a > b", "\ud800", "\udfff x", "\ue000"])
def test_a_text_with_markup_or_half_a_character_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Prose).validate_python(text)


def test_a_link_that_could_run_something_is_named_with_its_line(project: Project) -> None:
    project.change("content/articles/iep/one.md", "(two.md)", "(javascript:alert)")
    assert project.problems() == [
        "content/articles/iep/one.md:13:71: link to javascript:alert: may not be followed. "
        "Begin it with https:// or mailto:."
    ]


def test_a_picture_on_another_site_is_named_with_its_line(project: Project) -> None:
    project.change("content/articles/iep/one.md", "[the other one](two.md)", "![x](https://example.org/x.png)")
    assert project.problems() == [
        "content/articles/iep/one.md:13:71: picture https://example.org/x.png: is on another site. "
        "Put the file into content/images/."
    ]


def test_an_address_in_the_data_that_could_run_something_is_named_with_its_line(project: Project) -> None:
    project.change("content/data/site.yaml", "address: /guide/", 'address: "javascript:alert"')
    assert project.problems() == [
        'content/data/site.yaml:9:37: situation 1: "javascript:alert" is not an address. '
        'Begin it with "/" on this site, else with https:// or mailto:.'
    ]
