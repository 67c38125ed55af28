"""What an editor asks about: a file of the content, an address of the site, or an object by id."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from brief.config import Config
from brief.explain.codes import codes
from brief.library import Key, Library
from brief.library.seeds import seed_path
from brief.load import Inputs, file_name
from brief.problems import Problem, did_you_mean
from brief.sayings import any_of, say
from brief.views.edition import FOLDERS


@dataclass(frozen=True, slots=True)
class Address:
    """A page that is no object's own, by its site URL: a list, the home page."""

    url: str


def find(
    asked: str, root: Path, inputs: Inputs, library: Library, config: Config
) -> Key | Address | Problem | str:
    """Return what is asked about; or why a file isn't read; or words where nothing is meant."""
    path = _path(asked, root)
    if path.startswith("content/"):
        return _of_path(path, inputs, config.languages)
    if path.startswith("seeds/"):
        return _of_text(path, library)
    if asked.startswith(("/", "http://", "https://")):
        return _of_address(asked, library, config)
    return _of_id(asked, inputs, library)


def _path(asked: str, root: Path) -> str:
    """Return a path of a file as the project has it: relative to its folder, with '/'."""
    for path in (Path(asked), root / asked):
        if path.resolve().is_relative_to(root.resolve()):
            return path.resolve().relative_to(root.resolve()).as_posix()
    return PurePosixPath(asked).as_posix()


def _of_path(path: str, inputs: Inputs, languages: tuple[str, ...]) -> Key | Problem | str:
    if path not in _paths(inputs):
        return say("there is no file {path}; {hint}", path=path, hint=_near(path, _paths(inputs)))
    name = file_name(path, languages)
    return name if isinstance(name, Problem) else (name.type.kind, name.id)


def _of_text(path: str, library: Library) -> Key | str:
    """Return the source of a captured text; several may share one, of which it is the first."""
    sources = library.sources.values()
    using = [doc.id for doc in sources if seed_path(doc.meta) == path]
    if using:
        return ("source", using[0])
    return say(
        "no source uses {path}, so nothing can be quoted from it; brief new source makes one",
        path=path,
    )


def _of_address(asked: str, library: Library, config: Config) -> Key | Address | str:
    whole, _, fragment = asked.partition("#")
    bare = whole.partition("?")[0]
    local = config.base.local(bare) or (bare if bare.startswith("/") else None)
    if local is None:
        return say(
            "{asked} is no address of this site, which is {base}",
            asked=asked,
            base=config.base.absolute("/"),
        )
    if "." not in local.rpartition("/")[2]:
        local = local.rstrip("/") + "/"
    return object_at(local, fragment, library, config.languages) or Address(local)


def object_at(url: str, fragment: str, library: Library, languages: tuple[str, ...]) -> Key | None:
    """Return the object that lives, or lived, at an address, published or not."""
    lang, *folders, id = url.strip("/").split("/") if url.count("/") > 2 else ("", "")
    kinds = {folder: kind for kind, folder in FOLDERS.items()}
    kind = kinds.get("/".join(folders), "" if folders else "page")
    if lang not in languages:
        return None
    if kind == "source" and library.has("claim", f"{id}/{fragment}"):
        return ("claim", f"{id}/{fragment}")
    if not folders and id == "corrections" and library.has("correction", fragment):
        return ("correction", fragment)
    now = _former(library).get((kind, id), id)
    known = library.has(kind, now) or (kind, now) in library.broken
    return (kind, now) if known else None


def _former(library: Library) -> Mapping[Key, str]:
    documents = library.documents()
    return {(doc.kind, old): doc.id for doc in documents for old in doc.meta.former_ids}


def _of_id(asked: str, inputs: Inputs, library: Library) -> Key | str:
    """Return the object of `kind:id`, or of an id that only one has."""
    keys = {(doc.kind, doc.id) for doc in library.documents()} | set(library.broken)
    keys |= {("claim", id) for id in library.claims}
    names = {f"{kind}:{id}": (kind, id) for kind, id in sorted(keys)}
    meant = [name for name, (_, id) in names.items() if asked in (name, id)]
    if len(meant) > 1:
        return say("there are several '{asked}': say {names}", asked=asked, names=any_of(meant))
    choices = (*names, *(id for _, id in names.values()), *_paths(inputs), *codes())
    return (
        names[meant[0]]
        if meant
        else say("there is no '{asked}'; {hint}", asked=asked, hint=_near(asked, choices))
    )


def _paths(inputs: Inputs) -> tuple[str, ...]:
    return (*(text.path for text in inputs.content), *inputs.unread)


def _near(word: str, choices: tuple[str, ...]) -> str:
    how = say("name a problem, a file of content/, an address of the site, or an object as kind:id")
    return did_you_mean(word, choices) or how
