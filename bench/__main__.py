"""`python3 build.py dev bench`: build one corpus with `brief` and its peers, and compare."""

import argparse
import sys
from pathlib import Path

from bench import scenarios
from bench.invent import corpus
from bench.measure import FailedError
from bench.parity import parity_of
from bench.peers import PEERS
from bench.peers.peer import Peer
from bench.peers.places import WORK
from bench.results import Results, note, parity_table, save, table

WHAT = (*scenarios.TIMED, "memory", "preview")


def main() -> int:
    """Measure what the arguments ask for; return 0, or 1 if a generator failed."""
    arguments = _arguments()
    try:
        for n in arguments.entries:
            peers = [PEERS[name] for name in arguments.peers]
            _measure(n, peers, arguments.measure, arguments.rounds)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


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


def _measure(n: int, peers: list[Peer], what: list[str], rounds: int) -> None:
    """Measure peers in turn, so that a busy machine is busy for all of them."""
    made, results, parity = corpus(n), Results(), {}
    folders = {peer.name: WORK / str(n) / peer.name for peer in peers}
    for peer in peers:
        scenarios.prepare(peer, made, folders[peer.name])
    for _ in range(rounds):
        for name in (name for name in scenarios.TIMED if name in what):
            for peer in peers:
                cost = scenarios.TIMED[name](peer, folders[peer.name])
                note(results, peer.name, f"{name} wall", [cost.wall])
                note(results, peer.name, f"{name} cpu", [cost.cpu])
                _tell(f"{n} {name} {peer.name}: {cost.wall:.2f} s, CPU {cost.cpu:.2f} s")
    for peer in peers:
        folder = folders[peer.name]
        if "memory" in what:
            note(results, peer.name, "memory", [scenarios.memory(peer, folder)])
        parity[peer.name] = parity_of(folder / peer.output).counts()
        if "preview" in what:
            note(results, peer.name, "preview", _served(peer, folder))
    save(results, parity, WORK / "results" / f"{n}-{'-'.join(folders)}.json")
    _tell(f"\n{n} entries\n\n{parity_table(parity)}\n\n{table(results)}\n")


def _served(peer: Peer, folder: Path) -> list[float]:
    """Return what the preview took; a preview that shows nothing is said, and not measured."""
    try:
        return scenarios.preview(peer, folder)
    except FailedError as error:
        _tell(f"{peer.name}: {error}")
        return []


def _tell(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
