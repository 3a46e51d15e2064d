"""A server on this machine that says nothing when a reader leaves before all was sent."""

import sys
from http.server import ThreadingHTTPServer
from typing import Any


class QuietServer(ThreadingHTTPServer):
    """Reports errors, but not connections that the other side closed: browsers do that whenever a page is left."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report the error at hand, unless it is a closed connection."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)
