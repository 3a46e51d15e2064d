"""Cuts an index into the files that a browser loads (docs/search-format.md describes them).

A query needs the shards of its terms and the cards of its results, and loads nothing else. Names carry a hash of the
content, so that a file can be kept for ever; the same index gives the same bytes.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lunr.builder import Builder

from plugins.search.documents import Document, split_summary
from plugins.search.index import FIELDS, Index
from plugins.search.numbers import write_numbers
from plugins.search.spelling import words_by_start_and_length

FORMAT = 1
TERMS_CHARACTERS = 4000  # a shard of terms; about 2.5 kB compressed
WORDS_CHARACTERS = 6000  # a shard of words
CARDS_IN_CHUNK = 8
CHUNKS_IN_GROUP = 64  # chunks share a hash by the group: one each would be most of a large site's directory
INLINE_CHARACTERS = 12_000  # a site whose files come to less than this gets them all in one
HASH_CHARACTERS = 6  # 30 bits, which have to tell a file only from earlier versions of itself


@dataclass(frozen=True)
class SearchFiles:
    """What the browser loads.

    start      the name of the file that it begins with: the directory
    contents   every file, the directory too: name, with folders, below the directory's own folder → content
    """

    start: str
    contents: Mapping[str, bytes]


@dataclass(frozen=True)
class _Part:
    """The files of one kind, and what the directory says of them."""

    entry: dict[str, Any]
    texts: dict[str, str]


def cut(index: Index) -> SearchFiles:
    """Return the files of an index."""
    parts = {
        "terms": _shards("terms", _postings(index.builder), TERMS_CHARACTERS),
        "words": _shards("words", words_by_start_and_length(index.word_counts), WORDS_CHARACTERS),
        "cards": _chunks("cards", [_card(document) for document in index.documents]),
    }
    directory = _directory(index) | {name: part.entry for name, part in parts.items()}
    texts = {name: text for part in parts.values() for name, text in part.texts.items()}
    if sum(map(len, texts.values())) < INLINE_CHARACTERS:
        directory["files"] = {name: json.loads(text) for name, text in texts.items()}
        texts = {}
    text = _json(directory)
    start = f"index.{_hash([text])}.json"
    return SearchFiles(start, {name: text.encode() for name, text in {start: text, **texts}.items()})


def _directory(index: Index) -> dict[str, Any]:
    builder, count = index.builder, len(index.documents)
    lengths = {field.name: 0 for field in FIELDS}
    for reference, length in builder.field_lengths.items():
        lengths[reference.split("/")[0]] += length
    return {
        "format": FORMAT,
        "language": {
            "stopWords": " ".join(sorted(index.language.stop_words)),
            "isStemmed": index.language.is_stemmed,
        },
        "documents": count,
        "k1": builder._k1,
        "b": builder._b,
        "fields": [
            {"name": field.name, "boost": field.boost, "averageLength": lengths[field.name] / max(count, 1)}
            for field in FIELDS
        ],
    }


def _postings(builder: Builder) -> dict[str, list[str]]:
    """Return for each term and each field the documents that hold it, as numbers: see _write_postings."""
    return {
        term: [_write_postings(term, field.name, posting[field.name], builder) for field in FIELDS]
        for term, posting in builder.inverted_index.items()
    }


def _write_postings(term: str, field: str, references: Mapping[str, Any], builder: Builder) -> str:
    """Return each document's posting: the gap to the one before, doubled; plus 1 and the count, if the term is there
    more than once; the field's length."""
    numbers: list[int] = []
    last = -1
    for reference in references:
        key = f"{field}/{reference}"
        count = builder.field_term_frequencies[key][term]
        gap = int(reference) - last - 1
        last = int(reference)
        numbers += [gap * 2] if count == 1 else [gap * 2 + 1, count]
        numbers.append(builder.field_lengths[key])
    return write_numbers(numbers)


def _card(document: Document) -> list[str]:
    """Return what a result shows. A title that is the page's own is left empty."""
    title = "" if document.title == document.page_title else document.title
    summary, _ = split_summary(document.summary)
    return [document.kind, document.address, document.page_title, title, summary]


def _shards(folder: str, entries: Mapping[str, Any], characters: int) -> _Part:
    """Pack entries in order into shards of up to `characters`; one that is larger has a shard to itself."""
    shards: list[dict[str, Any]] = []
    room = 0
    for key in sorted(entries, key=_code_units):
        size = len(_json({key: entries[key]}))
        if size > room:
            shards.append({})
            room = characters
        shards[-1][key] = entries[key]
        room -= size
    texts = [_json(shard) for shard in shards]
    hashes = [_hash([text]) for text in texts]
    entry = {"starts": " ".join(_starts(shards)), "hashes": "".join(hashes)}
    return _Part(entry, _named(folder, texts, hashes))


def _chunks(folder: str, cards: Sequence[list[str]]) -> _Part:
    """Pack cards by the chunk, in the order of the documents."""
    texts = [_json(cards[first : first + CARDS_IN_CHUNK]) for first in range(0, len(cards), CARDS_IN_CHUNK)]
    groups = [_hash(texts[first : first + CHUNKS_IN_GROUP]) for first in range(0, len(texts), CHUNKS_IN_GROUP)]
    hashes = [groups[number // CHUNKS_IN_GROUP] for number in range(len(texts))]
    entry = {"inChunk": CARDS_IN_CHUNK, "chunksInGroup": CHUNKS_IN_GROUP, "hashes": "".join(groups)}
    return _Part(entry, _named(folder, texts, hashes))


def _starts(shards: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return for each shard the shortest text that sorts after the shard before it and not after its own first key."""
    starts = []
    last = b""
    for shard in shards:
        keys = list(shard)
        beginnings = (keys[0][:end] for end in range(1, len(keys[0]) + 1))
        starts.append(next(each for each in beginnings if _code_units(each) > last))
        last = _code_units(keys[-1])
    return starts


def _named(folder: str, texts: Sequence[str], hashes: Sequence[str]) -> dict[str, str]:
    return {f"{folder}/{number}.{hashes[number]}.json": text for number, text in enumerate(texts)}


def _code_units(key: str) -> bytes:
    """Sort as JavaScript compares: by UTF-16 code unit."""
    return key.encode("utf-16-be")


def _hash(texts: Sequence[str]) -> str:
    digest = sha256("\n".join(texts).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:HASH_CHARACTERS]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
