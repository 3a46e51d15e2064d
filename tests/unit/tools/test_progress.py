"""Which step runs: one line on a terminal, a line a step elsewhere, nothing where nobody asked."""

import io

from tools.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(written: str) -> str:
    """Return what a terminal's line shows after all that was written to it."""
    line = ""
    for part in written.split("\r"):
        line = part + line[len(part) :]
    return line.rstrip()


def run(stream: io.StringIO) -> Progress:
    progress = Progress(stream, 2)
    progress.step("Reading the texts")
    progress.step("Writing")
    progress.count(1)
    progress.count(12)
    return progress


def test_a_terminal_shows_one_line_that_is_written_over() -> None:
    stream = Terminal()
    with run(stream):
        assert "\n" not in stream.getvalue()
        assert shown(stream.getvalue()) == "2/2 Writing: 12"
    assert shown(stream.getvalue()) == ""


def test_a_log_gets_a_line_for_each_step_and_no_counts() -> None:
    stream = io.StringIO()
    run(stream).clear()
    assert stream.getvalue() == "1/2 Reading the texts\n2/2 Writing\n"


def test_nothing_is_said_where_nobody_asked() -> None:
    progress = Progress()
    progress.step("Reading")
    progress.count(1)
    progress.clear()


def test_more_steps_than_were_told_do_not_count_beyond_the_end() -> None:
    stream = io.StringIO()
    progress = Progress(stream, 1)
    progress.step("One")
    progress.step("Two")
    assert stream.getvalue() == "1/1 One\n2/2 Two\n"
