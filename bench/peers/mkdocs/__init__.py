"""MkDocs, with a hook that files pages under topics and entities and writes the feeds."""

import shutil
from pathlib import Path
from typing import Any

from bench.corpus import Corpus
from bench.dialects import document
from bench.peers.peer import Peer
from bench.peers.places import put, put_style, tool, venv
from bench.peers.plain_files import plain_files

VERSION = "1.6.1"
HERE = Path(__file__).parent
RUN = tool("mkdocs", "bin", "mkdocs")
LISTS = ("events", "sources", "topics", "entities")


def _install() -> None:
    venv("mkdocs", f"mkdocs=={VERSION}")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE / "theme", folder / "theme", dirs_exist_ok=True)
    put_style(folder / "theme" / "assets")
    for name in ("mkdocs.yml", "hooks.py"):
        shutil.copy(HERE / name, folder)
    put(folder, "docs/index.md", _page("home.html", title="Bench", description="Invented."))
    for kind in LISTS:
        text = _page("list.html", title=kind.capitalize(), description=kind, of=kind)
        put(folder, f"docs/{kind}.md", text)
    for path, text in plain_files(corpus):
        put(folder, f"docs/{path}", text)
    for kind, subjects in (("topics", corpus.topics), ("entities", corpus.entities)):
        for one in subjects:
            text = _page("subject.html", title=one.name, description=one.about, id=one.id)
            put(folder, f"docs/{kind}/{one.id}.md", text)


def _page(template: str, **fields: Any) -> str:
    return document({"template": template, **fields}, "")


def _serve(port: int) -> tuple[str, ...]:
    return (RUN, "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")


PEER = Peer(
    name="mkdocs",
    version=VERSION,
    install=_install,
    write=_write,
    build=(RUN, "build", "--quiet"),
    output="site",
    text="docs/entries/{}.md",
    page="/entries/{}/",
    leftovers=("__pycache__",),
    serve=_serve,
)
