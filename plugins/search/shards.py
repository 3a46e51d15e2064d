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

from plugins.search.cards import card_of, leads_of
from plugins.search.index import FIELDS, Index
from plugins.search.numbers import write_numbers
from plugins.search.spelling import words_by_start_and_length

FORMAT = 2
K1, B = (
    1.2,
    0.75,
)  # lunr's own: how soon more of the same word counts no more, and how much a long field counts for less
LEADS = ""  # the key, no term's, under which a shard holds cards
TERMS_CHARACTERS = 4000  # a shard of terms with its cards; about 2.5 kB compressed
LEADS_CHARACTERS = 1000  # kept free for the cards; of their own, so that a card that changes moves no term
WORDS_CHARACTERS = 6000  # a shard of words
CARDS_IN_CHUNK = 8
CHUNKS_IN_GROUP = 64  # chunks share a hash by the group: one each would be most of a large site's directory
MOST_GROUPS = 256  # of shards, which share hashes from there on
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
        "terms": _shards("terms", _terms(index)),
        "words": _shards("words", _packed(words_by_start_and_length(index.word_counts), WORDS_CHARACTERS)),
        "cards": _chunks("cards", [card_of(document) for document in index.documents]),
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
    count = len(index.documents)
    return {
        "format": FORMAT,
        "language": {
            "stopWords": " ".join(sorted(index.language.stop_words)),
            "isStemmed": index.language.is_stemmed,
        },
        "documents": count,
        "k1": K1,
        "b": B,
        "fields": [
            {"name": field.name, "boost": field.boost, "averageLength": length / max(count, 1)}
            for field, length in zip(FIELDS, index.lengths, strict=True)
        ],
    }


def _terms(index: Index) -> list[dict[str, Any]]:
    """Return the shards of terms: for each term a text a field, and some cards."""
    entries = {term: [_write_postings(numbers) for numbers in fields] for term, fields in index.postings.items()}
    leads = leads_of(index)
    return [_with_leads(shard, leads) for shard in _packed(entries, TERMS_CHARACTERS - LEADS_CHARACTERS)]


def _write_postings(numbers: Sequence[int]) -> str:
    """Return each document's posting: the gap to the one before, doubled; plus 1 and the count, if the term is there
    more than once; the field's length."""
    written: list[int] = []
    last = -1
    for document, count, length in zip(*[iter(numbers)] * 3, strict=True):
        gap = document - last - 1
        last = document
        written += (gap * 2, length) if count == 1 else (gap * 2 + 1, count, length)
    return write_numbers(written)


def _shards(folder: str, shards: Sequence[Mapping[str, Any]]) -> _Part:
    """Return shards as files."""
    in_group = 1
    while len(shards) > MOST_GROUPS * in_group:
        in_group *= 2
    part = _part(folder, [_json(shard) for shard in shards], in_group)
    return _Part({"starts": " ".join(_starts(shards)), **part.entry}, part.texts)


def _packed(entries: Mapping[str, Any], characters: int) -> list[dict[str, Any]]:
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
    return shards


def _with_leads(shard: Mapping[str, Any], leads: Mapping[str, list[Any]]) -> dict[str, Any]:
    """Return a shard with the cards of its terms, as many as it has room for."""
    cards = []
    room = TERMS_CHARACTERS - len(_json(shard))
    for card in (card for term in shard for card in leads.get(term, ())):
        room -= len(_json(card)) + 1
        if room >= 0:
            cards.append(card)
    return {**shard, LEADS: cards} if cards else {**shard}


def _chunks(folder: str, cards: Sequence[list[str]]) -> _Part:
    """Pack cards by the chunk, in the order of the documents."""
    texts = [_json(cards[first : first + CARDS_IN_CHUNK]) for first in range(0, len(cards), CARDS_IN_CHUNK)]
    part = _part(folder, texts, CHUNKS_IN_GROUP)
    return _Part({"inChunk": CARDS_IN_CHUNK, **part.entry}, part.texts)


def _part(folder: str, texts: Sequence[str], in_group: int) -> _Part:
    """Return texts as files, each named by its number and the hash of its group."""
    groups = [_hash(texts[first : first + in_group]) for first in range(0, len(texts), in_group)]
    named = {f"{folder}/{number}.{groups[number // in_group]}.json": text for number, text in enumerate(texts)}
    return _Part({"inGroup": in_group, "hashes": "".join(groups)}, named)


def _starts(shards: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return for each shard the shortest text that sorts after the shard before it and not after its own first key."""
    starts = []
    last = b""
    for shard in shards:
        keys = [key for key in shard if key != LEADS]
        beginnings = (keys[0][:end] for end in range(1, len(keys[0]) + 1))
        starts.append(next(each for each in beginnings if _code_units(each) > last))
        last = _code_units(keys[-1])
    return starts


def _code_units(key: str) -> bytes:
    """Sort as JavaScript compares: by UTF-16 code unit."""
    return key.encode("utf-16-be")


def _hash(texts: Sequence[str]) -> str:
    digest = sha256("\n".join(texts).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:HASH_CHARACTERS]


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
