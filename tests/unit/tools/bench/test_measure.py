"""Visits of the search bench, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.bench.search import measure


def test_a_search_without_result_leaves_no_page_behind_that_works_on(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("<input>")
    monkeypatch.setattr(measure, "TIMEOUT_MS", 20)
    before = len(browser.contexts)
    with pytest.raises(measure.NoResultError, match="no result for “iep”"):
        measure.visit(browser, tmp_path, measure.DESKTOP, "iep", "plan")
    assert len(browser.contexts) == before
