"""Jekyll, from Debian, with a plugin that files pages under topics and entities and plans feeds.

Its own cache of Markdown is on. `--incremental` is not used: it leaves the text of entries that
did not change as Markdown in the feeds.
"""

import shutil
from functools import partial
from pathlib import Path

from bench.corpus import Corpus
from bench.dialects import document
from bench.peers.peer import Peer
from bench.peers.places import debian, put, put_style
from bench.peers.plain_files import plain_files

HERE = Path(__file__).parent
LISTS = ("events", "sources", "topics", "entities")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__*"))
    put_style(folder / "assets")
    for kind in LISTS:
        fields = {"layout": "list", "title": kind.capitalize(), "of": kind}
        put(folder, f"{kind}.md", document({**fields, "permalink": f"/{kind}/"}, ""))
    for path, text in plain_files(corpus):
        put(folder, f"_{path}", text)


def _serve(port: int) -> tuple[str, ...]:
    return ("jekyll", "serve", "--quiet", "--port", str(port))


PEER = Peer(
    name="jekyll",
    version="of Debian",
    install=partial(debian, "jekyll"),
    write=_write,
    build=("jekyll", "build", "--quiet"),
    output="_site",
    text="_entries/{}.md",
    page="/entries/{}/",
    leftovers=(".jekyll-cache",),
    serve=_serve,
)
