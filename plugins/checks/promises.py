"""No text promises anything: a team decides, after an evaluation."""

import re
from collections.abc import Iterator

from plugins.checks.markdown_links import Lines
from plugins.checks.our_words import blank_out_markdown, find_field_texts
from plugins.checks.values import data_files, find_texts
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import Article, ContentPage, Edition
from plugins.sitedata.validate import describe

FORBIDDEN = ("qualifies", "qualify", "is eligible", "are eligible", "needs an IEP", "needs a 504", "guarantee")
"""Words of a promise. They are ours alone to avoid: the law's own words, and what people type, may hold them."""

PROMISE = re.compile(rf"\b(?:{'|'.join(FORBIDDEN)})", re.IGNORECASE)
NOT_OURS = {"quote", "also", "heading"}
FILES = {"comparison", "guide", "letters", "deadlines", "pictures"}


def check_promises(edition: Edition) -> Iterator[Problem]:
    """Yield each promise in the table, the guide, the letters, the deadlines and the pictures."""
    for file in data_files(edition):
        name = file.source.path.rsplit("/", 1)[-1].split(".")[0]
        for keys, text in find_texts(file.value) if name in FILES else ():
            promise = PROMISE.search(text)
            if promise and NOT_OURS.isdisjoint(map(str, keys)):
                where = describe(file.value.model_dump(), keys)
                yield file.source.problem(keys, f"{where}: {_message(promise)}", of_key=isinstance(keys[-1], str))


def check_written_promises(item: Article | ContentPage) -> Iterator[Problem]:
    """Yield each promise in an article or a page."""
    body = item.source.body
    if PROMISE.search(body):
        lines = Lines(item.source)
        for match in PROMISE.finditer(blank_out_markdown(body)):
            yield Problem(item.source.path, *lines.at(match.start()), _message(match))
    for keys, text in find_field_texts(item):
        promise = PROMISE.search(text)
        if promise:
            yield item.source.front_matter.problem(keys, f"{keys[0]}: {_message(promise)}")


def _message(promise: re.Match[str]) -> str:
    return f'promises ("{promise[0].lower()}"). Say what a family could ask for.'
