"""The proof of the guide refuses every broken graph with a line, and crashes on none."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plugins.guide.graph import Graph
from plugins.guide.model import Guide
from plugins.guide.proof import LONGEST_PATH, check_guide
from plugins.sitedata.site import SiteData, Sourced
from plugins.sitedata.source import YamlSource

SITUATIONS = Path(__file__).parents[2] / "guide" / "situations.yaml"


def outcome(id: str) -> dict[str, object]:
    statement = {"text": "You could ask.", "cites": ["34 CFR 300.301(b)"]}
    return {
        "id": id,
        "title": id,
        "summary": id,
        "ask": [statement],
        "why": "It fits.",
        "today": ["Ask."],
        "school_must": [statement],
        "not_mean": ["No."],
        "if_no": ["Ask why."],
        "who_can_help": ["A friend."],
        "read": ["iep/one"],
    }


def guide(steps: dict[str, dict[str, str]], outcomes: list[str], first: str = "a") -> Sourced[Guide]:
    answers = [{"id": id, "label": id, "because": id} for id in ("one", "two", "not-sure")]
    text = {
        "first": first,
        "questions": [{"id": "q", "question": "Q?", "why": "So.", "answers": answers}],
        "steps": [{"id": id, "asks": "q", "leads_to": leads_to} for id, leads_to in steps.items()],
        "outcomes": [outcome(id) for id in outcomes],
    }
    stream = io.StringIO()
    YAML(typ="safe").dump(text, stream)
    return Sourced(Guide.model_validate(text), YamlSource("guide.yaml", stream.getvalue()))


def messages(sourced: Sourced[Guide]) -> list[str]:
    return [problem.message for problem in check_guide(sourced)]


def test_a_guide_that_holds_together_has_no_problems() -> None:
    assert (
        messages(guide({"a": {"one": "b", "not-sure": "end"}, "b": {"one": "end", "not-sure": "end"}}, ["end"])) == []
    )


def test_a_path_that_is_too_long_is_refused() -> None:
    names = [f"s{number}" for number in range(LONGEST_PATH + 1)]
    steps = {name: {"one": after, "not-sure": after} for name, after in zip(names, [*names[1:], "end"], strict=True)}
    assert messages(guide(steps, ["end"], first="s0")) == ["first: a path asks 10 questions. Shorten it to 9."]


def test_a_step_that_leads_to_itself_is_a_circle() -> None:
    [message] = messages(guide({"a": {"one": "a", "not-sure": "end"}}, ["end"]))
    assert message == 'step "a": goes in a circle: a → a. Lead one of them on.'


names = st.sampled_from(["a", "b", "c", "d", "end", "stop", "nowhere"])


@settings(max_examples=120, deadline=None)
@given(
    steps=st.dictionaries(
        st.sampled_from(["a", "b", "c", "d"]),
        st.dictionaries(st.sampled_from(["one", "two", "not-sure", "odd"]), names, min_size=2),
        min_size=1,
    ),
    outcomes=st.lists(st.sampled_from(["end", "stop", "a"]), min_size=1, unique=True),
    first=names,
)
def test_a_random_graph_is_sound_or_refused(steps: dict[str, dict[str, str]], outcomes: list[str], first: str) -> None:
    sourced = guide(steps, outcomes, first)
    problems = check_guide(sourced)
    for problem in problems:
        assert problem.line >= 1
        assert problem.message.endswith((".", "?"))
    graph = Graph(sourced.value)
    is_sound = (
        first in steps
        and set(steps).isdisjoint(outcomes)
        and all(target in {*steps, *outcomes} for step in steps.values() for target in step.values())
        and all(set(step) <= {"one", "two", "not-sure"} and "not-sure" in step for step in steps.values())
        and graph.find_circle() is None
        and graph.reachable() == {*steps, *outcomes}
    )
    assert (problems == []) == is_sound


def load_situations() -> list[dict[str, object]]:
    return YAML(typ="safe").load(SITUATIONS.read_text("utf-8"))


@pytest.mark.parametrize("case", load_situations(), ids=lambda case: case["situation"][:60])
def test_each_situation_ends_where_it_should(data: SiteData, case: dict[str, object]) -> None:
    edition = data.editions["en"]
    assert edition.guide is not None
    assert Graph(edition.guide.value).walk(case["answers"]) == case["outcome"]
