"""Work in a process of its own gives what it would give here."""

import os
import threading
from functools import partial

import pytest

from plugins.sitedata.problem import DataError, Problem
from tools import beside as module
from tools.beside import beside

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
CAN_FORK = hasattr(os, "fork")


@pytest.fixture(params=["alone", "other threads"])
def is_forked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the work gets a process: not where a fork would lose a thread."""
    count = 1 if request.param == "alone" else 2
    monkeypatch.setattr(module.threading, "active_count", lambda: count)
    return CAN_FORK and count == 1


def fail() -> None:
    raise DataError([Problem("law.yaml", 1, 2, "is wrong.")])


def test_the_result_comes_from_a_process_of_its_own_where_there_can_be_one(is_forked: bool) -> None:
    with beside(os.getpid) as result:
        assert (result() != os.getpid()) == is_forked


def test_what_went_wrong_is_raised_where_the_result_is_asked_for(is_forked: bool) -> None:
    with beside(fail) as result, pytest.raises(DataError, match=r"law.yaml:1:2: is wrong\."):
        result()


def test_work_that_nobody_waits_for_ends_with_the_block(is_forked: bool) -> None:
    with beside(partial(threading.Event().wait, None)):
        pass


@pytest.mark.skipif(not CAN_FORK, reason="needs a process of its own")
def test_the_work_of_a_killed_process_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.threading, "active_count", lambda: 1)
    here = os.getpid()

    def die_elsewhere() -> str:
        if os.getpid() != here:
            os._exit(1)
        return "done"

    with beside(die_elsewhere) as result:
        assert result() == "done"
