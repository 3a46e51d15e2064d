"""The schemas are those of the models, the data files fit them, and they explain each field."""

import json
import re
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft7Validator

from plugins.checks.figures import Figure
from plugins.sitedata.docstrings import read_docstring
from plugins.sitedata.problem import Problem
from plugins.sitedata.site import SiteData
from plugins.sitedata.source import YamlSource
from tests.conftest import ROOT
from tools.check_formats import as_report
from tools.checked import Checked
from tools.schemas import DATA_FILES, FOLDER, make_schemas

DATA = sorted([*(ROOT / "content/data").glob("*.yaml"), *(ROOT / "theme/i18n").glob("*.yaml")])
FIRST_LINE = "# yaml-language-server: $schema="


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / FOLDER / f"{name}.schema.json").read_text("utf-8"))
    return found


def plain(value: Any) -> Any:
    """Return data as JSON has it."""
    return json.loads(json.dumps(value, default=date.isoformat))


def faults(name: str, value: Any) -> list[str]:
    return [error.message for error in Draft7Validator(schema(name)).iter_errors(plain(value))]


def test_the_schemas_are_those_of_the_models() -> None:
    made = make_schemas()
    there = {file.name: file.read_text("utf-8") for file in (ROOT / FOLDER).iterdir()}
    assert there == made, "Run make schemas, and commit what it wrote."


@pytest.mark.parametrize("name", [name.removesuffix(".schema.json") for name in make_schemas()])
def test_each_schema_is_one_and_explains_each_field(name: str) -> None:
    found = schema(name)
    Draft7Validator.check_schema(found)
    for title, record in {name: found, **found.get("$defs", {})}.items():
        for key, part in record.get("properties", {}).items():
            text = json.dumps(part)
            assert '"description"' in text or "$ref" in text, f"{title}: nothing explains {key}"


@pytest.mark.parametrize("path", DATA, ids=[path.name for path in DATA])
def test_each_data_file_names_its_schema_and_fits_it(path: Any) -> None:
    text = path.read_text("utf-8")
    first = text.partition("\n")[0]
    assert first.startswith(FIRST_LINE)
    file = (path.parent / first.removeprefix(FIRST_LINE)).resolve()
    assert file.parent == ROOT / FOLDER
    name = file.name.removesuffix(".schema.json")
    assert name == ("strings" if path.parent.name == "i18n" else path.name.split(".")[0])
    assert faults(name, YamlSource(path.name, text).read()) == []


def test_all_front_matter_fits_its_schema(data: SiteData) -> None:
    for edition in data.editions.values():
        for item in edition.written:
            name = "page" if "/pages/" in item.source.path else "article"
            assert faults(name, item.source.front_matter.read()) == [], item.source.path


WRONG = {
    "unknown key": ("descripton", "x", "Additional properties are not allowed ('descripton' was unexpected)"),
    "no date": ("reviewed", 5, "5 is not of type 'string'"),
    "another status": ("status", "darft", "'darft' is not one of ['published', 'draft']"),
    "no article": ("related", ["what"], "'what' does not match '^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$'"),
}


@pytest.mark.parametrize(("key", "value", "message"), WRONG.values(), ids=WRONG)
def test_each_mistake_in_front_matter_is_seen(data: SiteData, key: str, value: Any, message: str) -> None:
    good = data.editions["en"].articles["iep/what-is-an-iep"].source.front_matter.read()
    assert faults("article", good | {key: value}) == [message]


def test_the_report_for_programs_fits_its_schema() -> None:
    problems = (Problem("a.md", 1, 2, "is wrong."), Problem("b.md", 0, 0, "is long.", "warning"))
    report = as_report(Checked(problems, 3, 1, (Figure("next", date(2026, 1, 1)), Figure("grade", None))))
    assert faults("check-report", json.loads(report.model_dump_json())) == []


def test_the_editors_program_is_told_of_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    told = {re.sub(r".*/|\.schema\.json", "", file): paths for file, paths in settings["yaml.schemas"].items()}
    wanted = {name: [f"content/data/{name}.yaml", f"content/data/{name}.*.yaml"] for name in DATA_FILES}
    assert told == wanted | {"strings": ["theme/i18n/*.yaml"]}


def test_a_docstring_explains_record_and_fields() -> None:
    text = """A thing. one: the first; two, three: the others.

    four, five   these
                 and more
    """
    words, found = read_docstring(text, frozenset(("one", "two", "three", "four", "five")))
    assert words == "A thing."
    assert found == {
        "one": "The first.",
        "two": "The others.",
        "three": "The others.",
        "four": "These and more.",
        "five": "These and more.",
    }
