"""The architecture is a contract: what may import what, who prints, how large a file may be."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "brief").rglob("*.py"))

# Each foreign library has one room: only there may it be imported.
ROOMS = {
    "fontTools": "brief.cards",
    "icalendar": "brief.outputs.calendar",
    "jinja2": "brief.render",
    "livereload": "brief.serve",
    "markdown_it": "brief.markdown",
    "markupsafe": "brief.render",
    "mdit_py_plugins": "brief.markdown",
    "protego": "brief.links.robots",
    "pypdf": "brief.capture",
    "resvg_py": "brief.cards",
    "selectolax": "brief.capture",
    "tornado": "brief.serve",
    "urllib3": "brief.links.visit",
    "watchfiles": "brief.serve",
    "yaml": "brief.frontmatter",
}
OURS = {"brief", *sys.stdlib_module_names}
LONGEST_FILE = 250


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def test_imports_only_go_down() -> None:
    assert 0 == lint_imports(str(ROOT / "pyproject.toml"), no_cache=True)


def test_a_foreign_library_is_imported_in_its_room_only() -> None:
    imports = {(name_of(path), library) for path in MODULES for library in imported_by(path)}
    foreign = {(module, lib) for module, lib in imports if lib not in OURS}
    assert {"jinja2", "yaml"} <= {library for _, library in foreign}
    assert set() == {(at, lib) for at, lib in foreign if not is_in(at, ROOMS.get(lib, "no room"))}


def test_only_the_command_line_prints() -> None:
    rest = [path for path in MODULES if not is_in(name_of(path), "brief.cli")]
    assert [] == [f"{name_of(path)}:{found}" for path in rest for found in prints_of(path)]


def test_a_file_is_short_enough_to_be_read_at_once() -> None:
    files = [path for room in ("bench", "brief", "tests", "tools") for path in files_of(room)]
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {} == {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def files_of(room: str) -> list[Path]:
    files = (ROOT / room).rglob("*.py")
    return [path for path in files if "node_modules" not in path.parts]


def is_in(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def imported_by(path: Path) -> Iterator[str]:
    """Yield the top-level packages that the module at `path` imports, wherever in it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "brief").split(".")[0]


def prints_of(path: Path) -> Iterator[str]:
    """Yield "line: what" for each `print`, `sys.stdout` and `sys.stderr` of the module."""
    if not re.search(r"print|std(out|err)", path.read_text("utf-8")):
        return  # faster than its tree
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name | ast.Attribute):
            what = ast.unparse(node)
            if what in {"print", "sys.stdout", "sys.stderr"}:
                yield f"{node.lineno}: {what}"


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))
