"""The fields of the content model as the CMS's form shows them.

Each is a widget of Decap CMS. Where YAML may say a thing in several ways, or under keys, `form`
tells web/form.js how what the widget holds is written, and which of several ways was meant.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from brief.admin.patterns import advice_of
from brief.content import TYPES
from brief.sayings import Speak
from brief.schema import fields_of
from brief.schema.fields import (
    ByKey,
    Choice,
    Either,
    FieldSpec,
    Localized,
    Many,
    Object,
    Plain,
    Reference,
    Shape,
)

Field: TypeAlias = dict[str, Any]
Options: TypeAlias = tuple[tuple[str, str], ...]  # values, each with what is shown for it


@dataclass(frozen=True, slots=True)
class Setting:
    """What the forms of a site need to know: its languages, by code, with their names.

    `options` are what references to lanes and scenarios can be; `speak` gives a sentence in the
    language of those who edit.
    """

    languages: Mapping[str, str]
    options: Mapping[str, Options]
    speak: Speak

    @property
    def first(self) -> str:
        """The site's first language."""
        return next(iter(self.languages))


def form_of(model: type[Any], setting: Setting) -> list[Field]:
    """Return the fields for the front matter of a type, those that all types share last."""
    specs = fields_of(model)
    shared = ("withdrawn", "former_ids")
    ordered = sorted(specs, key=lambda spec: spec.name in shared)
    return list(_fields(ordered, setting))


def _fields(specs: Iterable[FieldSpec], setting: Setting) -> Iterator[Field]:
    for spec in specs:
        if isinstance(spec.shape, Localized) and spec.shape.rest:
            for lang, name in setting.languages.items():
                yield {"name": lang, "label": name, "widget": "text", "required": False}
        else:
            yield _field(spec, setting)


def _field(spec: FieldSpec, setting: Setting) -> Field:
    label = spec.key.replace("_", " ").capitalize()
    field = {"name": spec.key, "label": label, "hint": setting.speak(spec.doc)}
    if isinstance(spec.shape, Object) and not spec.required:
        once = {"widget": "list", "form": "optional", "max": 1, "collapsed": False}
        return {**field, **once, "required": False, **_object(spec.shape.model, setting)}
    return {**field, "required": spec.required, **_widget(spec.shape, label, setting)}


def _object(model: type[Any], setting: Setting) -> Field:
    return {"fields": list(_fields(fields_of(model), setting))}


def _widget(shape: Shape, label: str, setting: Setting) -> Field:
    """Return the widget that holds a shape; what has fields of its own is never required."""
    match shape:
        case Plain(long):
            return {"widget": "text" if long else "string"}
        case Localized(_, everywhere):
            form = "name" if everywhere else "words"
            languages = [{"name": k, "label": v} for k, v in setting.languages.items()]
            return {"widget": "texts", "form": form, "languages": languages}
        case Choice(words):
            return {"widget": "select", "options": list(words)}
        case Reference(kinds):
            return _reference(kinds, setting)
        case Object(model):
            return {"widget": "object", "required": False, **_object(model, setting)}
        case ByKey(model, name):
            said = _first_text(model, setting.first)
            summary = f"{{{{fields.{name}}}}} — {{{{fields.{said}}}}}"
            listed = {"widget": "list", "form": "keyed", "key": name, "summary": summary}
            return {**listed, **_many(model), "collapsed": True, **_object(model, setting)}
        case Many(Reference(kinds)):
            return {**_reference(kinds, setting), "multiple": True}
        case Many(item, alone):
            return {**_list(item, label, setting), **({"form": "one-or-many"} if alone else {})}
        case Either(word, other):
            return _either(word.words, _widget(other, label, setting))
        case _:
            return {"widget": "string", "pattern": advice_of(shape, setting.speak)}


def _list(item: Shape, label: str, setting: Setting) -> Field:
    if isinstance(item, Object):
        listed = {"widget": "list", "collapsed": False, **_many(item.model)}
        return {**listed, **_object(item.model, setting)}
    inner = {"name": "item", "label": label, **_widget(item, label, setting)}
    return {"widget": "list", "collapsed": False, "field": inner}


def _many(model: type[Any]) -> Field:
    """Return what the button that adds one to a list says."""
    return {"label_singular": model.__name__.lower()}


def _either(words: tuple[str, ...], other: Field) -> Field:
    """Return the widget of a word or something else; the word stands among its first choices."""
    if other["widget"] == "list":
        return {**other, "form": "word-or-list", "words": list(words)}
    first, *rest = other["fields"]
    first = {**first, "options": [*words, *first["options"]]}
    loose = [{**field, "required": False} for field in rest]
    return {**other, "form": "word-or-object", "words": list(words), "fields": [first, *loose]}


def _reference(kinds: tuple[str, ...], setting: Setting) -> Field:
    """Return what picks an object; one of many kinds is typed, as kind:id."""
    kind = kinds[0]
    if len(kinds) > 1:
        return {"widget": "string", "pattern": advice_of(Reference(kinds), setting.speak)}
    if kind in setting.options:
        options = [{"value": value, "label": label} for value, label in setting.options[kind]]
        return {"widget": "select", "options": options}
    if kind == "claim":
        return {"widget": "claim", "collection": "source", **_SOUGHT, "search_fields": ["title"]}
    shown = title_of(kind, setting.first)
    sought = {"display_fields": [shown, "({{slug}})"], "search_fields": [shown, "{{slug}}"]}
    return {"widget": "relation", "collection": kind, **_SOUGHT, **sought}


_SOUGHT = {"value_field": "{{slug}}", "options_length": 50}


def title_of(kind: str, lang: str) -> str:
    """Return the path to what an object is called."""
    return _first_text(TYPES[kind].model, lang)


def _first_text(model: type[Any], lang: str) -> str:
    """Return the path to the first required text of a model that isn't written verbatim."""
    for spec in fields_of(model):
        if spec.required and isinstance(spec.shape, Localized):
            return f"{spec.key}.{lang}"
        if spec.required and isinstance(spec.shape, Plain):
            return spec.key
    raise TypeError(f"the form can't name a {model.__name__}")
