"""`brief fmt`: put front matter into the one form."""

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from brief import load
from brief.cli.show import show
from brief.cli.telling import refused, sentence, speaker_of
from brief.editing.disk import Change, raw, save
from brief.editing.format import Formatted, formatted
from brief.editing.settings import languages_of
from brief.load import Text
from brief.pipeline import Content
from brief.sayings import Speak, filled, say

Told = tuple[str, str]  # what is said of a file, and of all
WOULD = (say("{path} would be laid out anew"), say("{changed} of {counted} would be laid out anew"))
WAS = (say("{path} was laid out anew"), say("{changed} of {counted} was laid out anew"))


def run(arguments: argparse.Namespace) -> int:
    """Write what is not in the form; return 1 if a file can't be, or (--check) isn't."""
    root: Path = arguments.root
    inputs, unread = load.read(root)
    texts = [*filter(None, [inputs.site]), *inputs.content]
    wanted = [text for text in texts if _is_wanted(text, arguments)]
    if not wanted:
        return refused(arguments, say("there is no content here that has front matter"))
    languages = languages_of(inputs)
    files = [formatted(text.path, text.text, languages) for text in wanted]
    problems = (*unread, *(problem for file in files for problem in file.problems))
    show(problems, "text", Content(inputs, None, {}, None, problems), arguments.lang)
    _tell_left_alone(files, speaker_of(arguments.lang))
    changed = [file for file in files if file.text not in (None, raw(root, file.path))]
    code = _carry_out(changed, len(files), arguments)
    is_whole = not unread and all(file.text is not None for file in files)
    return code if is_whole else max(code, 1)


def _tell_left_alone(files: Sequence[Formatted], speak: Speak) -> None:
    for file in files:
        if file.text is None:
            left = say("{path} is left alone", path=file.path)
            lost = say("{left}, since something of it would be lost", left=left)
            print(speak(left if file.problems else lost))


def _carry_out(changed: Sequence[Formatted], count: int, arguments: argparse.Namespace) -> int:
    """Write the files that change, or show what would change."""
    speak = speaker_of(arguments.lang)
    if arguments.diff:
        _show_differences(arguments.root, changed)
    if arguments.check or arguments.diff:
        _tell(changed, WOULD, count, speak)
        return 1 if arguments.check and changed else 0
    if wrong := save(arguments.root, [Change(file.path, file.text or "") for file in changed]):
        return refused(arguments, say("{wrong}; nothing was written", wrong=wrong))
    _tell(changed, WAS, count, speak)
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


def _tell(changed: Sequence[Formatted], how: Told, count: int, speak: Speak) -> None:
    each, all_in_all = how
    for file in changed:
        print(speak(filled(each, path=file.path)))
    counted = filled(say("{count} file") if count == 1 else say("{count} files"), count=count)
    told = filled(all_in_all, changed=len(changed) or say("none"), counted=counted)
    print(sentence(speak(told)))
