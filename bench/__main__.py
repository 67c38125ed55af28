"""`python3 build.py dev bench`: build one corpus with `brief` and its peers, and compare."""

import argparse
import sys

from bench import scenarios
from bench.invent import corpus
from bench.measure import FailedError
from bench.parity import parity_of
from bench.peers import PEERS
from bench.peers.peer import Peer
from bench.peers.places import WORK
from bench.results import Results, note, parity_table, save, table


def main() -> int:
    """Measure what the arguments ask for; return 0, or 1 if a generator failed."""
    arguments = _arguments()
    try:
        for n in arguments.entries:
            _measure(n, [PEERS[name] for name in arguments.peers], arguments.rounds)
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
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def _measure(n: int, peers: list[Peer], rounds: int) -> None:
    """Measure peers in turn, so that a busy machine is busy for all of them."""
    made, results, parity = corpus(n), Results(), {}
    folders = {peer.name: WORK / str(n) / peer.name for peer in peers}
    for peer in peers:
        scenarios.prepare(peer, made, folders[peer.name])
    for _ in range(rounds):
        for name, scenario in scenarios.TIMED.items():
            for peer in peers:
                cost = scenario(peer, folders[peer.name])
                note(results, peer.name, f"{name} wall", [cost.wall])
                note(results, peer.name, f"{name} cpu", [cost.cpu])
                print(f"{n} {name} {peer.name}: {cost.wall:.2f} s, CPU {cost.cpu:.2f} s")
    for peer in peers:
        note(results, peer.name, "memory", [scenarios.memory(peer, folders[peer.name])])
        note(results, peer.name, "preview", scenarios.preview(peer, folders[peer.name]))
        site = folders[peer.name] / peer.output
        parity[peer.name] = parity_of(site).counts()
    save(results, parity, WORK / "results" / f"{n}.json")
    print(f"\n{n} entries\n\n{parity_table(parity)}\n\n{table(results)}\n")


if __name__ == "__main__":
    sys.exit(main())
