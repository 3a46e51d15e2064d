"""The sections of docs/benchmarks.md, each written by its own command."""

import os
import platform
import re
from collections.abc import Sequence
from pathlib import Path

SECTIONS = ("Search", "Build", "Preview", "Lighthouse")
"""Their headings, as they stand in the document."""

TITLE = "# Benchmarks\n\nWritten by `make bench`; `python -m tools.bench NAME` measures one section.\n"


def write_section(file: Path, heading: str, body: str) -> None:
    """Put a section into `file`, in place of the one of that heading. heading: one of SECTIONS."""
    text = file.read_text("utf-8") if file.is_file() else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(with_section(text, heading, body), "utf-8")


def with_section(text: str, heading: str, body: str) -> str:
    """Return the document with a section put in, all in the order of SECTIONS; others are left out."""
    sections = dict(re.findall(r"^## ([^\n]+)\n+(.*?)\s*(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    sections[heading] = body.strip()
    return "\n".join([TITLE, *(f"## {name}\n\n{sections[name]}\n" for name in SECTIONS if name in sections)])


def describe_machine(*programs: str) -> str:
    """Return what it was measured on, in a sentence. What else the machine did makes every time longer."""
    load = f"{os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else "unknown"
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, load {load}"
    return f"Measured with {', '.join([*programs, machine])} (a load above the cores makes times longer)."


def write_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
