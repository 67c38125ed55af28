"""Eleventy, with Nunjucks templates; topics and entities are paginated from data."""

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from bench.corpus import Corpus
from bench.peers.peer import Peer
from bench.peers.places import NODE, npm, put, put_style, tool
from bench.peers.plain_files import plain_files

VERSION = "3.1.8"
HERE = Path(__file__).parent
RUN = (str(NODE), tool("eleventy", "node_modules", "@11ty", "eleventy", "cmd.cjs"))


def _install() -> None:
    npm("eleventy", f"@11ty/eleventy@{VERSION}")


def _write(corpus: Corpus, folder: Path) -> None:
    for name in ("_includes", "site"):
        shutil.copytree(HERE / name, folder / name, dirs_exist_ok=True)
    shutil.copy(HERE / "eleventy.config.mjs", folder)
    put_style(folder / "assets")
    topics, entities = map(asdict, corpus.topics), map(asdict, corpus.entities)
    put(folder, "subjects.json", json.dumps({"topics": [*topics], "entities": [*entities]}))
    for kind in ("entries", "events", "sources"):
        put(folder, f"site/{kind}/{kind}.json", json.dumps({"layout": "single.njk"}))
    for path, text in plain_files(corpus):
        if not path.startswith(("topics/", "entities/")):
            put(folder, f"site/{path}", text)


def _serve(port: int) -> tuple[str, ...]:
    return (*RUN, "--config=eleventy.config.mjs", "--serve", "--quiet", f"--port={port}")


PEER = Peer(
    name="eleventy",
    version=VERSION,
    install=_install,
    write=_write,
    build=(*RUN, "--config=eleventy.config.mjs", "--quiet"),
    output="_site",
    text="site/entries/{}.md",
    page="/entries/{}/",
    serve=_serve,
)
