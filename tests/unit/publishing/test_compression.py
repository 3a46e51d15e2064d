"""Compressed copies hold what the file holds, are smaller than it, and are the same each time."""

import gzip
import hashlib
from pathlib import Path

import brotli
import pytest

from plugins.publishing.compression import LEAST_BYTES, compress, compress_folder

TEXT = b"The school must ask. " * 40
NOISE = hashlib.shake_256(b"the same each time").digest(1_000)


def test_copies_hold_what_the_file_holds() -> None:
    copies = compress(TEXT)
    assert sorted(copies) == [".br", ".gz"]
    assert brotli.decompress(copies[".br"]) == gzip.decompress(copies[".gz"]) == TEXT
    assert all(len(copy) < len(TEXT) for copy in copies.values())


def test_no_time_name_or_system_stands_in_a_copy() -> None:
    header = compress(TEXT)[".gz"][:10]
    assert header == b"\x1f\x8b\x08\x00" + b"\x00\x00\x00\x00" + b"\x02\xff"


@pytest.mark.parametrize("content", [b"", b"short", TEXT[: LEAST_BYTES - 1], NOISE])
def test_what_would_not_get_smaller_gets_no_copy(content: bytes) -> None:
    assert compress(content) == {}


def test_only_texts_get_copies(tmp_path: Path) -> None:
    for name in ("index.html", "iep/one/index.html", "data.csv", "picture.png", "_headers", "small.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"small" if name == "small.txt" else TEXT)
    done = compress_folder(tmp_path)
    copies = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.suffix in (".br", ".gz")}
    texts = ("index.html", "iep/one/index.html", "data.csv")
    assert copies == {f"{name}{ending}" for name in texts for ending in (".br", ".gz")}
    assert (done.files, done.brotli_bytes) == (3, 3 * len(compress(TEXT)[".br"]))
