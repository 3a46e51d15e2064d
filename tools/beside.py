"""Runs a function beside the rest of a command, in a process of its own, where the system can."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import TypeVar

Given = TypeVar("Given")


@contextmanager
def beside(work: Callable[[], Given]) -> Iterator[Callable[[], Given]]:
    """Begin `work`, and give what waits for its result. Leaving the block ends it, whether it was waited for or not.

    The process has a copy of all there is: only the result is sent. An exception is raised where the result is asked
    for. Where there is no fork, or another thread that a fork would lose, `work` is done when it is asked for.
    """
    if "fork" not in get_all_start_methods() or threading.active_count() > 1:
        yield work
        return
    context = get_context("fork")
    hear, speak = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, speak), daemon=True)
    process.start()
    speak.close()

    def result() -> Given:
        try:
            is_done, value = hear.recv()
        except EOFError:  # something has killed it
            return work()
        if not is_done:
            raise value
        given: Given = value
        return given

    try:
        yield result
    finally:
        process.terminate()
        process.join()
        hear.close()


def _work(work: Callable[[], Given], speak: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends who began this, and that ends us
    with suppress(BrokenPipeError):
        try:
            result = True, work()
        except Exception as error:
            speak.send((False, error))
        else:
            speak.send(result)
