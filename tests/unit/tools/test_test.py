"""What `make test` says at its end."""

from tools.test import CHECKS, MENDS, summary


def test_all_is_well_where_nothing_failed() -> None:
    assert summary(dict.fromkeys(MENDS, 0)) == "All is well: style, format, types and tests."


def test_what_failed_is_named_with_its_mend() -> None:
    assert summary({"style": 0, "format": 1, "types": 0, "tests": 1}) == (
        "Not well: format (make format mends it); tests (the last lines above name each). "
        "Mend it and run make test again."
    )


def test_each_check_has_a_mend() -> None:
    assert {*CHECKS, "tests"} == set(MENDS)
