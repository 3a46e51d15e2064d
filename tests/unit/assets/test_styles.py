"""A page holds its styles, and is allowed them by their hash."""

import base64
import hashlib

import pytest

from plugins.assets.bundle import AssetError
from plugins.assets.styles import Styles, source_of

PARTS = {"site": ["b.css", "a.css"], "text": ["c.css"]}
FILES = {"a.css": b"a {\n  color: red;\n}\n", "b.css": b"/* why */\nb {}", "c.css": b"c { top: 0 }"}


@pytest.fixture
def styles() -> Styles:
    return Styles(PARTS, FILES)


def test_styles_are_joined_in_order_without_comments_and_blanks(styles: Styles) -> None:
    assert styles.style(["site"]).text == "b{}a{color:red}"
    assert styles.style(["text", "site"]).text == "c{top:0}b{}a{color:red}"


def test_a_style_is_known_by_the_hash_of_what_stands_in_the_page(styles: Styles) -> None:
    digest = base64.b64encode(hashlib.sha256(b"c{top:0}").digest()).decode()
    assert styles.style(["text"]).source == source_of("c{top:0}") == f"'sha256-{digest}'"


def test_a_file_of_styles_holds_what_a_page_would_hold(styles: Styles) -> None:
    asset = styles.files({"both.css": ["site", "text"]})["css/both.css"]
    assert asset.content.decode() == styles.style(["site", "text"]).text
    assert asset.file.startswith("css/both.")


def test_a_files_name_changes_with_content_only() -> None:
    def name(content: bytes) -> str:
        return Styles({"s": ["a.css"]}, {"a.css": content}).files({"s.css": ["s"]})["css/s.css"].file

    assert name(b"a") == name(b"a")
    assert name(b"a") != name(b"b")


def test_missing_file_is_named() -> None:
    with pytest.raises(AssetError, match=r'"s" names a\.css'):
        Styles({"s": ["a.css"]}, {})


def test_missing_part_is_named(styles: Styles) -> None:
    with pytest.raises(AssetError, match='no part "maps"'):
        styles.style(["site", "maps"])


def test_a_style_that_would_end_its_element_is_refused() -> None:
    with pytest.raises(AssetError, match='"s" holds "</"'):
        Styles({"s": ["a.css"]}, {"a.css": b'a::after { content: "</style><script>" }'})
