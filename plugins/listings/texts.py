"""Every page that states law, with all its words: what the law ledger is made from."""

from collections.abc import Iterator

from plugins.guide.graph import Graph
from plugins.guide.view import GuideViews
from plugins.letters.cards import letter_card
from plugins.pictures.placed import find_placed
from plugins.sitedata.site import Article, Edition
from plugins.templating.site_view import Card, article_card


def list_texts(edition: Edition) -> Iterator[tuple[Card, str]]:
    """Yield every page that states law, with all its words."""
    say = edition.strings.say
    for article in edition.articles.values():
        if not article.is_draft:
            yield article_card(article), _written(article, edition)
    if edition.comparison:
        card = Card(say("comparison-title"), "", f"{edition.base}/compare/")
        yield card, str(edition.comparison.value.model_dump())
    if edition.guide:
        views = GuideViews(Graph(edition.guide.value), edition)
        for outcome in edition.guide.value.outcomes:
            yield views.card(outcome), str(outcome.model_dump())
    if edition.letters:
        for letter in edition.letters.value.letters:
            yield letter_card(edition, letter), str(letter.model_dump())
    if edition.deadlines:
        yield Card(say("deadlines-title"), "", f"{edition.base}/deadlines/"), str(edition.deadlines.value.model_dump())
    if edition.glossary:
        yield Card(say("glossary-title"), "", f"{edition.base}/glossary/"), str(edition.glossary.value.model_dump())


def _written(article: Article, edition: Edition) -> str:
    """Return an article as it is written, with the words of the pictures in it."""
    pictures = edition.pictures.value.by_name if edition.pictures else {}
    shown = (str(pictures[name].model_dump()) for name in find_placed(article.source.body) if name in pictures)
    return "\n".join([article.source.front_matter.text, article.source.body, *shown])
