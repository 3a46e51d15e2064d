"""Scripts are named by their content, and import each other by those names."""

import pytest

from plugins.assets.bundle import AssetError, bundle_scripts


@pytest.mark.parametrize("text", ['import { x } from "./b.js";', 'const x = import("./b.js");', "import './b.js';"])
def test_imports_point_to_hashed_names(text: str) -> None:
    assets = bundle_scripts({"a.js": text.encode(), "b.js": b"1"})
    name = assets["js/b.js"].file.removeprefix("js/")
    assert f"./{name}" in assets["js/a.js"].content.decode()


def test_a_change_below_changes_the_name_above() -> None:
    above = b'import "./b.js";'
    before = bundle_scripts({"a.js": above, "b.js": b"1"})["js/a.js"].file
    assert before != bundle_scripts({"a.js": above, "b.js": b"2"})["js/a.js"].file


@pytest.mark.parametrize(
    "files", [{"a.js": b'import "./a.js";'}, {"a.js": b'import "./b.js";', "b.js": b'import "./a.js"'}]
)
def test_a_circle_of_imports_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(AssetError, match="imports"):
        bundle_scripts(files)


def test_a_missing_module_is_named() -> None:
    with pytest.raises(AssetError, match=r"a\.js: imports \./b\.js, which is not there"):
        bundle_scripts({"a.js": b'import "./b.js";'})


def test_an_import_in_a_comment_is_no_import() -> None:
    text = b'/** @param {import("./b.js").B} b */\n// see import("./c.js")\n'
    assert bundle_scripts({"a.js": text + b"start();\n"})["js/a.js"].content == b"start();\n"
