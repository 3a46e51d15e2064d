"""Words: the cases that families type, and the proof that Python and JavaScript agree on every word."""

import random
import unicodedata

import pytest

from plugins.search.words import language_of, term, tokenize, words_of
from tests.unit.search.javascript import JavaScript
from tests.unit.search.texts import HOSTILE, article_texts, random_texts, word_like

ENGLISH = language_of("en")
MODULE = "tests/js/probe.js"


def terms(text: str) -> list[str]:
    found = (term(token.word, ENGLISH) for token in tokenize(text))
    return [each for each in found if each is not None]


@pytest.mark.parametrize(
    "spellings",
    [
        ["IEP", "iep", "I.E.P.", "i.e.p", "IEPs", "IEP's", "IEP’s", "I.E.P’s", "ＩＥＰ"],
        ["504", "504s", "504's", "#504", "(504)", "504."],
        ["child", "childs", "child's", "Child’s", "CHILD"],
        ["evaluation", "evaluations", "evaluate", "Evaluated", "evaluating"],
        ["re-evaluation", "reevaluation", "Re-Evaluations", "re‑evaluation"],
        ["K-12", "k12", "K‑12"],
        ["résumé", "resume", "re\u0301sume\u0301", "RÉSUMÉ"],
        ["office", "oﬃce", "of\u00adfice"],
        ["Ægis", "aegis"],
        ["don't", "dont", "won't", "wont", "can't", "cannot", "isn’t", "not"],
        ["300.301", "300.301.", "(300.301)"],
        ["parents", "parents'", "parent’s", "parent"],
        ["accommodation", "accommodations"],
    ],
)
def test_spellings_of_one_word_are_one_term(spellings: list[str]) -> None:
    found = {spelling: terms(spelling) for spelling in spellings}
    assert len({tuple(each) for each in found.values()}) == 1, found
    assert len(found[spellings[0]]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is an IEP?", ["iep"]),
        ("what's a 504 plan", ["504", "plan"]),
        ("The school said no!", ["school", "said", "no"]),
        ("Who is protected by Section 504", ["who", "protect", "section", "504"]),
        ("they won't evaluate my child", ["not", "evalu", "child"]),
        ("one-on-one aide", ["on", "on", "aid"]),
        ("IEP/504 and/or OT", ["iep", "504", "ot"]),
        ("34 C.F.R. § 300.301(c)(1)", ["34", "cfr", "300.301", "c", "1"]),
        ("20 U.S.C. 1415(l)", ["20", "usc", "1415", "l"]),
        ("let's wait. Then write", ["wait", "write"]),
        ("pay survey delay key", ["pay", "survey", "delay", "key"]),
        ("60–90 days—not more", ["60", "90", "day", "not", "more"]),
        ("año niño", ["ano", "nino"]),
        ("they'll say we've had it", ["say"]),
        ("", []),
        ("?! … — 👩‍👧 '' -- ...", []),
    ],
)
def test_text_becomes_the_terms_that_matter(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_offsets_point_at_the_word_as_it_is_written() -> None:
    text = "Your child’s “re-evaluation”: I.E.P."
    assert [text[start:end] for _, start, end in tokenize(text)] == ["Your", "child’s", "re-evaluation", "I.E.P"]


def test_language_that_nothing_is_known_about_keeps_every_word() -> None:
    assert [term(word, language_of("es")) for word, *_ in tokenize("la evaluación")] == ["la", "evaluacion"]


def test_python_and_javascript_stem_alike(javascript: JavaScript) -> None:
    words = sorted(word_like(random.Random(1), 60_000).union(*(text.split() for text in article_texts())))
    text = " ".join(words)
    found = javascript(MODULE, "terms", [[text, [*ENGLISH.stop_words], True]])[0]
    assert len(found) > 50_000
    assert found == [term(token.word, ENGLISH) for token in tokenize(text)]


def test_python_and_javascript_find_the_same_words_at_the_same_places(javascript: JavaScript) -> None:
    texts = [*HOSTILE, *article_texts(), *random_texts(random.Random(2), 3_000)]
    found = javascript(MODULE, "tokenize", [[text] for text in texts])
    for text, tokens in zip(texts, found, strict=True):
        expected = [
            {"word": word, "start": utf16_length(text[:start]), "end": utf16_length(text[:end])}
            for word, start, end in tokenize(text)
        ]
        assert tokens == expected, text


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_random_texts_reach_every_kind_of_character() -> None:
    text = "".join(random_texts(random.Random(2), 3_000))
    assert {unicodedata.category(each)[0] for each in text} == set("LMNPSZC")


def test_words_alone_are_those_of_the_tokens() -> None:
    texts = [*HOSTILE, "child’s I.E.P. re‑evaluation won't 34 C.F.R. § 300.301(c)", "K-12 soft\u00adhyphen ﬁne"]
    assert [words_of(text) for text in texts] == [[token.word for token in tokenize(text)] for text in texts]
