"""What the templates see of the guide."""

from dataclasses import dataclass
from typing import Any

from plugins.guide.graph import Graph
from plugins.guide.model import Outcome, Step
from plugins.law.model import Statement
from plugins.law.notes import Note
from plugins.letters.cards import find_letter_card
from plugins.prose.renderer import Page
from plugins.prose.statement_view import StatementView, view_statement
from plugins.sitedata.site import Edition
from plugins.templating.site_view import Card, article_cards


@dataclass(frozen=True)
class AnswerView:
    """An answer as a link. because: as in the model, for the script's "You said …"."""

    id: str
    label: str
    hint: str | None
    address: str


@dataclass(frozen=True)
class StepView:
    """A question page. number_left: the most questions left, this one included."""

    id: str
    question_id: str
    question: str
    why: str
    answers: tuple[AnswerView, ...]
    number_left: int
    address: str
    first: bool
    breadcrumbs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OutcomeView:
    """An outcome page."""

    id: str
    title: str
    ask: tuple[StatementView, ...]
    why: str
    today: tuple[str, ...]
    letter: Card | None
    school_must: tuple[StatementView, ...]
    not_mean: tuple[StatementView, ...]
    if_no: tuple[StatementView, ...]
    who_can_help: tuple[StatementView, ...]
    read: tuple[Card, ...]
    also_consider: tuple[Card, ...]
    sources: tuple[Note, ...]
    start_address: str
    breadcrumbs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GuideViews:
    """Makes the views of one language's guide."""

    graph: Graph
    edition: Edition

    def address(self, id: str) -> str:
        """Return the address of a step or an outcome."""
        start = f"{self.edition.base}/guide/"
        return start if id == self.graph.guide.first else f"{start}{id}/"

    def step(self, step: Step) -> StepView:
        """Return a question page."""
        question = self.graph.questions[step.asks]
        answers = tuple(
            AnswerView(answer.id, answer.label, answer.hint, self.address(step.leads_to[answer.id]))
            for answer in question.answers
            if answer.id in step.leads_to
        )
        return StepView(
            id=step.id,
            question_id=question.id,
            question=question.question,
            why=question.why,
            answers=answers,
            number_left=self.graph.questions_left[step.id],
            address=self.address(step.id),
            first=step.id == self.graph.guide.first,
            breadcrumbs=self._breadcrumbs(step.id),
        )

    def outcome(self, outcome: Outcome, page: Page) -> OutcomeView:
        """Return an outcome page. page: collects its sources."""

        def statements(lines: tuple[str | Statement, ...]) -> tuple[StatementView, ...]:
            return tuple(view_statement(line, page) for line in lines)

        return OutcomeView(
            id=outcome.id,
            title=outcome.title,
            ask=statements(outcome.ask),
            why=outcome.why,
            today=outcome.today,
            letter=find_letter_card(self.edition, outcome.letter),
            school_must=statements(outcome.school_must),
            not_mean=statements(outcome.not_mean),
            if_no=statements(outcome.if_no),
            who_can_help=statements(outcome.who_can_help),
            read=article_cards(self.edition, outcome.read),
            also_consider=tuple(self.card(self.graph.outcomes[id]) for id in outcome.also_consider),
            sources=tuple(page.sources()),
            start_address=self.address(self.graph.guide.first),
            breadcrumbs=self._breadcrumbs(outcome.id),
        )

    def script_graph(self) -> dict[str, Any]:
        """Return what the script needs to follow answers: routes, and the words of "You said …"."""
        guide = self.graph.guide
        return {
            "first": guide.first,
            "steps": {step.id: {"asks": step.asks, "leads_to": step.leads_to} for step in guide.steps},
            "questions": {
                question.id: {
                    "question": question.question,
                    "because": {answer.id: answer.because for answer in question.answers},
                }
                for question in guide.questions
            },
        }

    def card(self, outcome: Outcome) -> Card:
        """Return an outcome as a line in a list."""
        return Card(outcome.title, outcome.summary, self.address(outcome.id))

    def _breadcrumbs(self, id: str) -> tuple[tuple[str, str], ...]:
        home = (self.edition.strings.say("home"), f"{self.edition.base}/")
        first = self.graph.guide.first
        start = (self.edition.strings.say("nav-guide"), self.address(first))
        return (home,) if id == first else (home, start)
