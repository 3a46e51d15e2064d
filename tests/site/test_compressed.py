"""A published site has compressed copies, and the command says what it wrote."""

import gzip
from pathlib import Path

import brotli

from plugins.publishing.compression import Compressed
from tools.build import Result, describe


def test_each_page_has_copies_that_hold_the_same(published: Path) -> None:
    pages = list(published.rglob("*.html"))
    assert pages
    for page in pages:
        for ending, read in ((".br", brotli.decompress), (".gz", gzip.decompress)):
            assert read(page.with_name(page.name + ending).read_bytes()) == page.read_bytes()


def test_a_site_that_is_not_published_has_none(site_folder: Path) -> None:
    assert not [file for file in site_folder.rglob("*") if file.suffix in (".br", ".gz")]


def test_the_command_says_what_it_wrote() -> None:
    result = Result((), pages=136, files=345, size_bytes=6_250_000)
    line = "345 files, 6.2 MB. 330 of them also compressed: 1.1 MB (.br), 1.4 MB (.gz)."
    assert describe(result, Compressed(330, 1_096_758, 1_357_424)) == line
