import pytest

from tools.quiet_server import QuietServer


@pytest.mark.parametrize(
    ("error", "is_reported"), [(BrokenPipeError(), False), (ConnectionResetError(), False), (ValueError("x"), True)]
)
def test_only_closed_connections_are_passed_over(
    error: Exception, is_reported: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    server = QuietServer(("127.0.0.1", 0), object)
    try:
        raise error
    except Exception:
        server.handle_error(None, ("127.0.0.1", 1))
    server.server_close()
    assert bool(capsys.readouterr().err) == is_reported
