"""Writes the JSON Schemas that editors' programs complete and check from, made from the models.

python -m tools.schemas
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from plugins.law.model import Register
from plugins.sitedata.catalogue import CatalogueFile
from plugins.sitedata.load import OPTIONAL
from plugins.sitedata.model import ArticleFields, PageFields, Sections, SiteFields
from tools.build import ROOT
from tools.check_formats import CheckReport

FOLDER = "schemas"
DRAFT_7 = "http://json-schema.org/draft-07/schema#"
"""The newest that editors' programs know in full; ours need nothing of the later ones."""

DATA_FILES: dict[str, type[BaseModel]] = {"law": Register, "site": SiteFields, "sections": Sections, **OPTIONAL}
"""The data files by name, each with its model."""

OTHERS: dict[str, type[BaseModel]] = {
    "article": ArticleFields,
    "page": PageFields,
    "strings": CatalogueFile,
    "check-report": CheckReport,
}
"""Front matter, the words of the templates, and what `make check FORMAT=json` prints."""


def make_schemas() -> dict[str, str]:
    """Return the text of each schema by its file's name."""
    return {f"{name}.schema.json": make_schema(model) for name, model in sorted((DATA_FILES | OTHERS).items())}


def make_schema(model: type[BaseModel]) -> str:
    """Return a model's schema as text."""
    mode: Any = "serialization" if model is CheckReport else "validation"
    schema = {"$schema": DRAFT_7, **model.model_json_schema(mode=mode)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main(root: Path = ROOT) -> int:
    """Write all, and remove those of models that are gone."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    schemas = make_schemas()
    for file in folder.glob("*.schema.json"):
        if file.name not in schemas:
            file.unlink()
    for name, text in schemas.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    print(f"Wrote {len(schemas)} schemas into {FOLDER}/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
