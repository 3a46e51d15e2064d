"""What the host of the project reads: forms for reports, the checklist for changes, what runs on them."""

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import ROOT

HOST = ROOT / ".github"
FORMS = sorted(set((HOST / "ISSUE_TEMPLATE").glob("*.yml")) - {HOST / "ISSUE_TEMPLATE/config.yml"})
WORKFLOWS = sorted((HOST / "workflows").glob("*.yml"))
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def read(file: Path) -> Any:
    return YAML(typ="safe").load(file.read_text("utf-8"))


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_has_what_the_host_asks_for(file: Path) -> None:
    form = read(file)
    assert set(form) == {"name", "description", "title", "labels", "body"}
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in form["body"]} <= KINDS
    assert all(part["attributes"]["label"] for part in asked)
    assert len({part["id"] for part in asked}) == len(asked)
    assert any(part.get("validations", {}).get("required") for part in asked)


def test_there_is_a_form_for_each_kind_of_report() -> None:
    assert {file.stem for file in FORMS} == {"mistake-in-the-law", "unclear-page", "broken-page", "new-topic"}


def test_a_report_from_a_page_can_be_blank() -> None:
    """Pages fill in title and text, which no form takes."""
    assert read(HOST / "ISSUE_TEMPLATE/config.yml")["blank_issues_enabled"] is True


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_runs_our_own_commands_and_actions_of_a_known_version(file: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    for step in steps(workflow):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
        else:
            assert step["run"].split()[0] == "make"
            assert step["run"].split()[1] in targets


def test_changes_are_checked_beside_their_lines_and_tested() -> None:
    workflow = read(HOST / "workflows/test.yml")
    assert "pull_request" in workflow["on"]
    assert {step["run"] for step in steps(workflow) if "run" in step} == {"make check FORMAT=github", "make test"}


def test_main_is_published_where_a_variable_says() -> None:
    workflow = read(HOST / "workflows/publish.yml")
    assert workflow["on"]["push"]["branches"] == ["main"]
    (publish,) = (step for step in steps(workflow) if "run" in step)
    assert publish["env"] == {"SITEURL": "${{ vars.SITEURL }}"}
    assert publish["run"] == 'make publish SITEURL="$SITEURL"'
