"""What every command says of a slip: one line with the mend, an exit code that is not 0, and no traceback."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tools import build, check, new, publish, ready, serve
from tools.bench import __main__ as bench
from tools.browser import NoBrowserError
from tools.command import problem_with_address
from tools.report import __main__ as report

Main = Callable[[Sequence[str]], int]
MAINS: dict[str, Main] = {
    name: module.main
    for name, module in {
        "build": build, "check": check, "new": new, "publish": publish, "serve": serve, "bench": bench, "report": report
    }.items()
}  # fmt: skip
NO_PROJECT = 'argument --root: "/nowhere" holds no project: there is no pelicanconf.py in it.'
FORMATS = "argument --format: invalid choice: xml (choose from text, github, json)."
FULL = "is not a full web address"


def said(main: Main, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command that must end with 2 and return what it said."""
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


@pytest.mark.parametrize("name", ["build", "check", "new", "publish", "serve", "report"])
def test_an_unknown_option_is_named(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = f'python -m tools.{name}: there is no "--zzz". All there is: python -m tools.{name} --help\n'
    assert said(MAINS[name], ["--zzz"], capsys) == line


@pytest.mark.parametrize(
    ("name", "arguments", "line"),
    [
        ("build", ["--ouput", "x"], 'there is no "--ouput". Did you mean "--output"?'),
        *[(name, ["--root", "/nowhere"], NO_PROJECT) for name in MAINS if name != "bench"],
        ("check", ["--law-texts", "/nowhere"], 'argument --law-texts: "/nowhere" is no folder.'),
        ("check", ["--format", "xml"], FORMATS),
        ("serve", ["--port", "abc"], 'argument --port: "abc" is no port. Name a number from 1 to 65535.'),
        ("serve", ["--port", "0"], 'argument --port: "0" is no port. Name a number from 1 to 65535.'),
        ("serve", ["--port", "65536"], 'argument --port: "65536" is no port. Name a number from 1 to 65535.'),
        ("build", ["--site-url", "your.site"], f'argument --site-url: "your.site" {FULL}, as in https://your.site.'),
        ("bench", ["lunch"], 'there is no "lunch".'),
    ],
)  # fmt: skip
def test_a_slip_is_said_in_one_line(
    name: str, arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    help_line = "" if "Did you mean" in line else f" All there is: python -m tools.{name} --help"
    assert said(MAINS[name], arguments, capsys) == f"python -m tools.{name}: {line}{help_line}\n"


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("https://your.site", None),
        ("http://127.0.0.1:8000/iep", None),
        ("http://[::1]:8000", None),
        ("https://schule-köln.example/", None),
        ("your.site", FULL),
        ("ftp://your.site", FULL),
        ("https://", FULL),
        ("https://your site", FULL),
        ("https://your.site/a b", FULL),
        ('https://your.site/"', FULL),
        ("https://your.site:abc", FULL),
        ("https://your.site:99999", FULL),
        ("http://[", FULL),
        ("https://your.site/?page=1", "must end with its host or folder"),
        ("https://your.site/#top", "must end with its host or folder"),
    ],
)
def test_only_a_whole_address_is_taken(address: str, wrong: str | None) -> None:
    assert problem_with_address(address) == wrong


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--settings", "nope.py", "--output", str(tmp_path / "output"), "--quiet"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == f"{build.ROOT / 'nope.py'}: is not there. Check the name."


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (NoBrowserError("No browser was found."), "No browser was found."),
        (
            FileNotFoundError(2, "No such file or directory", "npm"),
            "npm: is not there. Install it (npm comes with Node.js) and run this again.",
        ),
        (
            subprocess.CalledProcessError(1, ["npm", "install", "lunr"]),
            "npm install lunr: failed with 1. Is there a network?",
        ),
    ],
)
def test_a_benchmark_that_lacks_a_program_says_which(
    error: Exception, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr("tools.bench.search.command.run", fail)
    assert bench.main(["search"]) == 1
    assert capsys.readouterr().err == line + "\n"


def test_an_old_python_is_named_with_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as end:
        ready.main()
    assert end.value.code == (
        "This project needs Python 3.11 or newer, and this is 3.9.2. Install a newer one, "
        "then run: make PYTHON=/path/to/it serve"
    )
