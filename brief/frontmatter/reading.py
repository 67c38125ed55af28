"""A block of YAML is read: the guards before, libyaml's events, the one fault that ends it."""

from collections.abc import Iterator

import yaml

from brief.frontmatter.lines import FORBIDDEN, Block, named
from brief.frontmatter.mistakes import explain
from brief.frontmatter.nodes import Mapping, Node, Scalar
from brief.frontmatter.slip import Slip
from brief.frontmatter.tree import Tree, place
from brief.problems import Problem, Problems, Where, place_of
from brief.sayings import say

MOST_CHARACTERS = 2_000_000

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[Mapping | None, Problems]:
    """Read a block of YAML whose first line is the line `first_line` of the file `path`.

    The mapping is None if the text is too big, too deep, not well formed or no mapping; then
    there is exactly one problem. Other faults are reported all at once, beside a mapping
    that has the first value of each key.
    """
    if problem := too_big(path, text) or _unreadable(path, text, first_line):
        return None, (problem,)
    block = Block(path, tuple(text.split("\n")), first_line)
    tree = Tree(block)
    if problem := _grow(tree, text if text.endswith("\n") else text + "\n"):
        return None, (problem,)
    if isinstance(tree.root, Mapping):
        return tree.root, tuple(sorted(tree.problems, key=lambda problem: problem.where))
    if _is_nothing(tree.root):
        return Mapping((), block.where(0, 0)), ()
    return None, (_no_mapping(block, tree.root),)


def too_big(path: str, text: str) -> Problem | None:
    """Return the problem of a text that is larger than any file an editor would write."""
    if len(text) <= MOST_CHARACTERS:
        return None
    message = say(
        "the file has {count:,} characters; the most that is read is {most:,}",
        count=len(text),
        most=MOST_CHARACTERS,
    )
    return Problem("file-too-big", message, Where(path), say("split it into several files"))


def _unreadable(path: str, text: str, first_line: int) -> Problem | None:
    if not text.strip():
        return Problem(
            "file-empty", say("the file is empty"), Where(path), say("write 'key: value' lines")
        )
    if not (match := FORBIDDEN.search(text)):
        return None
    place = place_of(path, text, match.start())
    where = Where(path, place.line + first_line - 1, place.column)
    message = say(
        "there is an invisible character here: {character}", character=named(match.group())
    )
    return Problem(
        "yaml-control-character", message, where, say("delete it, and retype what it hid")
    )


def _grow(tree: Tree, text: str) -> Problem | None:
    """Feed the events of `text` to the tree; return the problem that ended it, if one did."""
    last: yaml.Event | None = None
    try:
        for event in events(text):
            if problem := tree.take(event):
                return problem
            last = event
    except yaml.MarkedYAMLError as error:
        return explain(_slip(tree.block, error, last))
    return None


def events(text: str) -> Iterator[yaml.Event]:
    """Yield what libyaml says of `text`, one piece after the other."""
    return yaml.parse(text, Loader=_Loader)


def _slip(block: Block, error: yaml.MarkedYAMLError, last: yaml.Event | None) -> Slip:
    since, at = error.context_mark, error.problem_mark or error.context_mark
    begun = last.start_mark if last else None
    return Slip(
        block,
        said=f"{error.context or ''}: {error.problem or ''}",
        at=place(at),
        since=place(since or at),
        last=place(begun or at),
    )


def _is_nothing(root: Node | None) -> bool:
    return root is None or (isinstance(root, Scalar) and root.style == "plain" and not root.text)


def _no_mapping(block: Block, root: Node | None) -> Problem:
    """Explain a text without a single key, or a list where keys belong."""
    where = root.where if root else block.where(0, 0)
    if isinstance(root, Scalar):
        at = (where.line - block.first_line, where.column - 1)
        return explain(Slip(block, "simple key", at, at, at))
    hint = say("write one 'key: value' a line, without a dash before the key")
    return Problem("yaml-not-a-mapping", say("this is a list, and fields belong here"), where, hint)
