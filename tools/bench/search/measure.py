"""Types into a search in real Chromium and measures what the reader waits for, and what it costs."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from tools.bench.search.server import Line, serving

TIMEOUT_MS = 60_000
"""Nobody waits longer for the first result; a search that takes longer is left out, and named."""
KEY_TIMEOUT_MS = 10_000
"""After it, a further key has found nothing. Such keys are left out: each search finds nothing for other ones."""
SETTLED_MS = 1_000  # over a round trip of the slowest line: after it, nothing is on its way

_WATCH = """() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask" });
}"""

# Touches the box with `text` in it and waits for the first change of the page that leaves a result there: all three
# searches draw only what the last key asks for, and each changes the page for each key. Gives the milliseconds from the
# touch, null if there is none in time. The page then notes when it changes for the last time. What the key before
# brought is on the screen before the touch, as for a reader: an answer from a worker would have to wait for it.
_TYPE = """([text, timeout]) => new Promise((done) => {
    const input = document.querySelector("input");
    let start;
    globalThis.watch?.disconnect();
    globalThis.watch = new MutationObserver(() => {
        const ms = performance.now() - start;
        const results = document.querySelectorAll("[role=option], .result").length;
        if (!results) return;
        globalThis.last = { ms, results };
        done(ms);
    });
    setTimeout(() => done(null), timeout);
    requestAnimationFrame(() => setTimeout(() => {
        watch.observe(document.body, { childList: true, subtree: true });
        input.value = text;
        start = performance.now();
        if (document.activeElement !== input) input.focus();
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }));
})"""


class NoResultError(Exception):
    """A search found nothing for words that its site holds."""


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
    """A reader's first visit.

    first_ms         from the touch of the box to the first result drawn
    all_ms           from the touch to the last change of the results
    first_bytes      what was received between the touch and the first result; first_requests: in how many answers
    all_bytes        what was received until nothing changed any more
    further_ms       from a further key to the first result drawn for it
    longest_task_ms  of the page's main thread; 0 if none took over 50 ms
    """

    first_ms: float
    all_ms: float
    first_bytes: float
    first_requests: float
    all_bytes: float
    all_requests: float
    results: float
    further_ms: float
    longest_task_ms: float
    heap_bytes: float


def median_of(visits: Sequence[Measured]) -> Measured:
    """Return the median of each figure, but the longest task of all: none may keep a reader waiting."""
    medians = Measured(*(median(column) for column in zip(*map(astuple, visits), strict=True)))
    return replace(medians, longest_task_ms=max(each.longest_task_ms for each in visits))


def visit(browser: Browser, folder: Path, profile: Profile, query: str, following: str) -> Measured:
    """Search for a query in a fresh browser, then type the following one key by key.

    Raises NoResultError if there is no result for the query.
    """
    line = Line(*profile.line)
    with serving(folder, line) as address, browser.new_context() as context:
        return _search(context, address, line, profile, query, following)


def _search(
    context: BrowserContext, address: str, line: Line, profile: Profile, query: str, following: str
) -> Measured:
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    devtools = context.new_cdp_session(page)
    heap_before = _heap(devtools)
    page.evaluate(_WATCH)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": profile.slow_down})
    line.reset()
    first_ms = _type(page, query, TIMEOUT_MS)
    if first_ms is None:
        raise NoResultError(f"no result for “{query}” in {TIMEOUT_MS / 1000:.0f} s")
    first_bytes, first_requests = line.sent_bytes, line.requests
    page.wait_for_timeout(SETTLED_MS)
    all_bytes, all_requests = line.sent_bytes, line.requests
    last = page.evaluate("last")
    keys = [following[:end] for end in range(3, len(following) + 1) if following[end - 1] != " "]
    times = [_type(page, text, KEY_TIMEOUT_MS) for text in keys]
    further_ms = median(time for time in times if time is not None)
    longest: list[float] = page.evaluate("tasks")
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    heap = _heap(devtools) - heap_before
    return Measured(
        first_ms=first_ms,
        all_ms=last["ms"],
        first_bytes=first_bytes,
        first_requests=first_requests,
        all_bytes=all_bytes,
        all_requests=all_requests,
        results=last["results"],
        further_ms=further_ms,
        longest_task_ms=max(longest, default=0),
        heap_bytes=heap,
    )


def _type(page: Page, text: str, timeout_ms: int) -> float | None:
    milliseconds: float | None = page.evaluate(_TYPE, [text, timeout_ms])
    return milliseconds


def _heap(devtools: CDPSession) -> float:
    devtools.send("HeapProfiler.collectGarbage")
    usage: dict[str, Any] = devtools.send("Runtime.getHeapUsage")
    return float(usage["usedSize"])
