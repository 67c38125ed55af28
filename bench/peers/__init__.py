"""The generators that are measured. One is added here and nowhere else."""

from bench.peers import brief, hugo
from bench.peers.peer import Peer

PEERS: dict[str, Peer] = {
    peer.name: peer
    for peer in (brief.PLAIN_PEER, brief.WHOLE_PEER, hugo.PEER)
}  # fmt: skip
