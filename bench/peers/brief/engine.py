"""A copy of `brief` without the outputs that no peer makes, such as citation files and cards.

A site can't choose its outputs, so their lines are taken out of the copy's registry. All else
is the program as it is, the gates and its way of finding that nothing has changed among it.
"""

import compileall
import shutil
from collections.abc import Iterable

from bench.peers.places import ROOT, TOOLS

LEFT_OUT = ("cards", "calendar", "citations", "dataset", "expectations", "search")
ENGINE = TOOLS / "brief"  # a folder that Python runs, as it runs a file


def put_engine() -> None:
    """Make the copy anew."""
    shutil.rmtree(ENGINE, ignore_errors=True)
    for name in ("brief", "templates"):
        shutil.copytree(ROOT / name, ENGINE / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "brief" / "__main__.py", ENGINE)
    registry = ENGINE / "brief" / "outputs" / "__init__.py"
    registry.write_text(without(registry.read_text("utf-8"), LEFT_OUT), "utf-8")
    compileall.compile_dir(ENGINE, quiet=1)  # as an installed program is


def without(registry: str, names: Iterable[str]) -> str:
    """Return the text of a module without the lines of a dict that have these keys."""
    keys = tuple(f'"{name}": ' for name in names)
    lines = registry.splitlines(keepends=True)
    return "".join(line for line in lines if not line.lstrip().startswith(keys))
