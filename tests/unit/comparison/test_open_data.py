"""The table as data: the files say the same as the page, the schema fits them, a spreadsheet runs nothing."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from plugins.comparison.model import Comparison, Plan
from plugins.comparison.open_data import OpenTable, as_json, as_schema, open_table
from plugins.comparison.spreadsheet import BYTE_ORDER_MARK, as_csv, defuse
from plugins.sitedata.model import Licence
from plugins.sitedata.site import SiteData

SCHEMA = "https://example.org/compare/comparison.schema.json"


@pytest.fixture(scope="module")
def comparison(data: SiteData) -> Comparison:
    found = data.editions["en"].comparison
    assert found is not None
    return found.value


@pytest.fixture(scope="module")
def table(data: SiteData, comparison: Comparison) -> OpenTable:
    licence = Licence(name="CC BY 4.0", address="https://creativecommons.org/licenses/by/4.0/")
    page = "https://example.org/compare/"
    return open_table(comparison, data.law.value, title="T", language="en", source=page, licence=licence, name="A site")


def faults(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> list[str]:
    """Return where `value` does not fit: as much of JSON Schema as our models make."""
    if "$ref" in schema:
        return faults(value, whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], whole, at)
    if "anyOf" in schema:
        return [] if any(not faults(value, one, whole, at) for one in schema["anyOf"]) else [at]
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None)}
    found = [at] if "type" in schema and not isinstance(value, kinds[schema["type"]]) else []
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        found.append(at)
    if isinstance(value, dict):
        known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{at}.{key} missing" for key in schema.get("required", []) if key not in value]
        found += [f"{at}.{key} unknown" for key in value if key not in known and others is False]
        for key, below in value.items():
            found += faults(below, known.get(key, others if isinstance(others, dict) else {}), whole, f"{at}.{key}")
    if isinstance(value, list):
        found += [f"{at} too short"] if len(value) < schema.get("minItems", 0) else []
        for index, below in enumerate(value):
            found += faults(below, schema.get("items", {}), whole, f"{at}[{index}]")
    return found


def test_the_schema_fits_the_data_and_refuses_what_does_not(table: OpenTable) -> None:
    schema = json.loads(as_schema(SCHEMA))
    value = json.loads(as_json(table, SCHEMA))
    assert faults(value, schema, schema) == []
    del value["licence"]
    value["rows"][0]["relation"] = "worse"
    value["rows"][1]["colour"] = "red"
    assert len(faults(value, schema, schema)) == 3


def test_the_data_holds_every_row_with_its_sources_and_the_licence(table: OpenTable, comparison: Comparison) -> None:
    value = json.loads(as_json(table, SCHEMA))
    assert [row["id"] for row in value["rows"]] == [row.id for row in comparison.rows]
    assert value["licence"]["address"].startswith("https://")
    assert value["source"] == "https://example.org/compare/"
    assert value["$schema"] == SCHEMA
    for row, ours in zip(value["rows"], comparison.rows, strict=True):
        assert row["cells"].keys() == ours.cells.keys()
        assert row["address"] == f"https://example.org/compare/#{row['id']}"
        assert all(rule["cites"] for cell in row["cells"].values() for rule in cell["rule"])


def test_the_spreadsheet_has_a_line_for_each_row_and_the_same_columns_in_each(table: OpenTable) -> None:
    text = as_csv(table)
    assert text.startswith(BYTE_ORDER_MARK)
    head, *lines = csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""))
    assert len(set(head)) == len(head)
    assert [line[0] for line in lines] == [row.id for row in table.rows]
    assert {len(line) for line in lines} == {len(head)}


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", '=HYPERLINK("x")']
)
def test_a_cell_that_a_spreadsheet_could_run_is_defused(text: str) -> None:
    assert defuse(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Yes.", "34 CFR 300.300", "a = b", "5 - 3", "“=1”"])
def test_a_plain_cell_stays_as_it_is(text: str) -> None:
    assert defuse(text) == text


def test_a_formula_in_the_data_never_reaches_the_spreadsheet_live(table: OpenTable) -> None:
    row = table.rows[0].model_copy(update={"question": "=1+1", "difference": "@x", "state_note": "-1"})
    plan = Plan(id="iep", name="N", long_name="L", law="L")
    text = as_csv(table.model_copy(update={"rows": (row,), "plans": (plan,)}))
    cells = next(line for line in list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK))))[1:])
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_the_built_files_are_where_the_page_says(site_folder: Path) -> None:
    page = (site_folder / "compare/index.html").read_text("utf-8")
    for name in ("comparison.csv", "comparison.json", "comparison.schema.json"):
        assert f'href="/compare/{name}"' in page
        assert (site_folder / "compare" / name).is_file()
    assert (site_folder / "compare/comparison.csv").read_bytes().startswith(b"\xef\xbb\xbf")
