"""Everything on the site that search can find, as documents.

The page of a tool is of the kind of what stands on it, so that results group it there; "page" is about the site itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.guide.graph import Graph
from plugins.guide.model import Outcome
from plugins.guide.view import GuideViews
from plugins.law.model import Statement
from plugins.letters.cards import letter_address
from plugins.prose.article_view import ArticleView
from plugins.prose.page_view import PageView
from plugins.search.documents import Document, split_sections
from plugins.sitedata.site import Article, ContentPage, Edition


def data_documents(edition: Edition) -> Iterator[Document]:
    """Yield what is made from data: sections, rows, outcomes, letters, terms."""
    for kind in (_sections, _rows, _outcomes, _letters, _deadlines, _terms):
        yield from kind(edition)


def article_documents(article: Article, view: ArticleView) -> list[Document]:
    """Return an article and its sections."""
    points = "".join(f"<p>{point}</p>" for point in view.key_points)
    page, *sections = split_sections(
        points + view.content, article.address, view.title, "article", article.fields.answer
    )
    return [replace(page, synonyms=" ".join(article.fields.also)), *sections]


def page_documents(page: ContentPage, view: PageView) -> list[Document]:
    """Return a page and its sections."""
    summary = page.fields.answer or page.fields.description
    return split_sections(view.content, page.address, view.title, "page", summary)


def _sections(edition: Edition) -> Iterator[Document]:
    for section in edition.sections.value.sections:
        if edition.reading_order(section):
            address = f"{edition.base}/{section.id}/"
            yield Document("section", address, section.title, section.title, summary=section.summary)


def _rows(edition: Edition) -> Iterator[Document]:
    if edition.comparison is None:
        return
    address, title = f"{edition.base}/compare/", edition.strings.say("comparison-title")
    yield Document("row", address, title, title, summary=edition.strings.say("comparison-lead"))
    for row in edition.comparison.value.rows:
        rules = (rule.text for cell in row.cells.values() for rule in cell.rule)
        names = {plan.id: plan.name for plan in edition.comparison.value.plans}
        answers = " ".join(f"{names[plan]}: {cell.answer}" for plan, cell in row.cells.items())
        yield Document(
            "row",
            f"{address}#{row.id}",
            title,
            row.question,
            synonyms=" ".join(row.also),
            summary=row.difference,
            body=" ".join([answers, *rules, row.state_note or ""]),
        )


def _outcomes(edition: Edition) -> Iterator[Document]:
    if edition.guide is None:
        return
    views = GuideViews(Graph(edition.guide.value), edition)
    title = edition.strings.say("guide-title")
    summary = edition.strings.say("guide-lead")
    yield Document("outcome", views.address(edition.guide.value.first), title, title, summary=summary)
    for outcome in edition.guide.value.outcomes:
        yield Document(
            "outcome",
            views.address(outcome.id),
            outcome.title,
            outcome.title,
            summary=outcome.summary,
            body=_outcome_text(outcome),
        )


def _outcome_text(outcome: Outcome) -> str:
    lines = (*outcome.ask, *outcome.school_must, *outcome.not_mean, *outcome.if_no, *outcome.who_can_help)
    return " ".join([outcome.why, *outcome.today, *_texts(lines)])


def _texts(lines: Iterable[str | Statement]) -> Iterator[str]:
    return (line.text if isinstance(line, Statement) else line for line in lines)


def _letters(edition: Edition) -> Iterator[Document]:
    if edition.letters is None:
        return
    title = edition.strings.say("letters-title")
    yield Document("letter", f"{edition.base}/letters/", title, title, summary=edition.strings.say("letters-lead"))
    for letter in edition.letters.value.letters:
        yield Document(
            "letter",
            letter_address(edition, letter.id),
            letter.title,
            letter.title,
            synonyms=" ".join(letter.also),
            summary=letter.summary,
            body=" ".join([letter.when, *_texts(letter.law), *_texts(letter.after)]),
        )


def _deadlines(edition: Edition) -> Iterator[Document]:
    if edition.deadlines is None:
        return
    address, title = f"{edition.base}/deadlines/", edition.strings.say("deadlines-title")
    yield Document("deadline", address, title, title, summary=edition.strings.say("deadlines-lead"))
    for event in edition.deadlines.value.events:
        rules = (rule for rule in edition.deadlines.value.rules if rule.starts_at == event.id)
        body = " ".join(f"{rule.by or ''} {rule.what}" for rule in rules)
        yield Document("deadline", f"{address}#{event.id}", title, event.label, summary=event.hint, body=body)


def _terms(edition: Edition) -> Iterator[Document]:
    if edition.glossary is None:
        return
    address, title = f"{edition.base}/glossary/", edition.strings.say("glossary-title")
    yield Document("term", address, title, title, summary=edition.strings.say("glossary-lead"))
    for term in edition.glossary.value.terms:
        name = f"{term.term} ({term.short})" if term.short else term.term
        names = " ".join([term.short or "", *term.also, *term.state_names])
        yield Document("term", f"{address}#{term.id}", title, name, synonyms=names, summary=term.means)
