"""The pages of the documentation that the program itself can write, as Markdown."""

import argparse
import re
from collections.abc import Iterator
from typing import Any

from brief import dates, language
from brief.cli.arguments import parser_of
from brief.config import Site
from brief.content import TYPES, ContentType
from brief.content.common import Lasting
from brief.dates import Date
from brief.scaffold.template import in_order
from brief.schema import FieldSpec, fields_of
from brief.schema.fields import (
    ByKey,
    Choice,
    Day,
    Edtf,
    Either,
    Localized,
    Many,
    Object,
    Plain,
    Reference,
    Shape,
)
from brief.schema.kinds import Address, LineRange, Slug, Whole
from tests.small_site import TEMPLATES

FIELDS = """\
# Every field

A star marks what is required. `a.b` is the field `b` inside `a`; `a[].b` is the field `b` of each
item of the list `a`; `a.ID.b` is the field `b` of what stands in `a` under an id that you choose.
A reference is checked at every build. How dates are written is told in [dates.md](dates.md), how
bodies are in [markdown.md](markdown.md), and step by step in [adding.md](adding.md).

<!-- Written by `pytest tests/test_docs.py --accept` from brief/content/. Edit it there. -->
"""
COMMANDS = """\
# Every command

`python3 build.py` in front of a command is the same as the command `brief` where the package is
installed. Without a command it builds. In the program's repository, `python3 build.py test` runs
its tests; [the developers' pages](../developers/index.md) tell more.

Exit codes: 0 good, 1 problems in the content, 2 wrong use, 3 a fault of the program itself,
130 interrupted. With NO_COLOR set, nothing is coloured.

Everything is said in English or, where your system speaks French or with `--lang fr`, in French.
With `new`, `init` and `digest`, whose own `--lang` is that of what they write, it stands in front:
`python3 build.py --lang fr new`.

<!-- Written by `pytest tests/test_docs.py --accept` from brief/cli/. Edit it there. -->
"""
HEAD = "| Field | What it is | What it holds |\n|---|---|---|\n"
DATE_ROW = re.compile(r"^\| `([^`]+)` \|[^|\n]*\|[^|\n]*\|[^|\n]*\|$", re.MULTILINE)
_LEAVES: dict[type[Any], str] = {
    Plain: "a text",
    Localized: "a text in each language",
    Edtf: "a date",
    Day: "a day, YYYY-MM-DD",
    Slug: "an id",
    LineRange: "a line or a range of lines",
    Address: "an address",
    Object: "fields of its own",
    ByKey: "ids, each with fields of its own",
}


def fields_markdown() -> str:
    """Return docs/editors/fields.md."""
    types = "\n".join(_type(type) for type in TYPES.values())
    shared = _section(
        "What every type has", Lasting, "An address is permanent.", fields_of(Lasting)
    )
    site = _section("site.yaml", Site, "The settings of the site, in content/site.yaml.")
    return f"{FIELDS}\n{types}\n{shared}\n{site}"


def _type(type: ContentType) -> str:
    shared = {spec.name for spec in fields_of(Lasting)}
    own = tuple(spec for spec in in_order(type.model) if spec.name not in shared)
    file = f"content/{type.folder}/ID{'.LANGUAGE' if type.per_language else ''}.md"
    said = " ".join((type.model.__doc__ or "").split())
    return _section(type.kind, type.model, f"{said} One file each: `{file}`.", own)


def _section(
    title: str, model: type[Any], said: str, specs: tuple[FieldSpec, ...] | None = None
) -> str:
    rows = "\n".join(_rows(specs or fields_of(model), ""))
    return f"## {title}\n\n{said}\n\n{HEAD}{rows}\n"


def _rows(specs: tuple[FieldSpec, ...], prefix: str, without: str = "") -> Iterator[str]:
    for spec in specs:
        rest = isinstance(spec.shape, Localized) and spec.shape.rest
        path = prefix + ("LANGUAGE" if rest else spec.key)
        star = " *" if spec.required else ""
        if spec.name != without:
            yield f"| `{path}`{star} | {spec.doc} | {_holds(spec.shape)} |"
            yield from _inner(spec.shape, path)


