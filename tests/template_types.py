"""Which values a template asks for, found in its syntax tree: attributes by the types of views.

Types are followed from `view` and `site` through attributes, `['items']`, loops and `set`. What
macros are called with is not followed; there only `view` and `site` themselves are known.
"""

import dataclasses
import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

import jinja2
from jinja2 import nodes

Scope: TypeAlias = Mapping[str, Any]  # what a name holds; None where that is not known


def tree_of(environment: jinja2.Environment, name: str) -> nodes.Template:
    """Return the syntax tree of a template."""
    loader = environment.loader
    assert loader
    return environment.parse(loader.get_source(environment, name)[0])


def relatives(tree: nodes.Template) -> Iterator[str]:
    """Yield the templates that a template extends, includes or imports."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import)):
        assert isinstance(node.template, nodes.Const)  # type: ignore[attr-defined]
        yield node.template.value  # type: ignore[attr-defined]


def lacking(tree: nodes.Template, scope: Scope) -> list[str]:
    """Return what a template asks for and the types in `scope` do not have."""
    found: list[str] = []
    _walk(tree, dict(scope), found)
    return found


def _walk(node: nodes.Node, scope: dict[str, Any], found: list[str]) -> None:
    match node:
        case nodes.For():
            _bind(node.target, _element(_type_of(node.iter, scope)), inner := dict(scope))
            _type_in(node.iter, scope, found)
            for child in (*node.body, *node.else_, *filter(None, [node.test])):
                _walk(child, inner, found)
        case nodes.Macro():
            inner = scope | {name.name: None for name in node.args}
            for child in node.body:
                _walk(child, inner, found)
        case nodes.Assign():
            _type_in(node.node, scope, found)
            _bind(node.target, _type_of(node.node, scope), scope)
        case nodes.Getattr() | nodes.Getitem():
            _type_in(node, scope, found)
        case _:
            for child in node.iter_child_nodes():
                _walk(child, scope, found)


def _type_in(node: nodes.Node, scope: dict[str, Any], found: list[str]) -> None:
    """Note what an expression asks for in vain, in itself and in its parts."""
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        name = _name(node)
        owner = _type_of(node.node, scope)
        if name is not None and dataclasses.is_dataclass(owner) and name not in _hints(owner):
            found.append(f"line {node.lineno}: {owner.__name__} has no '{name}'")  # type: ignore[union-attr]
    for child in node.iter_child_nodes():
        _walk(child, scope, found)


def _name(node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return node.attr
    value = node.arg.value if isinstance(node.arg, nodes.Const) else None
    return value if isinstance(value, str) else None


def _type_of(node: nodes.Node, scope: Scope) -> Any:
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        owner, name = _type_of(node.node, scope), _name(node)
        if name is not None and dataclasses.is_dataclass(owner):
            return _bare(_hints(owner).get(name))
    return None


def _hints(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner)


def _bare(hint: Any) -> Any:
    """Return a type without its `| None`; a union of several is not followed."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [one for one in get_args(hint) if one is not types.NoneType]
        return rest[0] if len(rest) == 1 else None
    return hint


def _element(hint: Any) -> Any:
    """Return what a loop over a tuple gives."""
    arguments = get_args(hint)
    is_list = get_origin(hint) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis
    return _bare(arguments[0]) if is_list else None


def _bind(target: nodes.Node, hint: Any, scope: dict[str, Any]) -> None:
    if isinstance(target, nodes.Name):
        scope[target.name] = hint
    elif isinstance(target, nodes.Tuple):
        parts = get_args(hint) if get_origin(hint) is tuple else ()
        for place, item in enumerate(target.items):
            _bind(item, parts[place] if place < len(parts) else None, scope)


def environment_of(folder: Path) -> jinja2.Environment:
    """Return an environment that reads templates as the build does."""
    loader = jinja2.FileSystemLoader(folder)
    return jinja2.Environment(loader=loader, autoescape=True)
