"""What is measured of a generator, in its project's folder."""

import shutil
from collections.abc import Callable
from pathlib import Path

from bench.corpus import Corpus
from bench.invent import newest
from bench.measure import Cost, cost_of, memory_of
from bench.peers.peer import FailedError, Peer
from bench.preview import free_port, served_after, start

SAVES = 7
EDIT = "Edited {}."


def prepare(peer: Peer, corpus: Corpus, folder: Path) -> None:
    """Install a generator and write its project anew."""
    peer.install()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    peer.write(corpus, folder)


def cold(peer: Peer, folder: Path) -> Cost:
    """Build without anything that an earlier build has left."""
    clean(peer, folder)
    return cost_of(peer.build, folder)


def same(peer: Peer, folder: Path) -> Cost:
    """Build again, nothing changed, in a fresh process."""
    return cost_of(peer.build, folder)


def edit(peer: Peer, folder: Path) -> Cost:
    """Change the text of one entry, and build in a fresh process; its page must show it."""
    text = folder / text_of(peer, folder)
    before = text.read_text("utf-8")
    mark = EDIT.format(before.count(EDIT.partition("{")[0]))
    text.write_text(f"{before}\n{mark}\n", "utf-8")
    cost = cost_of(peer.build, folder)
    page = page_of(peer, text).strip("/")
    if mark not in (folder / peer.output / page / "index.html").read_text("utf-8"):
        raise FailedError("its page does not show what was edited")
    return cost


TIMED: dict[str, Callable[[Peer, Path], Cost]] = {"cold": cold, "same": same, "edit": edit}


def memory(peer: Peer, folder: Path) -> list[float]:
    """Return the most memory that a cold build holds, in MB."""
    clean(peer, folder)
    return [memory_of(peer.build, folder)]


def preview(peer: Peer, folder: Path) -> list[float]:
    """Return the seconds from a save to the new page, for several saves; none if not measured.

    It begins without a site: one that an earlier build left may be shown before files are watched.
    """
    if peer.serve is None:
        return []
    clean(peer, folder)
    port, text = free_port(), folder / text_of(peer, folder)
    running = start(peer.serve(port), folder, port, page_of(peer, text))
    try:
        return served_after(running, text, SAVES)
    finally:
        running.end()


ONCE: dict[str, Callable[[Peer, Path], list[float]]] = {"memory": memory, "preview": preview}


def clean(peer: Peer, folder: Path) -> None:
    """Remove the site and all caches."""
    for name in (peer.output, *peer.leftovers):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def text_of(peer: Peer, folder: Path) -> Path:
    """Return the file of the entry that is edited: the newest."""
    entries = sum(1 for _ in folder.glob(peer.text.format("entry-*")))
    return Path(peer.text.format(newest(entries)))


def page_of(peer: Peer, text: Path) -> str:
    """Return the address of the page that is made of a file."""
    return peer.page.format(text.name.partition(".")[0])
