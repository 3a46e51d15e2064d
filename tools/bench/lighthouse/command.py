"""Runs Lighthouse over a page of each kind."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tools.bench.document import describe_machine, write_section
from tools.bench.kept import Kept
from tools.bench.lighthouse.report import CATEGORIES, NoResultError, Run, middle, read_run, write_report
from tools.bench.lighthouse.server import BARE, serving
from tools.browser import find_browser
from tools.build import ROOT

DESCRIPTION = "Ask Lighthouse about a page of each kind (needs npm and Chromium; a minute a page and run)."
PACKAGE = "lighthouse@12.8.2"
PAGES = {
    "home": "/",
    "article": "/iep/what-is-an-iep/",
    "article with rows": "/rights/your-rights/",
    "article with a picture": "/eligibility/how-long-it-takes/",
    "table": "/compare/",
    "question of the guide": "/guide/",
    "outcome of the guide": "/guide/ask-for-both/",
    "letter": "/letters/ask-for-both/",
    "deadlines": "/deadlines/",
    "glossary": "/glossary/",
    "search": "/search/",
    "search, linked with words": "/search/?q=consent",
}
"""A page of each kind."""

TOUCHED = (".comparison-controls input", "main summary", "input")
CODE = ("tools/bench/lighthouse/*.py", "plugins/**/*.py", "theme/**/*.*", "content/**/*.*")
STAND_IN = "https://example.org"
LONGEST_SECONDS = 300
SHORTEST_MS = 16
"""Browsers tell of no event that took less."""
WATCH = f"""globalThis.longest = {SHORTEST_MS};
new PerformanceObserver((list) => list.getEntries().forEach((each) => (longest = Math.max(longest, each.duration))))
  .observe({{ type: "event", durationThreshold: {SHORTEST_MS} }});"""
TAP_MS = 80
"""How long a finger stays down."""
SETTLED_SECONDS = 0.5
"""After it, what a touch began is drawn and noted."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--runs", type=int, default=5, help="how often each page is asked about")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=[*PAGES], help="which pages")


def run(options: argparse.Namespace) -> None:
    """Measure, and write the section after each page."""
    files = (path for pattern in CODE for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc")
    kept = Kept(options.kept / "lighthouse.json", files, is_forgetful=options.again)
    folder = options.kept.resolve() / "lighthouse"
    site = _prepare(folder)
    found: dict[str, Run] = {}
    missing: dict[str, str] = {}
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        for name in options.pages:
            print(f"{name} ...", flush=True)
            try:
                found[name] = _once(kept, folder, browser, address, name, PAGES[name], options.runs)
            except NoResultError as error:
                missing[name] = str(error)
            machine = describe_machine(PACKAGE.replace("@", " ").capitalize(), f"Chromium {browser.version}")
            body = write_report(found, missing, options.runs, machine)
            write_section(options.output / "benchmarks.md", "Lighthouse", body)
        browser.close()


def _prepare(folder: Path) -> Path:
    """Install Lighthouse, publish the site, and return where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "lighthouse").is_dir():
        (folder / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", PACKAGE], cwd=folder, check=True)
    command: list[Any] = [sys.executable, "-m", "tools.build", "--quiet", "--settings", "publishconf.py"]
    command += ["--output", folder / "site"]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"SITEURL": STAND_IN}, check=True)
    return folder / "site"


def _once(kept: Kept, folder: Path, browser: Browser, address: str, name: str, place: str, runs: int) -> Run:
    key = f"{name}, {runs} runs"
    if kept.get(key) is None:
        measured = [_measure(folder, browser, address, place) for _ in range(runs)]
        kept.put(key, asdict(middle(measured)))
    return Run(**kept.get(key))


def _measure(folder: Path, browser: Browser, address: str, place: str) -> Run:
    whole, bare = _ask(folder, address + place, CATEGORIES), _ask(folder, f"{address}{BARE}{place}", CATEGORIES[:1])
    return read_run(whole, bare, _touch(browser, address + place))


def _ask(folder: Path, address: str, categories: Sequence[str]) -> dict[str, Any]:
    """Run Lighthouse once and return its report. Raises NoResultError if it wrote none."""
    file = folder / "report.json"
    file.unlink(missing_ok=True)
    flags = ["--quiet", "--output=json", f"--output-path={file}", "--chrome-flags=--headless=new --no-sandbox"]
    command = ["node", "node_modules/lighthouse/cli/index.js", address, *flags]
    command.append(f"--only-categories={','.join(categories)}")
    variables = os.environ | {"CHROME_PATH": str(find_browser())}
    try:
        done = subprocess.run(
            command, cwd=folder, env=variables, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NoResultError(f"Lighthouse took longer than {LONGEST_SECONDS} s") from None
    if not file.is_file():
        raise NoResultError(" / ".join(done.stderr.strip().splitlines()[-1:]) or f"it ended with {done.returncode}")
    report: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return report


def _touch(browser: Browser, address: str) -> float:
    """Return how long the longest event of an interaction took, in milliseconds, 4 times slower than here.

    The page is at rest before, and nothing but the touch happens in it: what a program asks of a page is work too.
    """
    page = browser.new_page(viewport={"width": 412, "height": 823})
    try:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        visible = (page.locator(selector).locator("visible=true") for selector in TOUCHED)
        target = next((found.first for found in visible if found.count()), None)
        if target is None:
            return SHORTEST_MS
        target.scroll_into_view_if_needed()
        box, is_input = target.bounding_box(), target.evaluate("part => part.matches('input')")
        assert box is not None
        page.evaluate(WATCH)
        devtools = page.context.new_cdp_session(page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(*at)
        time.sleep(SETTLED_SECONDS)
        page.mouse.click(*at, delay=TAP_MS)
        if is_input:
            page.keyboard.press("e")
        time.sleep(SETTLED_SECONDS)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        return float(page.evaluate("longest"))
    finally:
        page.close()
