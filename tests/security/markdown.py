"""Every hostile string in every kind of Markdown, turned into HTML by the site's own renderer."""

from collections.abc import Iterator

from plugins.changing.markdown import ChangingExtension
from plugins.glossary.marking import TermExtension
from plugins.pictures.markdown import PictureExtension
from plugins.prose.renderer import Renderer
from plugins.sitedata.site import SiteData

KINDS = {
    "paragraph": "{}",
    "heading": "## {}",
    "list": "- {}",
    "steps": "1. {}",
    "quotation": "> {}\n> — 34 CFR 300.300",
    "table": "| a | b |\n|---|---|\n| {} | {} |",
    "call-out": "!!! state\n    {}",
    "title of a call-out": '!!! note "{}"\n    x',
    "kind of a call-out": "!!! {}\n    x",
    "words of a link": "[{}](/about/)",
    "address of a link": "[x]({})",
    "title of a link": '[x](/about/ "{}")',
    "words for a picture": "![{}](/images/x.png)",
    "address of a picture": "![x]({})",
    "definition": "[x]\n\n[x]: {}",
    "autolink": "<{}>",
    "emphasis": "**{}** *{}*",
    "code": "`{}`",
    "block of code": "    {}",
    "term": "{}\n: {}",
    "citation": "x (34 CFR 300.300; {}).",
}


def make_renderer(data: SiteData) -> Renderer:
    """Return a renderer with what the site's data adds to Markdown."""
    edition = data.editions["en"]
    say = edition.strings.say
    assert edition.pictures is not None
    assert edition.glossary is not None
    assert edition.changing is not None
    extras = [
        PictureExtension(say, edition.pictures.value.by_name),
        TermExtension(edition.glossary.value, "/glossary/"),
        ChangingExtension(edition.changing.value.by_id, say, str, {}),
    ]
    return Renderer(data.law.value, data.addresses, say, "", extras)


def render_all(data: SiteData, strings: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield kind, string and HTML for each pair of them. What names something unknown is refused and left out."""
    renderer = make_renderer(data)
    for kind, pattern in KINDS.items():
        for text in strings:
            try:
                html, _ = renderer.start_page("articles/iep/x.md").block(pattern.replace("{}", text))
            except KeyError:
                continue
            yield kind, text, html
