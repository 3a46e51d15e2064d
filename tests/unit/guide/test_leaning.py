"""“Not sure” never costs a family the fuller evaluation; the figures of the paths are those of walking each of them."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.guide.graph import Graph
from plugins.guide.leaning import end_of_not_sure, fuller_than
from plugins.guide.map_view import view_map
from plugins.guide.model import Guide
from plugins.guide.paths import count_paths, in_asking_order
from plugins.guide.proof import check_guide
from plugins.guide.view import GuideViews
from plugins.sitedata.site import SiteData, Sourced
from tests.unit.guide.test_graph import guide, messages

ANSWERS = ("one", "two", "not-sure")


def leaning(steps: dict[str, dict[str, str]], outcomes: dict[str, list[str]]) -> Sourced[Guide]:
    """A guide whose outcomes name fuller ones."""
    plain = guide(steps, list(outcomes))
    made = tuple(end.model_copy(update={"fuller": tuple(outcomes[end.id])}) for end in plain.value.outcomes)
    return Sourced(plain.value.model_copy(update={"outcomes": made}), plain.source)


def test_not_sure_that_ends_at_less_than_another_answer_is_refused() -> None:
    found = messages(leaning({"a": {"one": "full", "not-sure": "less"}}, {"full": [], "less": ["full"]}))
    assert found == [
        'step "a": "not-sure" ends at "less", though "full" asks for more and can be reached from here. '
        "Lead it to the fuller one."
    ]


def test_it_is_refused_at_every_step_from_which_it_happens_further_on() -> None:
    steps = {"a": {"one": "full", "not-sure": "b"}, "b": {"one": "less", "not-sure": "less"}}
    found = messages(leaning(steps, {"full": [], "less": ["full"]}))
    assert [message.split(":")[0] for message in found] == ['step "a"']


def test_fuller_holds_across_several_outcomes() -> None:
    outcomes = {"full": [], "middle": ["full"], "less": ["middle"]}
    [message] = messages(leaning({"a": {"one": "full", "two": "middle", "not-sure": "less"}}, outcomes))
    assert '"less"' in message
    assert '"full"' in message


def test_not_sure_that_ends_at_the_fuller_one_is_no_problem() -> None:
    assert messages(leaning({"a": {"one": "less", "not-sure": "full"}}, {"full": [], "less": ["full"]})) == []


def test_an_outcome_that_is_fuller_than_itself_is_refused() -> None:
    outcomes = {"x": ["y"], "y": ["x"]}
    found = messages(leaning({"a": {"one": "x", "not-sure": "y"}}, outcomes))
    assert 'outcome "x": is fuller than itself. Take one of the ids out of "fuller".' in found


def test_a_fuller_outcome_that_does_not_exist_is_named() -> None:
    found = messages(leaning({"a": {"one": "full", "not-sure": "full"}}, {"full": ["ful"]}))
    assert found == ['outcome "full": fuller "ful" does not exist. Did you mean "full"?']


def walks(graph: Graph, id: str) -> Iterator[list[str]]:
    if id in graph.outcomes:
        yield [id]
        return
    for target in graph.steps[id].leads_to.values():
        for rest in walks(graph, target):
            yield [id, *rest]


LATER = {"a": ["b", "c", "x", "y", "z"], "b": ["c", "x", "y", "z"], "c": ["x", "y", "z"]}


@st.composite
def sound_guides(draw: st.DrawFn) -> Sourced[Guide]:
    steps = {id: {answer: draw(st.sampled_from(later)) for answer in ANSWERS} for id, later in LATER.items()}
    outcomes = {"x": [], "y": draw(st.sampled_from([[], ["x"]])), "z": draw(st.sampled_from([[], ["x"], ["y"]]))}
    return leaning(steps, outcomes)


@settings(max_examples=100, deadline=None)
@given(sourced=sound_guides())
def test_the_proof_says_what_walking_every_path_shows(sourced: Sourced[Guide]) -> None:
    graph = Graph(sourced.value)
    refused = {problem.message.split('"')[1] for problem in check_guide(sourced) if "asks for more" in problem.message}
    if graph.reachable() != {*graph.steps, *graph.outcomes}:
        return
    for id in graph.steps:
        ends = {walk[-1] for walk in walks(graph, id)}
        assert (id in refused) == bool(ends & fuller_than(graph, end_of_not_sure(graph, id)))


@settings(max_examples=100, deadline=None)
@given(sourced=sound_guides())
def test_the_figures_are_those_of_walking_every_path(sourced: Sourced[Guide]) -> None:
    graph = Graph(sourced.value)
    paths = list(walks(graph, graph.guide.first))
    figures = count_paths(graph)
    ends = Counter(path[-1] for path in paths)
    assert figures.paths == len(paths)
    assert figures.longest == max(len(path) for path in paths) - 1
    assert figures.ways == {id: ends[id] for id in graph.outcomes}


def real_guide(data: SiteData) -> Graph:
    found = data.editions["en"].guide
    assert found is not None
    return Graph(found.value)


def test_the_order_of_the_map_never_leads_back(data: SiteData) -> None:
    graph = real_guide(data)
    order = in_asking_order(graph)
    assert sorted(order) == sorted(graph.steps)
    for id in order:
        assert all(order.index(id) < order.index(target) for target in graph.next_steps(graph.steps[id]))


def test_the_map_holds_every_answer_and_every_outcome(data: SiteData) -> None:
    graph = real_guide(data)
    shown = view_map(GuideViews(graph, data.editions["en"]))
    assert [len(step.answers) for step in shown.steps] == [len(graph.steps[step.id].leads_to) for step in shown.steps]
    assert len(shown.outcomes) == len(graph.outcomes)
    assert sum(outcome.ways for outcome in shown.outcomes) == shown.figures.paths
    assert len(shown.drawing.nodes) == len(graph.steps) + len(graph.outcomes)


def test_from_no_step_of_the_guide_does_not_sure_miss_the_fuller_evaluation(data: SiteData) -> None:
    graph = real_guide(data)
    assert any(outcome.fuller for outcome in graph.guide.outcomes), "the proof would say nothing"
    for id in graph.steps:
        assert not fuller_than(graph, end_of_not_sure(graph, id)) & graph.reachable(id)
