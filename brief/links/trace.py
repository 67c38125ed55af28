"""An address, through its redirects, at a pace that no host minds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeAlias
from urllib.parse import urljoin, urlsplit

from brief.links.robots import Rules, is_welcome
from brief.links.visit import Answer, Method, Network, Silence, ask
from brief.sayings import say

MOST_HOPS = 5
BETWEEN = 2.0  # seconds between two questions to one host
LONGEST_WAIT = 60.0  # seconds that a host may have us wait; else we come back another day
REDIRECTS = (301, 302, 303, 307, 308)

Question: TypeAlias = Callable[[str], Answer | Silence]
Due: TypeAlias = dict[str, float]  # the time from which a host may be asked again


@dataclass(frozen=True, slots=True)
class Step:
    """An address that was asked for, and what was answered."""

    url: str
    said: Answer | Silence


def trace(url: str, network: Network, due: Due, rules: Rules) -> tuple[Step, ...]:
    """Return the steps from `url` to where its redirects end; `due` and `rules` are carried on."""

    def question(url: str) -> Answer | Silence:
        if is_welcome(url, rules, lambda file: _end(file, network, due)):
            return _question(url, network, due)
        return Silence(
            say("the host's robots.txt keeps programs away: look at it in a browser"),
            is_barred=True,
        )

    return _steps(url, question)


def _end(url: str, network: Network, due: Due) -> Answer | Silence:
    """Return what is read at `url`, or where its redirects end."""
    return _steps(url, lambda url: _asked("GET", url, network, due))[-1].said


def _steps(url: str, question: Question) -> tuple[Step, ...]:
    steps: list[Step] = []
    while len(steps) <= MOST_HOPS:
        said = question(url)
        steps.append(Step(url, said))
        if not (isinstance(said, Answer) and said.status in REDIRECTS and said.location):
            break
        url = urljoin(url, said.location).partition("#")[0]
    return tuple(steps)


def _question(url: str, network: Network, due: Due) -> Answer | Silence:
    """Ask with HEAD; with GET where a host doesn't like that, or where a title tells more."""
    said = _asked("HEAD", url, network, due)
    if isinstance(said, Silence) or said.status in (*REDIRECTS, 429, 503):
        return said
    if said.status < 400 and not said.is_html:
        return said
    return _asked("GET", url, network, due)


def _asked(method: Method, url: str, network: Network, due: Due) -> Answer | Silence:
    """Ask when the host's turn has come; once more if it has us wait a little."""
    said = _in_turn(lambda: ask(method, url, network), url, network, due)
    wait = seconds(said.retry_after) if isinstance(said, Answer) else None
    if wait is None or not isinstance(said, Answer) or said.status not in (429, 503):
        return said
    due[_host(url)] = network.clock() + max(wait, BETWEEN)
    if wait > LONGEST_WAIT:
        return said
    return _in_turn(lambda: ask(method, url, network), url, network, due)


def _in_turn(
    question: Callable[[], Answer | Silence], url: str, network: Network, due: Due
) -> Answer | Silence:
    wait = due.get(_host(url), 0.0) - network.clock()
    if wait > LONGEST_WAIT:
        return Silence(say("the host wants to be left alone for now"))
    if wait > 0:
        network.sleep(wait)
    said = question()
    due[_host(url)] = network.clock() + BETWEEN
    return said


def seconds(retry_after: str) -> float | None:
    """Return what Retry-After says, in seconds (RFC 9110: a number, or a date); None if nothing."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (until.astimezone(UTC) - datetime.now(UTC)).total_seconds())


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
