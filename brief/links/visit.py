"""One question to one machine: the room of urllib3."""

import re
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from brief.links.guard import is_public
from brief.sayings import say
from brief.urls import address_fault

Method = Literal["HEAD", "GET"]
LASTING_NAME = "www.iana.org"  # looked up, never asked
MOST_READ = 16_384  # bytes of a page: enough for its title
MOST_TEXT = 512_000  # bytes of a plain text (RFC 9309: at least 500 KiB of a robots.txt)
TIMEOUT = urllib3.Timeout(connect=10, read=20)
_TITLE = re.compile(rb"<title[^>]*>([^<]{0,300})", re.IGNORECASE)


def resolved(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a host, by the system's resolver; raises OSError if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


@dataclass(frozen=True, slots=True)
class Network:
    """How the net is reached. The command line takes these; tests bring their own.

    `who` says who asks, and where its publisher can be found.
    """

    who: str = "brief"
    resolve: Callable[[str, int], tuple[str, ...]] = resolved
    may_ask: Callable[[str], bool] = is_public
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Answer:
    """What a machine said. `title` is that of an HTML page, `text` that of a plain one, if read."""

    status: int
    location: str = ""
    retry_after: str = ""
    is_html: bool = False
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """Why there is no answer. `is_gone` if the host is no more, `is_barred` if it wasn't asked."""

    why: str
    is_gone: bool = False
    is_barred: bool = False


def ask(method: Method, url: str, network: Network) -> Answer | Silence:
    """Ask for `url` once, following nothing; a machine that is not public is not asked."""
    fault = address_fault(url, ("http", "https"))
    if fault:
        return Silence(fault)
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        name = host if ":" in host else host.encode("idna").decode()
        found = network.resolve(name, port)
    except socket.gaierror as error:
        gone = error.errno == socket.EAI_NONAME and _is_on_the_net(network)
        return Silence(say("the host's name leads nowhere"), gone)
    except (OSError, UnicodeError):
        return Silence(say("the host's name can't be read"))
    if not found or not all(map(network.may_ask, found)):
        return Silence(say("the host is not on the public net, so it is not asked"))
    return _asked(method, url, (name, found[0], port), network)


def _is_on_the_net(network: Network) -> bool:
    """Tell whether names lead anywhere at all: off the net, none does, and no host is gone."""
    try:
        return bool(network.resolve(LASTING_NAME, 443))
    except OSError:
        return False


def _asked(
    method: Method, url: str, at: tuple[str, str, int], network: Network
) -> Answer | Silence:
    """Ask the very machine that was judged, under the host's name."""
    parts = urlsplit(url)
    headers = {"Host": parts.netloc, "User-Agent": network.who, "Accept-Encoding": "identity"}
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        with _pool(parts.scheme, at) as pool:
            answer = pool.urlopen(
                method, target, headers=headers, redirect=False, retries=False,
                preload_content=False, assert_same_host=False,
            )  # fmt: skip
            return _answer(method, answer)
    except SSLError:
        return Silence(say("the certificate is not valid"))
    except (HTTPError, OSError, UnicodeError) as error:
        return Silence(say("no answer ({name})", name=type(error).__name__))


def _pool(scheme: str, at: tuple[str, str, int]) -> urllib3.HTTPConnectionPool:
    """Return connections to an address; the certificate must be that of the host's name."""
    name, address, port = at
    if scheme == "http":
        return urllib3.HTTPConnectionPool(address, port, timeout=TIMEOUT)
    return urllib3.HTTPSConnectionPool(
        address, port, timeout=TIMEOUT, server_hostname=name, assert_hostname=name
    )


def _answer(method: Method, answer: urllib3.BaseHTTPResponse) -> Answer:
    type = answer.headers.get("Content-Type", "")
    is_html, is_plain = "html" in type, "text/plain" in type
    most = MOST_READ if is_html else MOST_TEXT if is_plain else 0
    body = answer.read(most) if method == "GET" else b""
    answer.close()
    found = _TITLE.search(body)
    return Answer(
        answer.status,
        answer.headers.get("Location", ""),
        answer.headers.get("Retry-After", ""),
        is_html,
        found[1].decode("utf-8", "replace").strip() if is_html and found else "",
        body.decode("utf-8", "replace") if is_plain else "",
    )
