"""What the answers mean: ok, moved, blocked, unknown, dead or soft-404. Pure."""

import re
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from brief.links.trace import MOST_HOPS, REDIRECTS, Step
from brief.links.visit import Answer, Silence
from brief.sayings import say

Kind = Literal["ok", "moved", "blocked", "unknown", "dead", "soft-404"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LOST: tuple[Kind, ...] = ("dead", "soft-404")  # a reader finds nothing there
BLOCKED = (401, 402, 403, 407, 429, 451, 999)  # there, but not for a program
LASTING = (301, 308)  # redirects that say that the address has changed for good
_SORRY = re.compile(
    r"\b404\b|not found|no longer (?:available|exists)|page introuvable|n’existe (?:pas|plus)"
    r"|n'existe (?:pas|plus)|nicht gefunden|no encontrada",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How it stands with an address, and why; `target` is where it has moved to."""

    kind: Kind
    why: str
    target: str = ""


def verdict(steps: tuple[Step, ...]) -> Verdict:
    """Return what the steps from an address to its end mean, seen on this one day."""
    last = steps[-1]
    if isinstance(last.said, Silence):
        return Verdict(_unheard(last.said), last.said.why)
    status = last.said.status
    if status in REDIRECTS:
        too_many = len(steps) > MOST_HOPS
        return Verdict(
            "unknown", say("too many redirects") if too_many else say("a redirect to nowhere")
        )
    if status in (404, 410):
        return Verdict("dead", say("the host answers {status}", status=status))
    if status in BLOCKED:
        return Verdict(
            "blocked", say("the host answers {status}: look at it in a browser", status=status)
        )
    if status >= 400 or status < 200:
        return Verdict("unknown", say("the host answers {status}", status=status))
    return _arrived(steps, last.said)


def _unheard(said: Silence) -> Kind:
    if said.is_barred:
        return "blocked"
    return "dead" if said.is_gone else "unknown"


def _arrived(steps: tuple[Step, ...], said: Answer) -> Verdict:
    first, last = steps[0].url, steps[-1].url
    if _SORRY.search(said.title):
        return Verdict("soft-404", say("its title says that there is nothing"))
    if _is_deep(first) and not _is_deep(last):
        return Verdict("soft-404", say("it leads to the first page of a site"))
    lasting = [isinstance(s.said, Answer) and s.said.status in LASTING for s in steps[:-1]]
    if lasting and all(lasting):
        return Verdict("moved", say("the host names a new address for good"), last)
    return Verdict("ok", "")


def _is_deep(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)
