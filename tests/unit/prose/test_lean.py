"""Our parts of Markdown give what its own give."""

import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown
from markdown.extensions.toc import TocExtension
from markdown.serializers import to_html_string

from plugins.prose.lean import HeadingsExtension, to_html, use_lean_parts

TREES = [
    "<div>text</div>",
    "<p>a <em>b</em> c<br/>d <img alt='x' src='y'/> e</p>",
    "<p class='two' aria-label='one' id='z'>&amp;nbsp; &amp;amp; &amp; &lt;b&gt; \"quoted\"</p>",
    "<a title='&quot;a&quot; &lt; b &amp; c &amp;copy;' href='?a=1&amp;b=2'>x</a>",
    "<details open='open'><summary hidden='yes'>a</summary><input disabled='disabled'/></details>",
    "<svg viewBox='0 0 1 1'><style>a &gt; b { }</style><linearGradient/></svg>",
    "<script>a &lt; b &amp;&amp; c</script>",
]
TEXTS = [
    "No heading",
    "## One\n\ntext\n\n## One\n\n### *Two* `three` &amp; \\_four\\_",
    "[TOC]\n\n## One\n\n### Two\n\n## Three",
    "[TOC]",
    "A *mark* of [TOC] in a line\n\n## One",
    'an escaped \\* and `\\*` and \\\\ [a\\_b](c\\_d "e\\*f")',
]


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_is_written_as_markdown_writes_it(tree: str) -> None:
    assert to_html(etree.fromstring(tree)) == to_html_string(etree.fromstring(tree))


@pytest.mark.parametrize("text", TEXTS)
def test_the_html_and_the_headings_are_the_same(text: str) -> None:
    lean, own = Markdown(extensions=[HeadingsExtension()]), Markdown(extensions=[TocExtension()])
    use_lean_parts(lean)
    assert lean.convert(text) == own.convert(text)
    assert lean.toc_tokens == own.toc_tokens


def test_headings_of_an_earlier_text_are_forgotten() -> None:
    md = Markdown(extensions=[HeadingsExtension()])
    md.convert("## One")
    md.reset().convert("No heading")
    assert md.toc_tokens == []
