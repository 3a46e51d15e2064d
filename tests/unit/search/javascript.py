"""Runs functions of the browser's modules from Python: in node if it is there, otherwise in Chromium."""

import json
import mimetypes
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[3]
MODULES = "theme/static/js"
PROBES = "tests/js"
ORIGIN = "http://site.test"

# Called in the page with [module, name, calls]; the same loop as in tests/js/run.mjs.
_RUN_IN_PAGE = """async ([module, name, calls]) => {
    const { [name]: call } = await import(module);
    const results = [];
    for (const each of calls) results.push((await call(...each)) ?? null);
    return results;
}"""


class JavaScript(Protocol):
    """Calls `name`, exported by `module` (a path in the repository), once for each list of arguments.

    site   a folder that the module can fetch from, at ORIGIN
    """

    def __call__(
        self, module: str, name: str, calls: Sequence[Sequence[Any]], site: Path | None = None
    ) -> list[Any]: ...


def copy_modules(folder: Path) -> None:
    """Copy the modules and the tests' probes into `folder`, which tells node that they are ES modules."""
    (folder / "package.json").write_text('{"type": "module"}')
    for part in (MODULES, PROBES):
        shutil.copytree(ROOT / part, folder / part)


def in_node(folder: Path, node: str) -> JavaScript:
    """Return a way to call the modules in `folder` in node, which starts anew for each list of calls."""

    def run(module: str, name: str, calls: Sequence[Sequence[Any]], site: Path | None = None) -> list[Any]:
        request = {"module": str(folder / module), "name": name, "calls": calls, "site": str(site)}
        done = subprocess.run(
            [node, str(ROOT / PROBES / "run.mjs")],
            input=json.dumps(request),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return list(json.loads(done.stdout))

    return run


def in_page(folder: Path, page: Any) -> JavaScript:
    """Return a way to call the modules in `folder` in a Playwright `page`."""

    def run(module: str, name: str, calls: Sequence[Sequence[Any]], site: Path | None = None) -> list[Any]:
        serve(page, [folder, *([site] if site else [])])
        page.goto(f"{ORIGIN}/package.json")
        return list(page.evaluate(_RUN_IN_PAGE, [f"/{module}", name, [list(each) for each in calls]]))

    return run


def serve(page: Any, folders: Sequence[Path], refuse: Callable[[str], bool] = lambda _: False) -> None:
    """Answer the page's requests to ORIGIN from `folders`, first found; those that `refuse` names fail with 404."""

    def answer(route: Any) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/")
        path += "index.html" if path.endswith("/") or not path else ""
        file = next((folder / path for folder in folders if (folder / path).is_file()), None)
        if file is None or refuse(path):
            route.fulfill(status=404, body="")
        else:
            content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=content_type)

    page.unroute_all()
    page.route(f"{ORIGIN}/**", answer)
