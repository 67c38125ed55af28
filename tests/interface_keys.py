"""Which interface strings templates and modules ask for, as patterns of their keys."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from tests.template_types import tree_of

FORMS = "(none|one|other)"  # of a counted thing
ANY = ".+"  # what is known only when a page is made


def in_templates(environment: jinja2.Environment) -> Iterator[str]:
    """Yield a pattern for each `t(…)` and `n(…)`."""
    for name in environment.list_templates(extensions=["html", "svg", "txt"]):
        for call in tree_of(environment, name).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in ("t", "n"):
                ending = rf"\.{FORMS}" if call.node.name == "n" else ""
                yield _of_expression(call.args[0]) + ending


def _of_expression(node: nodes.Node) -> str:
    if isinstance(node, nodes.Const):
        return re.escape(str(node.value))
    if isinstance(node, nodes.Concat):
        return "".join(map(_of_expression, node.nodes))
    return ANY


def in_modules(folder: Path) -> Iterator[str]:
    """Yield a pattern for each key that a module asks a language for."""
    for path in sorted(folder.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and call.args and (kind := _asks(call)):
                ending = rf"\.{FORMS}" if kind == "count" else ""
                yield from (key + ending for key in _of_argument(call.args[0]))


def _asks(call: ast.Call) -> str:
    """Return `text` or `count` for such a call of a language, or of something named after it."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    owner = ast.unparse(function.value) if isinstance(function, ast.Attribute) else ""
    is_language = not owner or owner.endswith("language")
    return name if name in ("text", "count") and is_language else ""


def _of_argument(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    elif isinstance(node, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else None for p in node.values)
        yield "".join(ANY if part is None else re.escape(str(part)) for part in parts)


def strings_named_in(folder: Path) -> frozenset[str]:
    """Return every string that stands in a module."""
    trees = (ast.parse(path.read_text("utf-8")) for path in folder.rglob("*.py"))
    return frozenset(
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