def _inner(shape: Shape, path: str) -> Iterator[str]:
    match shape:
        case Object(model):
            yield from _rows(fields_of(model), f"{path}.")
        case ByKey(model, name):
            yield from _rows(fields_of(model), f"{path}.ID.", name)
        case Many(item):
            yield from _inner(item, f"{path}[]")
        case Either(_, other):
            yield from _inner(other, path)


def _holds(shape: Shape) -> str:
    """Return what a shape can hold, in an editor's words."""
    match shape:
        case Choice(words):
            return f"one of {', '.join(f'`{word}`' for word in words)}"
        case Reference(kinds):
            return _reference(kinds)
        case Whole(low, high):
            return f"a whole number from {low} to {high:,}"
        case Many(item, alone):
            one = _holds(item)
            return f"{one}, or a list of such" if alone else f"a list; each item is {one}"
        case Either(word, other):
            return f"`{word.words[0]}`, or {_holds(other)}"
        case _:
            return _LEAVES[type(shape)]


def _reference(kinds: tuple[str, ...]) -> str:
    if len(kinds) > 1:
        return f"`kind:id`, with one of {', '.join(kinds)}"
    if kinds == ("claim",):
        return "a claim, `source/claim`"
    return f"the id of {'an' if kinds[0][0] in 'aeiou' else 'a'} {kinds[0]}"


def commands_markdown() -> str:
    """Return docs/editors/commands.md."""
    return "\n".join((COMMANDS, *(_command(n, p) for n, p in commands().items())))


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command by its name."""
    actions = parser_of()._actions
    return next(a.choices for a in actions if isinstance(a, argparse._SubParsersAction))


def _command(name: str, parser: argparse.ArgumentParser) -> str:
    example = (parser.epilog or "").replace("Example: brief", "python3 build.py")
    rows = "\n".join(_option(action) for action in parser._actions if action.dest != "help")
    head = "| Option | What it does |\n|---|---|\n"
    return f"## {name}\n\n{parser.description}\n\n```sh\n{example}\n```\n\n{head}{rows}\n"


def _option(action: argparse.Action) -> str:
    choices = "\\|".join(map(str, action.choices or ()))
    value = "" if action.nargs == 0 else action.metavar or choices or action.dest.upper()
    names = ", ".join(action.option_strings)
    return f"| `{f'{names} {value}'.strip()}` | {action.help} |"


def dates_relabelled(text: str) -> str:
    """Return a text with its rows of dates made anew: | `date` | English | French | between |."""
    words = {lang: date_words_of(lang) for lang in ("en", "fr")}

    def row(match: re.Match[str]) -> str:
        date = dates.parse(match[1])
        assert isinstance(date, Date), f"{match[1]} is no date: {date}"
        said = (dates.label(date, words[lang]) for lang in ("en", "fr"))
        return f"| `{match[1]}` | {' | '.join((*said, between(date)))} |"

    return DATE_ROW.sub(row, text)


def between(date: Date) -> str:
    """Return the bounds of a date: its first and last day, which is what it is sorted by."""
    bounds = dates.bounds(date)
    first, last = day_of(bounds.earliest), day_of(bounds.latest)
    return first if first == last else f"{first} … {last}".strip()


def day_of(bound: dates.Bound) -> str:
    """Return a day, or a month and a day where there is no year."""
    return "--{:02}-{:02}".format(*bound) if isinstance(bound, tuple) else str(bound or "")


def date_words_of(lang: str) -> dates.DateWords:
    """Return the words for dates of a language of ours."""
    path = TEMPLATES / "strings" / f"{lang}.yaml"
    found, problems = language.read(lang, path.name, path.read_text("utf-8"))
    assert found, problems
    return found.dates
