"""Who is answered: those who call this machine by its own names."""

import ipaddress

from tornado.web import HTTPError, RequestHandler

from brief.serve.preview import Preview


def is_ours(host: str, bound: str) -> bool:
    """Tell whether a host is one by which this machine calls itself.

    Any other name may be a stranger's page that has its own name lead here (DNS rebinding). An
    address can't be made to lead elsewhere, so any will do where all addresses are bound.
    """
    name = host.strip("[]")
    everywhere = bound in ("", "0.0.0.0", "::")  # noqa: S104 - compared, not bound
    return name in ("localhost", "127.0.0.1", "::1", bound) or (everywhere and _is_address(name))


def is_loopback(name: str) -> bool:
    """Tell whether a host name or address is that of this computer alone."""
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return name == "localhost"


def _is_address(name: str) -> bool:
    try:
        return bool(ipaddress.ip_address(name))
    except ValueError:
        return False


class Guarded(RequestHandler):
    """Answers only those who call this machine by its own names, and lets nothing be stored."""

    def initialize(self, preview: Preview, bound: str) -> None:
        """Take what the application gives to every handler."""
        self.preview, self.bound = preview, bound

    def set_default_headers(self) -> None:
        """Keep browsers from answering from memory, and from guessing at types."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def prepare(self) -> None:
        """Refuse a request for another host."""
        if not is_ours(self.request.host_name, self.bound):
            raise HTTPError(403, reason="Not a host name of this preview")
