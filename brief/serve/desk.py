"""What the editor in the browser asks of the preview: files of content, and to write some.

The requests are those of Decap CMS's proxy server, as far as content has to do with them. What is
sent to be written is JSON: the text, and the text that it was made from ("" for a new file).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from brief.editing.disk import place
from brief.editing.sent import Refused, Sent, accepted
from brief.messages import speaker
from brief.pipeline import Options
from brief.sayings import LANGUAGES, Speak, say
from brief.serve.state import Built
from brief.views.edition import address

Answer: TypeAlias = Any  # what JSON can say


class RefusedError(Exception):
    """A request that is not granted: why, as a sentence in the language of who edits."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where editors work: the brief's folder, and what was written here by path.

    Of each file that is the text written last, and those that it came from: a form that is still
    open goes on from one of them.
    """

    options: Options
    written: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)


def answer(desk: Desk, built: Built, request: Mapping[str, Any]) -> Answer:
    """Return the answer to a request in a state of the preview. Raises RefusedError."""
    action = _ACTIONS.get(str(request.get("action")))
    parameters = request.get("params", {})
    if action is None or not isinstance(parameters, dict):
        raise RefusedError(_speak(built)(say("that can't be done here")))
    return action(desk, built, parameters)


def _info(*_: object) -> Answer:
    return {"repo": "content", "publish_modes": ["simple"], "type": "brief"}


def _nothing(*_: object) -> Answer:
    return []


def _of_folder(desk: Desk, built: Built, parameters: Mapping[str, Any]) -> Answer:  # noqa: ARG001
    folder = PurePosixPath(str(parameters.get("folder")))
    texts = built.content.inputs.content
    return [_entry(t.path, t.text) for t in texts if PurePosixPath(t.path).parent == folder]


def _of_file(desk: Desk, built: Built, parameters: Mapping[str, Any]) -> Answer:  # noqa: ARG001
    path = str(parameters.get("path"))
    text = _texts(built).get(path)
    if text is None:
        raise RefusedError(_speak(built)(say("there is no file '{path}'", path=path)))
    return _entry(path, text)


def _entry(path: str, text: str) -> Answer:
    return {"data": text, "file": {"path": path, "id": path}}


def _texts(built: Built) -> dict[str, str]:
    return {text.path: text.text for text in built.content.inputs.content}


def _written(desk: Desk, built: Built, parameters: Mapping[str, Any]) -> Answer:
    """Write the files that were sent: all are looked at before the first one is written."""
    files = parameters.get("dataFiles")
    sent = [_sent(desk, built, one) for one in files] if isinstance(files, list) else []
    for base, path, text in sent:
        if wrong := place(desk.options.root, path, text):
            raise RefusedError(_speak(built)(wrong))
        _, bases = desk.written.get(path, ("", frozenset()))
        desk.written[path] = text, bases | {base}
    return {"message": "written"}


def _sent(desk: Desk, built: Built, one: Any) -> tuple[str, str, str]:
    """Return what a file was made from, its path, and the text to be written."""
    speak = _speak(built)
    try:
        path, told = str(one["path"]), json.loads(one["raw"])
        base, text = str(told["base"]), str(told["text"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise RefusedError(speak(say("what was sent can't be read"))) from None
    now = _texts(built).get(path)
    if not _is_up_to_date(desk, path, base, now):
        raise RefusedError(speak(say(
            "{path} was changed elsewhere since this form was opened: copy what you wrote, "
            "and load the page again", path=path,
        )))  # fmt: skip
    languages = built.content.config.languages if built.content.config else ()
    made = accepted(Sent(path, text), now, languages)
    if isinstance(made, Refused):
        raise RefusedError(f"{path}: {speak(made.why)}")
    return base, path, made.text


def _is_up_to_date(desk: Desk, path: str, base: str, now: str | None) -> bool:
    """Tell whether a file is still as it was when a form was opened, but for what it wrote."""
    last, bases = desk.written.get(path, ("", frozenset()))
    return base == (now or "") or (now == last and base in bases)


def _page_of(desk: Desk, built: Built, parameters: Mapping[str, Any]) -> Answer:  # noqa: ARG001
    kind, id = str(parameters.get("collection")), str(parameters.get("slug"))
    if built.site is None:
        return None
    edition = built.site.editions[0]
    return {"url": edition.config.base.href(address(kind, id, edition.lang)), "status": "success"}


def _speak(built: Built) -> Speak:
    languages = built.content.config.languages if built.content.config else LANGUAGES
    return speaker(languages[0] if languages[0] in LANGUAGES else LANGUAGES[0])


_ACTIONS: dict[str, Callable[[Desk, Built, Mapping[str, Any]], Answer]] = {
    "info": _info,
    "entriesByFolder": _of_folder,
    "getEntry": _of_file,
    "persistEntry": _written,
    "getMedia": _nothing,
    "getDeployPreview": _page_of,
}
