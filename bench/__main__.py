"""`python3 build.py dev bench`: build one corpus with `brief` and its peers, and compare."""

import argparse
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bench import scenarios
from bench.corpus import Corpus
from bench.invent import corpus
from bench.parity import lacking, least, parity_of
from bench.peers import PEERS
from bench.peers.peer import FailedError, Peer
from bench.peers.places import WORK
from bench.record import Record, file_of, keep, known, machine
from bench.results import note, parity_table, table

WHAT = (*scenarios.TIMED, *scenarios.ONCE)


def main() -> int:
    """Measure what the arguments ask for; return 0, or 1 if a generator was left out."""
    asked = _arguments()
    peers = [PEERS[name] for name in asked.peers]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what was started ends too
    try:
        whole = [_measure(corpus(n), peers, asked.measure, asked.rounds) for n in asked.entries]
    except KeyboardInterrupt:
        _tell("Interrupted: the same command goes on after the last whole round.")
        return 130
    return 0 if all(whole) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench", description=__doc__,
        epilog="Example: python3 build.py dev bench --entries 1000 --peers brief hugo --rounds 5",
    )  # fmt: skip
    parser.add_argument("--entries", type=int, nargs="+", default=[100, 1000], metavar="N")
    parser.add_argument("--peers", nargs="+", default=list(PEERS), choices=list(PEERS))
    parser.add_argument("--measure", nargs="+", default=list(WHAT), choices=WHAT)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def _measure(made: Corpus, peers: list[Peer], what: list[str], rounds: int) -> bool:
    """Measure peers in turn, and go on with what is known; tell whether none was left out."""
    n = len(made.entries)
    file = file_of(n, [peer.name for peer in peers])
    record, base = known(file, what), WORK / str(n)
    _tell(f"{n} entries, {record.rounds} of {rounds} rounds known in {file}")
    ready = able(peers, lambda peer: scenarios.prepare(peer, made, base / peer.name))
    timed = [name for name in scenarios.TIMED if name in what]
    for number in range(record.rounds + 1, rounds + 1 if timed else 0):
        for name in timed:
            ready = able(ready, partial(_time, name, base, record))
        ready = able(ready, partial(_count, base, record))
        record.rounds = number
        keep(record, file)
    for name in (name for name in scenarios.ONCE if name in what):
        for peer in ready:
            _done(peer, partial(_once, name, base, record))
            keep(record, file)
    _show(record, n, least(made, "edit" in what).counts())
    return len(ready) == len(peers)


def able(peers: list[Peer], work: Callable[[Peer], None]) -> list[Peer]:
    """Do some work with each peer; return those with which it could be done."""
    return [peer for peer in peers if _done(peer, work)]


def _done(peer: Peer, work: Callable[[Peer], None]) -> bool:
    try:
        work(peer)
    except FailedError as error:
        _tell(f"{peer.name} can't be measured here: {error}")
        return False
    return True


def _time(name: str, base: Path, record: Record, peer: Peer) -> None:
    cost = scenarios.TIMED[name](peer, base / peer.name)
    note(record.results, peer.name, f"{name} wall", [cost.wall])
    note(record.results, peer.name, f"{name} cpu", [cost.cpu])
    _tell(f"{name} {peer.name}: {cost.wall:.2f} s, CPU {cost.cpu:.2f} s")


def _count(base: Path, record: Record, peer: Peer) -> None:
    if peer.name not in record.parity:
        record.parity[peer.name] = parity_of(base / peer.name / peer.output).counts()


def _once(name: str, base: Path, record: Record, peer: Peer) -> None:
    """Measure what is not measured in every round, unless it is known."""
    if name not in record.results.get(peer.name, {}):
        values = scenarios.ONCE[name](peer, base / peer.name)
        note(record.results, peer.name, name, values)


def _show(record: Record, n: int, wanted: Mapping[str, int]) -> None:
    _tell(f"\n{n} entries; {machine()}\n")
    if record.parity:
        _tell(f"{parity_table(record.parity)}\n")
    for name, counts in record.parity.items():
        less = "; ".join(lacking(counts, wanted))
        _tell(f"{name}: {f'less than equal work: {less}' if less else 'equal work'}")
    _tell(f"\n{table(record.results)}\n")


def _tell(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
