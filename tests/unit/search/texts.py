"""Texts for the search's tests: the site's own, made-up ones, and hostile ones."""

import random
import sys
import unicodedata
from functools import cache
from pathlib import Path

CONTENT = Path(__file__).parents[3] / "content"

HOSTILE = [
    "",
    "   \t\r\n",
    "\x00\x01",
    "<script>alert('IEP')</script>",
    "<img src=x onerror=alert(1)>",
    "../../etc/passwd",
    "\ud800 lone \udfff surrogates \ud83d",
    "‮right to left ‬ مرحبا שלום",
    "👩‍👧‍👦🏳️‍🌈 emoji 5️⃣0️⃣4️⃣",
    "''''----....''-.-'",
    "constructor __proto__ toString hasOwnProperty",
    "*~^:+- title:iep iep~2 +iep -504 iep^9 ie*",
    "½ ① ⒈5 ﷺ ㎧ Ⅷ x² № ™",
    "a" * 5_000,
    "z̷̡̢" * 500,
    "İstanbul ΟΔΟΣ straße ŁÓDŹ ﬁne oﬃce ǅ ŉ",
    "हिन्दी ไทย 日本語 한국어 தமிழ்",
    "y yy yyy yyying ying yed eed ing s ss sses",
]

_BEGINNINGS = [
    "str",
    "b",
    "y",
    "c",
    "oa",
    "e",
    "a",
    "i",
    "ou",
    "tt",
    "l",
    "ll",
    "s",
    "z",
    "w",
    "x",
    "1",
    "u",
    "n",
    "yy",
    "pr",
    "th",
    "qu",
    "ch",
    "evalu",
    "accommod",
    "consent",
    "educ",
    "disabil",
]
_ENDINGS = [
    "ational",
    "tional",
    "enci",
    "anci",
    "izer",
    "bli",
    "alli",
    "entli",
    "eli",
    "ousli",
    "ization",
    "ation",
    "ator",
    "alism",
    "iveness",
    "fulness",
    "ousness",
    "aliti",
    "iviti",
    "biliti",
    "logi",
    "icate",
    "ative",
    "alize",
    "iciti",
    "ical",
    "ful",
    "ness",
    "al",
    "ance",
    "ence",
    "er",
    "ic",
    "able",
    "ible",
    "ant",
    "ement",
    "ment",
    "ent",
    "ou",
    "ism",
    "ate",
    "iti",
    "ous",
    "ive",
    "ize",
    "s",
    "es",
    "ies",
    "ed",
    "ing",
    "eed",
    "y",
    "e",
    "ll",
    "sses",
    "ion",
    "nt",
    "nts",
]


@cache
def article_texts() -> list[str]:
    """Return the text of each file in content/, so that every word of the site is among them."""
    return [path.read_text("utf-8") for path in sorted(CONTENT.rglob("*")) if path.suffix in (".md", ".yaml")]


def word_like(source: random.Random, count: int) -> set[str]:
    """Return up to `count` made-up words that end in what the stemmer takes off, often twice."""
    return {
        "".join(source.choices(_BEGINNINGS, k=source.randint(1, 4)))
        + source.choice([*_ENDINGS, ""])
        + source.choice([*_ENDINGS, "", ""])
        for _ in range(count)
    }


def random_texts(source: random.Random, count: int) -> list[str]:
    """Return `count` texts of up to 12 pieces: letters, joiners, and any character that Unicode 14 assigns."""
    assigned = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) != "Cn"]
    plain = [*"aeinstIEP0459.'’- ", "n't", "re-", "I.E.P", "504", "300.301"]
    return ["".join(source.choice(source.choice([plain, plain, assigned])) for _ in range(12)) for _ in range(count)]
