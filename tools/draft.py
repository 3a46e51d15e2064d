"""A new article: its name, its text to begin with, and its place in the reading order."""

import re
import unicodedata
from datetime import date
from string import Template

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.error import YAMLError

from plugins.checks.unfinished import DRAFT

MONTHS_TO_REVIEW = 6
LAST_DAY_IN_EVERY_MONTH = 28
LONGEST_NAME = 60
ONE_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,\]]+")


def make_name(title: str) -> str:
    """Return a title as a name in an address: ``what-is-an-iep``. Empty if no letter of it can stand in one."""
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME + 1].rpartition("-")[0] or name[:LONGEST_NAME]
    return name


def make_text(title: str, today: date, related: str) -> str:
    """Return the text of a draft. related: the id of an article to name as the one to read next."""
    values = {"title": as_yaml(title), "reviewed": today, "review_due": review_due(today), "related": related}
    return Template(DRAFT.read_text("utf-8")).substitute(values)


def review_due(today: date) -> date:
    """Return the day half a year later."""
    years, month = divmod(today.month - 1 + MONTHS_TO_REVIEW, 12)
    return date(today.year + years, month + 1, min(today.day, LAST_DAY_IN_EVERY_MONTH))


def as_yaml(text: str) -> str:
    """Return a text as it stands behind a key: in quotes only if it has to."""
    try:
        if YAML(typ="safe").load(f"key: {text}") == {"key": text}:
            return text
    except YAMLError:
        pass
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def list_article(sections: str, section: str, name: str) -> str | None:
    """Return the text of ``sections.yaml`` with a name behind a section's last article; all else stays as it stands.

    None where the section is written in a way that leaves no place for it.
    """
    data = YAML().load(sections)
    found = next(entry for entry in data["sections"] if entry["id"] == section)
    lines = sections.split("\n")
    articles = found.get("articles")
    if articles:
        _append(lines, articles, name)
    elif "articles" in found:
        line, column = found.lc.value("articles")
        lines[line] = lines[line][:column] + lines[line][column:].replace("[", f"[{name}", 1)
    else:
        line, column = found.lc.key("id")
        lines.insert(line + 1, f"{' ' * column}articles: [{name}]")
    found["articles"] = [*(articles or ()), name]
    new = "\n".join(lines)
    return new if _reads_as(new, data) else None


def _append(lines: list[str], articles: CommentedSeq, name: str) -> None:
    """Write a name behind the last of a list, in the list's own way."""
    line, column = articles.lc.item(len(articles) - 1)
    if articles.fa.flow_style():
        last = ONE_VALUE.match(lines[line], column)
        end = last.end() if last else column
        lines[line] = f"{lines[line][:end]}, {name}{lines[line][end:]}"
    else:
        lines.insert(line + 1, lines[line][:column] + name)


def _reads_as(text: str, data: object) -> bool:
    try:
        return bool(YAML().load(text) == data)
    except YAMLError:
        return False
