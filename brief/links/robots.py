"""What hosts ask programs to leave alone: robots.txt (RFC 9309), as Python's parser reads it."""

from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from brief.links.visit import Answer, Silence

AGENT = "brief"
FILE = "/robots.txt"
NONE = ""  # of a host that has no rules
ALL = "User-agent: *\nDisallow: /\n"  # of a host whose rules can't be read for now

Rules: TypeAlias = dict[str, RobotFileParser]  # by the address of the file
Read: TypeAlias = Callable[[str], Answer | Silence]


def is_welcome(url: str, rules: Rules, read: Read) -> bool:
    """Tell whether a host lets programs ask for `url`; its file is read once, with `read`."""
    file = urljoin(url, FILE)
    if file not in rules:
        rules[file] = RobotFileParser()
        rules[file].parse(_text(read(file)).splitlines())
    return rules[file].can_fetch(AGENT, url)


def _text(said: Answer | Silence) -> str:
    """Return the rules; a fault of the host forbids all (RFC 9309, 2.3.1), silence tells nothing.

    Who is silent is so too when asked for the page itself, and then it is known why.
    """
    if isinstance(said, Silence):
        return NONE
    if said.status >= 500:
        return ALL
    return said.text if said.status < 300 else NONE
