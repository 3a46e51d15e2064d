"""A script that is loaded on demand becomes one file with what it imports."""

import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.assets.bundle import AssetError, bundle_scripts
from plugins.assets.join import JoinError, join_scripts

JS = Path(__file__).parents[3] / "theme/static/js"

BOX = """/** The box. */
import { draw, make } from "./draw.js";
import {
  search,
} from "./rank.js";

const PAUSE_MS = 60; // in milliseconds

/** @param {HTMLElement} root */
export function start(root) {
  // Only a comment.
  draw(root, search("https://a.test//b"), make);
}
"""
DRAW = "export const make = () => 1;\n\nexport async function draw() {\n  return make();\n}\n"
RANK = 'import { make } from "./draw.js";\nexport const search = (text) => [text, make()];\n'
FILES = {"box.js": BOX, "draw.js": DRAW, "rank.js": RANK}


def test_scripts_stand_before_those_that_need_them_and_only_the_first_exports() -> None:
    assert join_scripts("box.js", FILES).splitlines() == [
        "const make = () => 1;",
        "",
        "async function draw() {",
        "return make();",
        "}",
        "const search = (text) => [text, make()];",
        "const PAUSE_MS = 60;",
        "",
        "export function start(root) {",
        'draw(root, search("https://a.test//b"), make);',
        "}",
    ]


@pytest.mark.parametrize("text", ["'a; // b'", '"a, // b"', "`a( // b`", '"https://a.test//b"', "/[;] // b/"])
def test_what_only_looks_like_a_comment_stays(text: str) -> None:
    line = f"const KEPT = {text};"
    assert join_scripts("a.js", {"a.js": f"{line}\n"}) == f"{line}\n"


def test_what_is_loaded_on_demand_is_joined_and_the_rest_is_not() -> None:
    main = 'import { a } from "./a.js";\nconst box = () => import("./box.js");\n'
    assets = bundle_scripts({name: text.encode() for name, text in FILES.items() | {("main.js", main), ("a.js", "1")}})
    assert sorted(assets) == ["js/a.js", "js/box.js", "js/main.js"]
    assert b"from" not in assets["js/box.js"].content
    assert assets["js/a.js"].file.removeprefix("js/") in assets["js/main.js"].content.decode()


def test_a_script_that_a_page_script_imports_too_stays_a_file() -> None:
    main = 'import { make } from "./draw.js";\nconst box = () => import("./box.js");\n'
    assets = bundle_scripts({name: text.encode() for name, text in {**FILES, "main.js": main}.items()})
    assert sorted(assets) == ["js/box.js", "js/draw.js", "js/main.js"]


def test_a_change_in_a_joined_script_changes_the_names_above() -> None:
    main = {"main.js": b'const box = () => import("./box.js");\n'}
    names = [
        {name: asset.file for name, asset in bundle_scripts(main | {k: v.encode() for k, v in files.items()}).items()}
        for files in (FILES, {**FILES, "rank.js": RANK.replace("text,", "")})
    ]
    assert names[0]["js/box.js"] != names[1]["js/box.js"]
    assert names[0]["js/main.js"] != names[1]["js/main.js"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"rank.js": RANK + "const draw = 1;\n"},
            'theme/static/js/rank.js: "draw" is also a name in draw.js, and both become one file. Rename one.',
        ),
        (
            {"rank.js": "export default 1;\n"},
            "theme/static/js/rank.js: cannot be joined: export default 1; "
            "Write export before the function or const itself.",
        ),
        (
            {"rank.js": 'import { make as made } from "./draw.js";\n'},
            'theme/static/js/rank.js: renames what it imports (import { make as made } from "./draw.js";). '
            "Import it by its own name.",
        ),
        (
            {"rank.js": "import './draw.js';\n"},
            "theme/static/js/rank.js: cannot be joined: import './draw.js'; "
            'Write import { name } from "./file.js"; at the top.',
        ),
        (
            {"rank.js": 'import { start } from "./box.js";\n'},
            "theme/static/js: box.js imports rank.js imports box.js.",
        ),
        (
            {"rank.js": "const lines = `one\n  two`;\n"},
            "theme/static/js/rank.js: a text in backticks goes over several lines. Write it on one.",
        ),
        (
            {"rank.js": 'import { a } from "./no.js";\n'},
            "theme/static/js/rank.js: imports ./no.js, which is not there.",
        ),
    ],
)
def test_what_cannot_be_one_file_is_refused_in_one_line(changed: dict[str, str], message: str) -> None:
    with pytest.raises(JoinError) as caught:
        join_scripts("box.js", {**FILES, **changed})
    assert str(caught.value) == message


def test_assets_say_it_in_the_same_words() -> None:
    with pytest.raises(AssetError, match="is also a name in"):
        bundle_scripts(
            {
                "a.js": b'import("./b.js");\nimport { c } from "./c.js";\n',
                "b.js": b'import { c } from "./c.js";\nconst c = 1;\n',
                "c.js": b"export const c = 1;\n",
            }
        )


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not here; the browser tests load the same files")
@pytest.mark.parametrize("name", ["search-box.js", "comparison.js", "guide.js"])
def test_joined_scripts_of_the_theme_are_valid(name: str, tmp_path: Path) -> None:
    assets = bundle_scripts({path.name: path.read_bytes() for path in JS.glob("*.js")})
    file = tmp_path / "joined.mjs"
    file.write_bytes(assets[f"js/{name}"].content)
    done = subprocess.run(["node", "--check", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
