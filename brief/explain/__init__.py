"""`brief explain`: what a problem means, and why something is published where and as it is."""

from collections.abc import Iterable, Iterator

from brief import pipeline
from brief.config import Config
from brief.explain.codes import codes, meaning
from brief.explain.finding import Address, find
from brief.explain.links import LISTS, Documents, addresses, documents_of, listed, rests
from brief.explain.state import state
from brief.library import Key, Library
from brief.pipeline import Options, Result
from brief.problems import Problem, Problems, did_you_mean
from brief.report import sorted_problems, summary
from brief.sayings import joined, labelled, say
from brief.urls import file_of, url_of

__all__ = ["codes", "explain", "find", "meaning"]


def explain(asked: str, options: Options, lang: str = "en") -> tuple[str, bool]:
    """Return what there is to say of a kind of problem, a file, an address or an object.

    `lang` is that of a kind's long text; all else is a sentence, which can be translated. The
    second value tells whether it was found; if not, the text says what may have been meant.
    """
    if asked in codes():
        return meaning(asked, lang), True
    content = pipeline.gather(options)
    if content.config is None or content.library is None:
        return joined("\n", (say("No site can be made:"), *_told(content.problems))), True
    found = find(asked, options.root, content.inputs, content.library, content.config)
    match found:
        case str():
            return found, False
        case Problem(_, message, where, hint):
            return say(
                "{where}: this file is not read: {message}.\n{hint}",
                where=where,
                message=message,
                hint=hint,
            ), True
    result = pipeline.build(options)
    if isinstance(found, Address):
        return _page(found.url, result, content.config)
    return joined("\n", _object(found, result, content.library, content.config)), True


def _object(key: Key, result: Result, library: Library, config: Config) -> Iterator[str]:
    documents = documents_of(key, library)
    paths = ", ".join(doc.path for doc in documents) or say("not readable")
    yield labelled(f"{key[0]} {key[1]}", paths)
    yield from _part(say("Problems in it"), _told(_inside(key, documents, result.problems)))
    if documents:
        yield from _part(say("How it stands"), state(documents, config.languages, library.as_of))
    if not result.files:
        yield say(
            "\nThe site is not built as long as there are errors: {summary}.",
            summary=summary(result.problems),
        )
        yield say("The last good site stays, so a reader doesn't see this yet.")
        return
    there = {file.url for file in result.files}
    published = [url for url in addresses(key, documents, config)
                 if file_of(url.partition("#")[0]) in there]  # fmt: skip
    yield from _part(say("Where it is"), (config.base.absolute(url) for url in published))
    if published:
        lines = listed(key, result.files, library, config)
        yield from _part(say("What leads to it, and why"), lines)
    yield from _part(say("What it rests on or names, and where"), rests(key, library))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a heading and lines below it, "nothing" if there is none."""
    yield say("\n{title}:", title=title)
    yield from (joined("", ("  ", line)) for line in [*lines] or [say("nothing")])


def _inside(key: Key, documents: Documents, problems: Problems) -> Problems:
    """Return the problems in the files of an object, also of one that could not be read."""
    paths = {document.path for document in documents}
    name = key[1].partition("/")[0]
    return tuple(
        p for p in problems
        if p.where.path in paths or (not paths and f"/{name}." in p.where.path)
    )  # fmt: skip


def _told(problems: Problems) -> Iterator[str]:
    for problem in sorted_problems(problems):
        yield joined(": ", (str(problem.where), problem.code, problem.message))


def _page(url: str, result: Result, config: Config) -> tuple[str, bool]:
    """Explain a page that is no object's own."""
    there = {file.url for file in result.files}
    if not there:
        said = summary(result.problems)
        return say(
            "The site is not built: {summary}. To see them: python3 build.py check", summary=said
        ), True
    if file_of(url) not in there:
        near = did_you_mean(url, (url_of(file) for file in there))
        return say(
            "no object and no page of this site has the address {url}; {near}", url=url, near=near
        ), False
    lang, _, rest = url.removeprefix("/").partition("/")
    what = LISTS.get(rest if lang in config.languages else url, say("made from the whole content"))
    return labelled(config.base.absolute(url), what), True
