"""Addresses that moved (``content/data/redirects.yaml``)."""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, Field

from plugins.sitedata.fields import Record

SEGMENT = r"(?!\.)[A-Za-z0-9._~-]+"
OLD = re.compile(rf"/(?:{SEGMENT}/)*(?:{SEGMENT})?")
NEW = re.compile(rf"{OLD.pattern}(?:#[a-z0-9-]+)?")


def _checker(pattern: re.Pattern[str], example: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f'"{text}" is not an address of this site. Write it from its first "/", like "{example}".')
        return text

    return check


class Redirect(Record):
    """An address that moved. old: where it was; new: the page that has its content now."""

    old: Annotated[str, AfterValidator(_checker(OLD, "/iep/old-name/"))] = Field(alias="from")
    new: Annotated[str, AfterValidator(_checker(NEW, "/iep/new-name/"))] = Field(alias="to")


class Redirects(Record):
    """Every address that moved."""

    redirects: tuple[Redirect, ...] = ()
