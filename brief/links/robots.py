"""What hosts ask programs to leave alone: robots.txt (RFC 9309). The room of Protego.

Python's own parser knows no `*` and `$` in a path, and takes the first rule for the longest.
"""

from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import urljoin

from protego import Protego

from brief.links.visit import Answer, Silence

AGENT = "brief"
FILE = "/robots.txt"
MARK = "\ufeff"  # of byte order, which some editors put before a file
NONE = ""  # of a host that has no rules
ALL = "User-agent: *\nDisallow: /\n"  # of a host whose rules can't be read for now

Rules: TypeAlias = dict[str, Protego]  # by the address of the file
Read: TypeAlias = Callable[[str], Answer | Silence]


def is_welcome(url: str, rules: Rules, read: Read) -> bool:
    """Tell whether a host lets programs ask for `url`; its file is read once, with `read`."""
    file = urljoin(url, FILE)
    if file not in rules:
        rules[file] = Protego.parse(_text(read(file)).removeprefix(MARK))
    return rules[file].can_fetch(url, AGENT)


def _text(said: Answer | Silence) -> str:
    """Return the rules; a fault of the host forbids all (RFC 9309, 2.3.1), silence tells nothing.

    Who is silent is so too when asked for the page itself, and then it is known why.
    """
    if isinstance(said, Silence):
        return NONE
    if said.status >= 500:
        return ALL
    return said.text if said.status < 300 else NONE
