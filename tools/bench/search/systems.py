"""Builds the three searches over the same made-up site: ours, Pagefind, and lunr loaded whole."""

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from plugins.assets.bundle import bundle_scripts
from plugins.search.index import build_index
from plugins.search.shards import cut
from plugins.search.words import language_of
from plugins.sitedata.load import load_site
from tools.bench.corpus import Article, documents_of
from tools.build import ROOT

HERE = Path(__file__).parent
PACKAGES = ("pagefind", "lunr")


@dataclass(frozen=True)
class Built:
    """What a system made. seconds: for the index; files, index_bytes: of the index, compressed as it is sent."""

    seconds: float
    files: int
    index_bytes: int


def install(folder: Path) -> Path:
    """Install the packages to compare with into `folder` with npm, once; return where they are."""
    modules = folder / "node_modules"
    if all((modules / package).is_dir() for package in PACKAGES):
        return modules
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}")
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True)
    return modules


def build_ours(site: list[Article], folder: Path, _: Path) -> Built:
    """Build the index as the site does, from the content of each page on: an indexer of pages reads those too."""
    start = time.perf_counter()
    files = cut(build_index(documents_of(site), language_of("en")))
    seconds = time.perf_counter() - start
    for name, content in files.contents.items():
        _write(folder / "search" / ("index.json" if name == files.start else name), content)
    scripts = bundle_scripts({path.name: path.read_bytes() for path in (ROOT / "theme/static/js").glob("*.js")})
    for asset in scripts.values():
        _write(folder / asset.file, asset.content)
    data, _problems = load_site(ROOT)
    assert data is not None
    strings = json.dumps(data.editions["en"].strings.select("search-script-"))
    page = (HERE / "pages/ours.html").read_text("utf-8")
    page = page.replace("STRINGS", escape(strings)).replace("STARTER", scripts["js/search.js"].file)
    return _finish(folder, page, seconds, "search")


def build_pagefind(site: list[Article], folder: Path, modules: Path) -> Built:
    """Build Pagefind's index from the pages."""
    for article in site:
        _write(folder / article.address.strip("/") / "index.html", article.page.encode())
    command = [str(modules / ".bin/pagefind"), "--site", str(folder), "--quiet"]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    return _finish(folder, (HERE / "pages/pagefind.html").read_text("utf-8"), seconds, "pagefind")


def build_lunr(site: list[Article], folder: Path, modules: Path) -> Built:
    """Build lunr's own index of our documents, in JavaScript."""
    documents = [
        {key: value for key, value in asdict(each).items() if key in ("address", "title", "summary", "body")}
        | {"page": each.page_title}
        for each in documents_of(site)
    ]
    _write(folder / "documents-in.json", json.dumps(documents).encode())
    done = subprocess.run(
        ["node", str(HERE / "build_lunr.cjs"), str(folder), str(modules)], check=True, capture_output=True, text=True
    )
    return _finish(folder, (HERE / "pages/lunr.html").read_text("utf-8"), float(done.stdout), ".")


def _finish(folder: Path, page: str, seconds: float, index: str) -> Built:
    (folder / "index.html").write_text(page, "utf-8")
    subprocess.run(["node", str(HERE / "compress.cjs"), str(folder)], check=True)
    files = [path for path in (folder / index).rglob("*") if path.is_file() and path.suffix != ".br"]
    files = [path for path in files if path.suffix != ".html"]
    packed = [path.with_name(f"{path.name}.br") for path in files]
    size = sum((br if br.is_file() else file).stat().st_size for file, br in zip(files, packed, strict=True))
    return Built(seconds, len(files), size)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


SYSTEMS: dict[str, Callable[[list[Article], Path, Path], Built]] = {
    "ours": build_ours,
    "Pagefind": build_pagefind,
    "lunr whole": build_lunr,
}
