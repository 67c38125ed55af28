"""`brief fmt`: put front matter into the one form."""

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from brief import load
from brief.cli.show import show
from brief.cli.telling import sentence
from brief.editing.disk import Change, raw, save
from brief.editing.format import Formatted, formatted
from brief.editing.settings import languages_of
from brief.load import Text
from brief.pipeline import Content


def run(arguments: argparse.Namespace) -> int:
    """Write what is not in the form; return 1 if a file can't be, or (--check) isn't."""
    root: Path = arguments.root
    inputs, unread = load.read(root)
    texts = [*filter(None, [inputs.site]), *inputs.content]
    wanted = [text for text in texts if _is_wanted(text, arguments)]
    if not wanted:
        print("brief fmt: there is no content here that has front matter", file=sys.stderr)
        return 2
    languages = languages_of(inputs)
    files = [formatted(text.path, text.text, languages) for text in wanted]
    problems = (*unread, *(problem for file in files for problem in file.problems))
    show(problems, "text", Content(inputs, None, {}, None, problems))
    _tell_left_alone(files)
    changed = [file for file in files if file.text not in (None, raw(root, file.path))]
    code = _carry_out(changed, len(files), arguments)
    is_whole = not unread and all(file.text is not None for file in files)
    return code if is_whole else max(code, 1)


def _tell_left_alone(files: Sequence[Formatted]) -> None:
    for file in files:
        if file.text is None:
            why = "" if file.problems else ", since something of it would be lost"
            print(f"{file.path} is left alone{why}")


def _carry_out(changed: Sequence[Formatted], count: int, arguments: argparse.Namespace) -> int:
    """Write the files that change, or show what would change."""
    if arguments.diff:
        _show_differences(arguments.root, changed)
    if arguments.check or arguments.diff:
        _tell(changed, "would be laid out anew", count)
        return 1 if arguments.check and changed else 0
    if wrong := save(arguments.root, [Change(file.path, file.text or "") for file in changed]):
        print(f"brief fmt: {wrong}; nothing was written", file=sys.stderr)
        return 2
    _tell(changed, "was laid out anew", count)
    return 0


def _is_wanted(text: Text, arguments: argparse.Namespace) -> bool:
    """Tell whether a file is one of those that were named, or lies in a folder that was."""
    file = (arguments.root / text.path).resolve()
    named = [path.resolve() for path in arguments.paths]
    return not named or any(file.is_relative_to(path) for path in named)


def _show_differences(root: Path, changed: Sequence[Formatted]) -> None:
    for file in changed:
        before, after = raw(root, file.path), file.text or ""
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        sys.stdout.writelines(difflib.unified_diff(old, new, file.path, file.path))


def _tell(changed: Sequence[Formatted], what: str, count: int) -> None:
    for file in changed:
        print(f"{file.path} {what}")
    files = "file" if count == 1 else "files"
    print(sentence(f"{len(changed) or 'none'} of {count} {files} {what}"))
