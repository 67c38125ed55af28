"""Write a new file of content that only needs filling in: `brief new event office-opened`."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from brief import frontmatter, load
from brief.content import TYPES, ContentType
from brief.editing.settings import languages_of
from brief.frontmatter import Scalar
from brief.load import Inputs
from brief.problems import did_you_mean
from brief.sayings import reason, say
from brief.scaffold.answers import choices, fault, meaning
from brief.scaffold.known import Known, known_of
from brief.scaffold.questions import Question, questions
from brief.scaffold.settings import put, settings
from brief.scaffold.template import text_of
from brief.scaffold.values import Given, Value
from brief.urls import is_id, slug

__all__ = [
    "NO_CONTENT",
    "Given",
    "Known",
    "Question",
    "Value",
    "choices",
    "fault",
    "fault_of_wishes",
    "known_of",
    "meaning",
    "new",
    "put",
    "questions",
    "settings",
    "unused",
]

NOTHING = Given()
NO_CONTENT = say(
    "There is no folder 'content' here: run this in the brief's folder, or add --root."
)


def new(
    root: Path, kind: str, id: str, lang: str | None = None, given: Given = NOTHING
) -> Path | str:
    """Write the file of a new object; return its path, or what is wrong in an editor's words.

    `root` is the brief's folder, `kind` a key of `content.TYPES`. `lang` is for types with a
    file for each language: the site's first one if it is None. The values of `given` are as
    `settings` makes them. No file is ever overwritten.
    """
    if not (root / "content").is_dir():
        return NO_CONTENT
    inputs, _ = load.read(root)
    languages = languages_of(inputs)
    wrong = fault_of_wishes(kind, id, lang, languages)
    if wrong:
        return wrong
    type = TYPES[kind]
    name = f"{id}.{lang or languages[0]}.md" if type.per_language else f"{id}.md"
    values = {**_captured(type, inputs, given.values), **given.values}
    text = text_of(type, languages, Given(values, given.note))
    return _write(root / "content" / type.folder, name, text)


def fault_of_wishes(kind: str, id: str, lang: str | None, languages: tuple[str, ...]) -> str:
    """Return what is wrong with the wishes for a new file, or ""."""
    if kind not in TYPES:
        hint = did_you_mean(kind, TYPES) or say("There are: {names}.", names=", ".join(TYPES))
        return say("There is no kind '{kind}'. {hint}", kind=kind, hint=hint)
    if not is_id(id):
        rule = say("an id has lower-case letters a-z and digits, words joined by '-'")
        hint = (
            say("Write '{id}'.", id=slug(id))
            if is_id(slug(id))
            else say("Write a short English word.")
        )
        return say("'{id}' can't be an id: {rule}. {hint}", id=id, rule=rule, hint=hint)
    if lang and not TYPES[kind].per_language:
        return say("One file holds all languages of this {kind}: leave --lang out.", kind=kind)
    if lang and lang not in languages:
        return say(
            "'{lang}' is no language of this site ({names}).", lang=lang, names=", ".join(languages)
        )
    return ""


def _captured(type: ContentType, inputs: Inputs, given: Mapping[str, Value]) -> dict[str, Value]:
    """Return the text of a source with its digest: the one given, or the one not yet used."""
    if type.kind != "source":
        return {}
    named = given.get("text")
    free = [named] if named else unused(inputs)
    seeds = {seed.path.removeprefix("seeds/"): seed.sha256 for seed in inputs.seeds}
    if len(free) != 1 or free[0] not in seeds:
        return {}
    return {"text": free[0], "sha256": seeds[free[0]]}


def unused(inputs: Inputs) -> list[str]:
    """Return the files of seeds/ that no source names yet."""
    used = set(_used(inputs))
    names = (seed.path.removeprefix("seeds/") for seed in inputs.seeds)
    return [name for name in names if name not in used]


def _used(inputs: Inputs) -> Iterator[str]:
    """Yield the files of seeds/ that sources name, also such sources as are not yet filled in."""
    for text in inputs.content:
        parts, _ = frontmatter.read(text.path, text.text)
        named = parts.front.get("text") if parts else None
        if isinstance(named, Scalar):
            yield named.text.removeprefix("seeds/")


def _write(folder: Path, name: str, text: str) -> Path | str:
    taken = next(folder.rglob(name), None)
    if taken:
        return say("{taken} is there already; nothing was written.", taken=taken)
    try:
        folder.mkdir(exist_ok=True)
        with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        return say(
            "{file} could not be written: {error}",
            file=folder / name,
            error=reason(error),
        )
    return folder / name
