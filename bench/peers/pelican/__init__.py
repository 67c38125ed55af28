"""Pelican, with topics as its tags and entities as its authors, which it lists by itself.

Its feeds hold events as well as entries, and it makes no JSON Feed. Its preview is not measured:
`pelican --autoreload --listen` did not see that a file was saved.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.corpus import Corpus
from bench.peers.peer import Peer
from bench.peers.places import put, put_style, tool, venv
from bench.peers.plain_files import plain_files

VERSION = "4.12.0"
HERE = Path(__file__).parent
RUN = tool("pelican", "bin", "pelican")
NAMES = {"description": "summary", "topics": "tags", "entities": "authors"}


def _install() -> None:
    venv("pelican", f"pelican[markdown]=={VERSION}")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copytree(HERE / "theme", folder / "theme", dirs_exist_ok=True)
    put_style(folder / "theme" / "static")
    shutil.copy(HERE / "pelicanconf.py", folder)
    subjects = (*corpus.topics, *corpus.entities)
    named = {one.id: {"name": one.name, "about": one.about} for one in subjects}
    put(folder, "subjects.json", json.dumps(named))
    for path, text in plain_files(corpus, _document):
        if not path.startswith(("topics/", "entities/")):
            put(folder, f"content/{path}", text)


def _document(fields: Mapping[str, Any], text: str) -> str:
    """Return a file with the metadata of Python-Markdown."""
    lines = (f"{NAMES.get(name, name)}: {_value(name, value)}" for name, value in fields.items())
    return "\n".join((*lines, "", text, ""))


def _value(name: str, value: Any) -> str:
    if name == "points":
        return "\n    ".join(value)
    return "; ".join(value) if name == "entities" else _listed(value)


def _listed(value: Any) -> str:
    return value if isinstance(value, str) else ", ".join(value)


PEER = Peer(
    name="pelican",
    version=VERSION,
    install=_install,
    write=_write,
    build=(RUN, "--quiet"),
    output="output",
    text="content/entries/{}.md",
    page="/entries/{}/",
    leftovers=("cache", "__pycache__"),
)
