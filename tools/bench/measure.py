"""Types into a search in real Chromium and measures what the reader waits for, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tools.bench.server import Line, serving

TIMEOUT_MS = 120_000

_WATCH = """() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask" });
}"""

# Types `text` and waits until the first result is another than before. Gives the milliseconds.
_TYPE = """([text, timeout]) => new Promise((done, fail) => {
    const input = document.querySelector("input");
    const first = () => document.querySelector("[role=option], .result");
    const before = first();
    const start = performance.now();
    const watch = new MutationObserver(() => {
        if (!first() || first() === before) return;
        watch.disconnect();
        done(performance.now() - start);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => fail(new Error(`no result for ${text}`)), timeout);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Profile:
    """A reader's machine and line. slow_down: how many times slower than this machine its processor is."""

    name: str
    slow_down: int
    line: tuple[int, int]


DESKTOP = Profile("as is", 1, (0, 0))
PHONE = Profile("phone", 4, (150, 1_600_000))


@dataclass(frozen=True)
class Measured:
    """Medians over the queries. Times from a key to the first result, in ms; bytes and requests of the first query."""

    first_ms: float
    further_ms: float
    first_bytes: float
    requests: float
    longest_task_ms: float
    heap_bytes: float


def measure(browser: Browser, folder: Path, queries: Sequence[str], profile: Profile) -> Measured:
    """Search for each query in a fresh browser, and key by key for the next."""
    line = Line(*profile.line)
    with serving(folder, line) as address:
        pairs = zip(queries, [*queries[1:], queries[0]], strict=True)
        rows = [_visit(browser, address, line, profile, query, following) for query, following in pairs]
    return Measured(*(median(row[place] for row in rows) for place in range(6)))


def _visit(
    browser: Browser, address: str, line: Line, profile: Profile, query: str, following: str
) -> tuple[float, ...]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    devtools = context.new_cdp_session(page)
    heap_before = _heap(devtools)
    page.evaluate(_WATCH)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": profile.slow_down})
    line.reset()
    first = _type(page, query)
    page.wait_for_timeout(50)
    first_bytes, requests = line.sent_bytes, line.requests
    keys = [following[:end] for end in range(3, len(following) + 1) if following[end - 1] != " "]
    further = median(_type(page, text) for text in keys)
    longest: list[float] = page.evaluate("tasks")
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    heap = _heap(devtools) - heap_before
    context.close()
    return first, further, first_bytes, requests, max(longest, default=0), heap


def _type(page: Page, text: str) -> float:
    milliseconds: float = page.evaluate(_TYPE, [text, TIMEOUT_MS])
    return milliseconds


def _heap(devtools: CDPSession) -> float:
    devtools.send("HeapProfiler.collectGarbage")
    usage: dict[str, Any] = devtools.send("Runtime.getHeapUsage")
    return float(usage["usedSize"])
