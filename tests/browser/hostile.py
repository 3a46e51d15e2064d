"""Hostile and broken values for addresses, and the addresses made of them."""

from collections.abc import Iterator
from random import Random
from urllib.parse import quote

from plugins.guide.model import Guide

MARKUP = [
    "<img src=x onerror=window.ran=1>",
    "<script>window.ran=1</script>",
    '"><svg onload=window.ran=1>',
    "'><body onpageshow=window.ran=1>",
    "</textarea><script>window.ran=1</script>",
    "</title><script>window.ran=1</script>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<a href=javascript:window.ran=1 autofocus onfocus=window.ran=1>x</a>",
    "<math><mi xlink:href='javascript:window.ran=1'>x</mi></math>",
    "<style>*{display:none}</style>",
    "javascript:window.ran=1",
    "data:text/html,<script>opener.ran=1</script>",
    "'-(window.ran=1)-'",
    "\\u003cimg src=x onerror=window.ran=1\\u003e",
    "${window.ran=1}",
    "{{constructor.constructor('window.ran=1')()}}",
    "&lt;img src=x onerror=window.ran=1&gt;",
]
NAMES = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
    "then",
    "length",
    "elements",
    "null",
    "undefined",
    "NaN",
    "[object Object]",
]
BROKEN = [
    "%",
    "%E0%A4%A",
    "%FF%FE",
    "%00",
    "%C0%AF",
    "%ED%A0%80",
    "%u0041",
    "%0d%0aSet-Cookie:%20x=1",
    "%252e%252e%252f",
    "../../../etc/passwd",
    "//example.org/",
    "\u202egnp.exe",
    "\u0000\u0001\u0002",
    "a" + "\u0301" * 500,
    "\N{GRINNING FACE}" * 50,
    "\ufdfa" * 100,
    "(((((((((((((((((((((a+)+)+)+)+)+)+)+)+$",
    "[",
    "*.?^$\\",
    "' OR 1=1 --",
    "-1",
    "1e309",
]
LONG = ["x" * 1_000_000, "%41" * 50_000, "&" * 50_000, "=" * 50_000, "a=b&" * 20_000, "consent," * 50_000]

VALUES = [*MARKUP, *NAMES, *BROKEN]


def table_fragments() -> list[str]:
    """Return fragments for the table."""
    names = ["q", "topic", "plan", "with", "keep", "only", "__proto__"]
    named = [f"{name}={value}" for name in names for value in VALUES]
    encoded = [f"{name}={quote(value, safe='%')}" for name in ("q", "keep") for value in VALUES]
    long = [f"{name}={value}" for name in ("q", "keep") for value in LONG[1:]]
    odd = [
        "keep=consent,consent,deadlines,__proto__&only=1",
        "only=1",
        "only=1&keep=,,,",
        "plan=iep&plan=section-504",
        "with=iep&plan=health-plan",
        "q=consent&q=zzzz",
        "topic=basics&topic=who&differs=1&differs=0&rules=2",
        "consent&keep=team",
        "topic=no-such-topic&plan=no-such-plan&with=no-such-plan&keep=no-such-row",
        "no-such-row",
        "plan=iep&with=iep&differs=1&only=1&topic=no-such-topic&q=consent",
        "=consent",
        "",
    ]
    return [*VALUES, *named, *encoded, *LONG, *long, *odd]


def guide_fragments(guide: Guide) -> list[str]:
    """Return fragments for the guide: hostile ones, and trails that contradict themselves or run in circles."""
    named = [f"{name}={value}" for name in ("urgent", "age", "worry") for value in VALUES]
    encoded = [f"urgent={quote(value, safe='%')}" for value in VALUES]
    keys = [f"{quote(value)}=not-sure" for value in VALUES]
    return [*VALUES, *named, *encoded, *keys, *LONG, *_trails(guide)]


def _trails(guide: Guide) -> Iterator[str]:
    random = Random(504)
    pairs = [(question.id, answer.id) for question in guide.questions for answer in question.answers]
    pairs += [("wrong", "no-such-answer"), ("no-such-question", "not-sure"), ("constructor", "toString")]
    yield "&".join(f"{question}={answer}" for question, answer in pairs)
    yield "&".join(f"{question}={answer}" for question, answer in reversed(pairs))
    for _ in range(80):
        yield "&".join(f"{question}={answer}" for question, answer in random.choices(pairs, k=random.randint(1, 40)))
