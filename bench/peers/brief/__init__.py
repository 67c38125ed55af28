"""brief itself, twice.

`brief` has plain templates and leaves out what no peer makes (see engine.py): equal work.
`brief-whole` is what a user gets: the project's templates and all outputs. The gates are on in
both.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from bench.corpus import Corpus
from bench.peers.brief.content import write_content
from bench.peers.brief.engine import ENGINE, put_engine
from bench.peers.peer import Peer
from bench.peers.places import ROOT, put_style
from brief import __version__

TEMPLATES, PLAIN = ROOT / "templates", Path(__file__).with_name("templates")
PLAIN_RUN = (sys.executable, str(ENGINE))
WHOLE_RUN = (sys.executable, str(ROOT / "build.py"))


def write_plain(corpus: Corpus, folder: Path) -> None:
    """Write the corpus with the plain templates."""
    write_content(corpus, folder)
    shutil.copytree(PLAIN, folder / "templates", dirs_exist_ok=True)
    shutil.copytree(TEMPLATES / "strings", folder / "templates" / "strings", dirs_exist_ok=True)
    put_style(folder / "templates" / "assets")


def write_whole(corpus: Corpus, folder: Path) -> None:
    """Write the corpus with the project's own templates."""
    write_content(corpus, folder)
    shutil.copytree(TEMPLATES, folder / "templates", dirs_exist_ok=True)


def _peer(
    name: str,
    run: tuple[str, ...],
    install: Callable[[], None],
    write: Callable[[Corpus, Path], None],
) -> Peer:
    return Peer(
        name=name,
        version=__version__,
        install=install,
        write=write,
        build=(*run, "build"),
        output="site",
        text="content/briefs/{}.en.md",
        page="/en/briefs/{}/",
        leftovers=(".cache", ".site.previous", ".site.staging"),
        serve=lambda port: (*run, "serve", "--port", str(port)),
    )


PLAIN_PEER = _peer("brief", PLAIN_RUN, put_engine, write_plain)
WHOLE_PEER = _peer("brief-whole", WHOLE_RUN, lambda: None, write_whole)
