"""How often families find what they look for: the queries of the tests, ranked by the browser's own scripts in Node."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plugins.checks.figures import Figure
from tools.report.queries import Query, read_queries

PARTS = ("theme/static/js", "tests/js")  # the scripts, and what calls them
INDEX = "http://site.test/search/index.json"  # tests/js/run.mjs answers it from the folder


def quality_figures(root: Path, site: Path) -> list[Figure]:
    """Return how many queries find it first and among the first three, in percent; None where Node cannot tell."""
    queries = read_queries(root)
    if not queries or not (site / "search/index.json").is_file():
        return []
    node = shutil.which("node")
    names = [f"searches answered {where}, in % of {len(queries)}" for where in ("first", "among the first three")]
    shown = _shown(root, site, queries, node) if node else None
    if shown is None:
        reason = "Node could not run it" if node else "there is no Node"
        return [Figure(f"{name} (not measured: {reason})", None) for name in names]
    places = [place_of(query.wants, found) for query, found in zip(queries, shown, strict=True)]
    return [Figure(name, share(places, last)) for name, last in zip(names, (1, 3), strict=True)]


def view_of_the_box(root: Path) -> dict[str, Any]:
    """Return how many results the box under the search field shows: what search-box.js says."""
    text = (root / "theme/static/js/search-box.js").read_text("utf-8")
    [numbers] = re.findall(r"const IN_BOX = \{(.*?)\}", text)
    return {name: int(value) for name, value in re.findall(r"(\w+): (\d+)", numbers)} | {"isTyping": True}


def place_of(wanted: Sequence[str], shown: Sequence[str]) -> int:
    """Return the place, from 1, of the first wanted result; 0 if none is shown."""
    is_wanted = (address in wanted or address.split("#")[0] in wanted for address in shown)
    return next((place for place, found in enumerate(is_wanted, start=1) if found), 0)


def share(places: Sequence[int], last: int) -> float:
    """Return how many of the places are from 1 to `last`, in percent."""
    return round(100 * sum(0 < place <= last for place in places) / len(places), 1)


def _shown(root: Path, site: Path, queries: Sequence[Query], node: str) -> list[list[str]] | None:
    """Return the addresses of the results of each query, as the box shows them; None if this Node is too old for it."""
    view = view_of_the_box(root)
    with tempfile.TemporaryDirectory() as folder:
        for part in PARTS:
            shutil.copytree(root / part, Path(folder) / part)
        (Path(folder) / "package.json").write_text('{"type": "module"}', "utf-8")  # older Node asks for it
        request = {
            "module": str(Path(folder) / "tests/js/probe.js"),
            "name": "shown",
            "calls": [[INDEX, query.asks, view] for query in queries],
            "site": str(site),
        }
        done = subprocess.run(
            [node, str(root / "tests/js/run.mjs")],
            input=json.dumps(request),
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
    found: list[list[str]] | None = json.loads(done.stdout) if done.returncode == 0 else None
    return found
