"""Compressed copies beside each text file: a host that only hands out files can send them as they are."""

import gzip
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import brotli

TEXTS = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml", ".xsl"})
LEAST_BYTES = 200
"""Below this, a file and its headers are one packet anyway."""

AT_ONCE = 2
"""Threads: both libraries compress outside Python's lock."""


@dataclass(frozen=True)
class Compressed:
    """What `compress_folder` wrote. files: how many have a copy; the bytes are those of the copies."""

    files: int
    brotli_bytes: int
    gzip_bytes: int


def compress(content: bytes) -> dict[str, bytes]:
    """Return the copies that are smaller than `content`, by what their names end in: ``.br``, ``.gz``.

    The same content gives the same bytes: no name, no time and no system stands in them.
    """
    if len(content) < LEAST_BYTES:
        return {}
    copies = {".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=11), ".gz": _gzip(content)}
    return {ending: copy for ending, copy in copies.items() if len(copy) < len(content)}


def _gzip(content: bytes) -> bytes:
    """Return `content` as gzip. gzip.compress would write the system's number into the header."""
    file = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as packed:
        packed.write(content)
    return file.getvalue()


def compress_folder(folder: Path) -> Compressed:
    """Write the copies of each text file in `folder` beside it."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in TEXTS and file.is_file())
    with ThreadPoolExecutor(AT_ONCE) as threads:
        written = [copies for copies in threads.map(_write_copies, files) if copies]
    return Compressed(
        files=len(written),
        brotli_bytes=sum(copies.get(".br", 0) for copies in written),
        gzip_bytes=sum(copies.get(".gz", 0) for copies in written),
    )


def _write_copies(file: Path) -> dict[str, int]:
    """Write the copies of one file and return how large each is."""
    copies = compress(file.read_bytes())
    for ending, copy in copies.items():
        file.with_name(file.name + ending).write_bytes(copy)
    return {ending: len(copy) for ending, copy in copies.items()}
