"""The generators that are measured. One is added here and nowhere else."""

from bench.peers import astro, brief, eleventy, hugo, jekyll, mkdocs, nikola, pelican, zensical
from bench.peers.peer import Peer

_ALL = (
    *(brief.PLAIN_PEER, brief.WHOLE_PEER),
    *(hugo.PEER, pelican.PEER, mkdocs.PEER, zensical.PEER, eleventy.PEER, jekyll.PEER, astro.PEER),
    nikola.PEER,
)
PEERS: dict[str, Peer] = {peer.name: peer for peer in _ALL}
