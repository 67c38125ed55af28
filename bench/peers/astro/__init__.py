"""Astro, with content collections and the glob loader, whose store of content is left on."""

import shutil
from pathlib import Path

from bench.corpus import Corpus
from bench.peers.peer import Peer
from bench.peers.places import NODE, TOOLS, npm, put, put_style, tool
from bench.peers.plain_files import plain_files

VERSION, SITEMAP = "7.3.5", "3.7.4"
HERE = Path(__file__).parent
MODULES = TOOLS / "astro" / "node_modules"
QUIET = ("env", "ASTRO_TELEMETRY_DISABLED=1")
RUN = (*QUIET, str(NODE), tool("astro", "node_modules", "astro", "bin", "astro.mjs"))


def _install() -> None:
    npm("astro", f"astro@{VERSION}", f"@astrojs/sitemap@{SITEMAP}")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__*"))
    (folder / "node_modules").symlink_to(MODULES, target_is_directory=True)
    put_style(folder / "public" / "assets")
    for path, text in plain_files(corpus):
        put(folder, f"content/{path}", text)


def _serve(port: int) -> tuple[str, ...]:
    return (*RUN, "dev", "--port", str(port), "--host", "127.0.0.1")


PEER = Peer(
    name="astro",
    version=VERSION,
    install=_install,
    write=_write,
    build=(*RUN, "build", "--silent"),
    output="dist",
    text="content/entries/{}.md",
    page="/entries/{}/",
    leftovers=(".astro", ".astro-cache"),
    serve=_serve,
)
