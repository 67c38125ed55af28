"""All addresses, one after the other."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from brief.links.memory import Memory, Record, is_fresh, recorded
from brief.links.robots import Rules
from brief.links.trace import Due, trace
from brief.links.verdicts import verdict
from brief.links.visit import Network


def survey(
    urls: Collection[str], memory: Memory, today: date, network: Network
) -> Iterator[tuple[str, Record]]:
    """Yield what is known of each address after today; what is fresh in memory is not asked for.

    An address with a fragment is asked for without it, and once for all its fragments.
    """
    asked: dict[str, Record] = {}
    due: Due = {}
    rules: Rules = {}
    for url in in_turns(urls):
        before, whole = memory.get(url), url.partition("#")[0]
        if before and is_fresh(before, today):
            yield url, before
            continue
        if whole not in asked:
            asked[whole] = recorded(verdict(trace(whole, network, due, rules)), before, today)
        yield url, asked[whole]


def in_turns(urls: Collection[str]) -> Iterator[str]:
    """Yield one address of each host, then another of each: so a host's pause costs no time."""
    by_host: dict[str, list[str]] = {}
    for url in sorted(urls):
        by_host.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    turns = chain.from_iterable(zip_longest(*by_host.values()))
    return (url for url in turns if url is not None)
