"""Nikola, with plugins for topics and entities, as taxonomies, and for feeds as JSON.

Its feeds in XML are RSS. doit's memory is on, and builds run in one process, as they do unless
they are told otherwise.
"""

import json
import shutil
from pathlib import Path

from bench.corpus import Corpus
from bench.peers.peer import Peer
from bench.peers.places import put, put_style, tool, venv
from bench.peers.plain_files import plain_files

VERSION = "8.3.3"
BESIDES = ("jinja2==3.1.6", "ruamel.yaml==0.19.1", "watchdog==7.1.0", "aiohttp==3.14.5")
HERE = Path(__file__).parent
RUN = tool("nikola", "bin", "nikola")


def _install() -> None:
    venv("nikola", f"Nikola=={VERSION}", *BESIDES)


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__*"))
    put_style(folder / "files" / "assets")
    subjects = (*corpus.topics, *corpus.entities)
    named = {one.id: {"name": one.name, "about": one.about} for one in subjects}
    put(folder, "subjects.json", json.dumps(named))
    for path, text in plain_files(corpus):
        if not path.startswith(("topics/", "entities/")):
            put(folder, path, text)


def _serve(port: int) -> tuple[str, ...]:
    return (RUN, "auto", "--port", str(port), "--address", "127.0.0.1")


PEER = Peer(
    name="nikola",
    version=VERSION,
    install=_install,
    write=_write,
    build=(RUN, "build", "--quiet"),
    output="output",
    text="entries/{}.md",
    page="/entries/{}/",
    leftovers=("cache", "__pycache__", *(f".doit.db{end}" for end in ("", ".bak", ".dat", ".dir"))),
    serve=_serve,
)
