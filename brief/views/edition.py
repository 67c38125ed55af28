"""The library as it is read in one language: what all views are made from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from brief.config import Config, Lane, Scenario
from brief.content import Event
from brief.language import Language
from brief.library import Key, Library, Standing, weakest
from brief.load import Document
from brief.markdown import plain
from brief.memo import Task, Working
from brief.schema import Words

A = TypeVar("A")
T = TypeVar("T")

# Where the objects of a kind live. A standing page lives at the top: /en/method/.
FOLDERS = {
    "brief": "briefs",
    "source": "sources",
    "event": "events",
    "expectation": "expectations",
    "entity": "entities",
    "topic": "topics",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text as a reader sees it, and its language.

    `fallback` marks a text that is not in the language of the page: it was not translated.
    """

    text: str
    lang: str
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to something of the site, by its name.

    `standing` is that of an event or a claim: its name is not to be read without it.
    """

    url: str
    name: Text
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The library, the settings and the interface strings, in one language.

    `working` does the work that is worth remembering.
    """

    library: Library
    config: Config
    language: Language
    working: Working = field(default_factory=Working, repr=False, compare=False)
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[A, "Edition"], T], thing: A, id: str) -> T:
        """Return what `make` makes of the thing with this id, made once for all pages."""
        return self._once((make, id), lambda: make(thing, self))

    def again(self, make: Callable[[A, "Edition"], T], thing: A, id: str) -> T:
        """Like `once`, and not made at all if the last build made it of the same.

        What `make` makes must be a value.
        """
        name, work = self.task(make, thing, id)
        return self._once((name,), lambda: self.working.again(name, work))

    def task(self, make: Callable[[A, "Edition"], T], thing: A, id: str) -> Task[T]:
        """Return the work that `again` would do, with the name that it is remembered by."""
        name = f"{make.__module__}.{make.__qualname__} {self.lang} {id}"
        return name, lambda: make(thing, self)

    def _once(self, key: tuple[Any, ...], work: Callable[[], T]) -> T:
        if key not in self._known:
            self._known[key] = self.working.looked(work)
        made, looked = self._known[key]
        self.working.note(looked)
        return made  # type: ignore[no-any-return] # it is what the work made

    @property
    def lang(self) -> str:
        """The language of this edition."""
        return self.language.code

    def text(self, words: Words) -> Text:
        """Return a text in this language, or else in the first language that has it."""
        order = (self.lang, *self.config.languages)
        lang = next(lang for lang in order if words.get(lang) is not None)
        return Text(plain(words.get(lang) or "", lang), lang, lang != self.lang)

    def lane(self, id: str) -> Lane:
        """Return a lane of the timeline by its id."""
        return next(lane for lane in self.config.site.lanes if lane.id == id)

    def scenario(self, id: str) -> Scenario:
        """Return a scenario by its id."""
        return next(scenario for scenario in self.config.site.scenarios if scenario.id == id)

    def maybe(self, words: Words | None) -> Text | None:
        """Return a text like `text`, or None where there is none."""
        return self.text(words) if words else None

    def url(self, kind: str, id: str) -> str:
        """Return the address of an object: in this language, or in one that it has."""
        return address(kind, id, self._language_of(kind, id))

    def _language_of(self, kind: str, id: str) -> str:
        held = {"brief": self.library.briefs, "page": self.library.pages}.get(kind)
        versions = held.get(id) if held else None
        if not versions or self.lang in versions:
            return self.lang
        return next(lang for lang in self.config.languages if lang in versions)

    def name(self, kind: str, id: str) -> Text:
        """Return the name of an object that is there, as links show it."""
        if kind in ("brief", "page"):
            document = self.version(kind, id)
            lang = document.lang
            return Text(plain(document.meta.title, lang), lang, lang != self.lang)
        if kind == "claim":
            return self.text(self.library.claims[id].claim.says)
        if kind == "source":
            source = self.library.sources[id].meta
            return Text(source.title, source.lang)
        return self.text(self._named(kind, id))

    def _named(self, kind: str, id: str) -> Words:
        named: Words
        match kind:
            case "event":
                named = self.library.events[id].meta.title
            case "expectation":
                named = self.library.expectations[id].meta.statement
            case "entity":
                named = self.library.entities[id].meta.name
            case "topic":
                named = self.library.topics[id].meta.name
            case _:
                raise KeyError(kind)
        return named

    def document(self, kind: str, id: str) -> Document[Any]:
        """Return an object that is there; of several versions, the one for this language."""
        if kind in ("brief", "page"):
            return self.version(kind, id)
        held: Document[Any] = self.library.of_kind(kind)[id]
        return held

    def version(self, kind: str, id: str) -> Document[Any]:
        """Return a brief or a page in this language, or in the first one that it has."""
        held = self.library.briefs if kind == "brief" else self.library.pages
        versions = held[id]
        order = (self.lang, *self.config.languages)
        return next(versions[lang] for lang in order if lang in versions)

    def link(self, kind: str, id: str) -> Reference:
        """Return a link to an object that is there."""
        return Reference(self.url(kind, id), self.name(kind, id), self._standing(kind, id))

    def _standing(self, kind: str, id: str) -> str:
        if kind == "claim":
            return self.library.standings[id]
        return self.standing(self.library.events[id].meta) if kind == "event" else ""

    def standing(self, event: Event) -> Standing:
        """Return how well an event stands: as the weakest of its claims."""
        return weakest(self.library.standings[id] for id in event.claims)

    def links(self, kind: str, ids: tuple[str, ...]) -> tuple[Reference, ...]:
        """Return links to objects of one kind."""
        return tuple(self.link(kind, id) for id in ids)

    def citing(self, key: Key, kind: str) -> tuple[str, ...]:
        """Return the ids of the objects of one kind that point to an object and still stand."""
        return self.once(_citing, (key, kind), f"{kind} {key[0]} {key[1]}")


def _citing(asked: tuple[Key, str], edition: Edition) -> tuple[str, ...]:
    (key, kind), library = asked, edition.library
    pointing = library.backlinks.get(key, ())
    return tuple(id for k, id in pointing if k == kind and (k, id) not in library.withdrawn)


def address(kind: str, id: str, lang: str) -> str:
    """Return the address of an object: /en/events/x/, a claim /en/sources/s/#x."""
    if kind == "claim":
        source, _, claim = id.partition("/")
        return f"{address('source', source, lang)}#{claim}"
    if kind == "correction":
        return f"/{lang}/corrections/#{id}"
    folder = FOLDERS.get(kind)
    return f"/{lang}/{folder}/{id}/" if folder else f"/{lang}/{id}/"
