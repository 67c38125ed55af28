"""The story of a build, from files to files.

read → parse → assemble → check → plan → render → check again. Every step returns what it could
make and the problems it met; nothing here prints, writes or decides that a problem is fatal.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from brief import (
    config,
    extras,
    fingerprints,
    frontmatter,
    library,
    load,
    making,
    outputs,
    render,
)
from brief.checks import CHECKS, SITE_CHECKS, TEXT_CHECKS, Subject, looking
from brief.config import Config
from brief.grounds import working_on
from brief.language import Language, MissingStringError, unsaid
from brief.languages import languages_of
from brief.layers import Layer, layers
from brief.library import Library
from brief.load import Inputs, Parsed
from brief.making import Reasons
from brief.memo import Memo, Working
from brief.problems import Problem, Problems, Where
from brief.publish import File
from brief.sayings import say
from brief.views import Asset, Edition, Page
from brief.views.frame import Frame, frame_of

NOTHING = Parsed((), frozenset())


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for. `as_of` None means the newest date in the content.

    With `pdf` each brief is printed too.
    """

    root: Path
    base_url: str | None = None
    as_of: datetime.date | None = None
    pdf: bool = False

    @property
    def templates(self) -> tuple[Layer, ...]:
        """The folders of templates, language files and assets, the site's own first."""
        return layers(self.root)


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read. `config` and `library` are None where problems left nothing to make.

    `working` does the work on the library, or remembers it.
    """

    inputs: Inputs
    config: Config | None
    languages: Mapping[str, Language]
    library: Library | None
    problems: Problems
    parsed: Parsed = NOTHING
    working: Working = field(default_factory=Working, compare=False)


@dataclass(frozen=True, slots=True)
class Result:
    """A site: its files and the problems met. With errors among them it has no files.

    `reasons` tell of each page that was rendered why it was. `shown` is the library that it is
    made of: without what is dated after the day for which it was asked. None if it is not made.
    """

    content: Content
    pages: int
    files: tuple[File, ...]
    problems: Problems
    reasons: Reasons = ()
    shown: Library | None = None


def has_errors(problems: Problems) -> bool:
    """Tell whether any problem is more than a warning."""
    return any(problem.severity == "error" for problem in problems)


def gather(
    options: Options,
    unsaved: Mapping[str, str] = MappingProxyType({}),
    memo: Memo | None = None,
) -> Content:
    """Read, parse, assemble and check the content; `unsaved` texts go before those on the disk.

    `memo` can only make it faster.
    """
    memory = memo or Memo()
    memory.watch(say("read"), 0, 0)
    read, unread = load.read(options.root)
    return examine(load.edited(read, unsaved), unread, options, memory)


def examine(
    inputs: Inputs, unread: Problems, options: Options, memo: Memo | None = None
) -> Content:
    """Parse, assemble and check what was read, `unread` being the problems met in reading."""
    memory = memo or Memo()
    content = assembled(inputs, unread, options, memory)
    memory.watch(say("check"), 0, 0)
    working = working_on(inputs, content.config, content.languages, content.library, memory)
    problems = (*content.problems, *checked(content, working))
    return replace(content, problems=problems, working=working)


def assembled(inputs: Inputs, unread: Problems, options: Options, memory: Memo) -> Content:
    """Parse and assemble what was read; nothing is checked yet."""
    settings, unset = _settings(inputs, options)
    spoken = settings.languages if settings else ("en", "fr")
    parsed, faults = load.parse(inputs.content, inputs.unread, spoken, memory)
    problems = (*unread, *unset, *faults)
    if settings is None:
        return Content(inputs, None, {}, None, problems, parsed)
    languages, unsaid = languages_of(settings, inputs.strings)
    as_of = options.as_of or library.newest_date(parsed)
    seen = load.watched(parsed, memory.reads) if memory.keeps else parsed
    held = library.assemble(seen, inputs.seeds, as_of)
    return Content(inputs, settings, languages, held, (*problems, *unsaid), parsed)


def checked(content: Content, working: Working | None = None) -> Iterator[Problem]:
    """Yield what the gates find in the content."""
    if content.config and content.library:
        subject = subject_of(content, content.config, content.library)
        yield from looking.found(CHECKS, TEXT_CHECKS, subject, working or Working())


def subject_of(content: Content, config: Config, held: Library) -> Subject:
    """Return what the gates look at."""
    return Subject(held, config, content.languages, content.inputs.ledger)


def equipped(content: Content, options: Options) -> Content:
    """Return the content with the CMS among its assets, if its settings ask for /admin/."""
    blobs, lacking = extras.cms(options.root, content.config) if content.config else ((), ())
    inputs = replace(content.inputs, assets=(*content.inputs.assets, *blobs))
    return replace(content, inputs=inputs, problems=(*content.problems, *lacking))


def _settings(inputs: Inputs, options: Options) -> tuple[Config | None, Problems]:
    if inputs.site is None:
        message = say("the site's settings are missing: this is no folder of a brief")
        hint = say(
            "run the command in the brief's folder, or add the file (docs/editors/fields.md)"
        )
        return None, (Problem("no-site-yaml", message, Where("content/site.yaml"), hint),)
    tree, faults = frontmatter.read_yaml(inputs.site.path, inputs.site.text)
    if tree is None:
        return None, faults
    settings, unset = config.configure(tree, options.base_url)
    return settings, (*faults, *unset)


def build(options: Options, memo: Memo | None = None) -> Result:
    """Make the whole site, in memory. `memo` can only make it faster."""
    memory = memo or Memo()
    content = equipped(gather(options, memo=memory), options)
    if content.config is None or content.library is None or has_errors(content.problems):
        return Result(content, 0, (), content.problems)
    memory.watch(say("render"), 0, 0)
    shown = on_its_day(content.config, content.library, options)
    working, as_read = content.working, shown is content.library
    if not as_read:
        working = working_on(content.inputs, content.config, content.languages, shown, memory)
    editions = editions_of(content, content.config, shown, working)
    press = press_of(options, content.config, editions)
    try:
        made = making.make(editions, _copied(content), press, working)
    except MissingStringError as missing:
        return Result(content, 0, (), (*content.problems, unsaid(missing)))
    memory.watch(say("check the site"), 0, 0)
    pdfs, unprinted = extras.pdfs(made, editions[0]) if options.pdf else ((), ())
    named = fingerprints.fingerprinted((*made.files, *pdfs), content.config.base)
    files = tuple(sorted(named, key=lambda file: file.url))
    subject = subject_of(content, content.config, content.library)
    if not as_read:
        subject = replace(subject, ledger=None)  # what was not there yet had no address
    found = tuple(p for check in SITE_CHECKS.values() for p in check(subject, files))
    problems = (*content.problems, *made.problems, *unprinted, *found)
    count = sum(sheet.template.endswith(".html") for sheet in made.sheets)
    sound = () if has_errors(problems) else files
    return Result(content, count, sound, problems, made.reasons, shown)


def on_its_day(config: Config, held: Library, options: Options) -> Library:
    """Return the library without what is dated after the day that was asked for, if one was."""
    if options.as_of is None:
        return held
    return library.on_its_day(held, config.reading.pointers)


def planned(
    content: Content, editions: tuple[Edition, ...]
) -> tuple[tuple[Page, ...], tuple[Asset, ...], Problems]:
    """Return all pages and assets of the site, or the interface string that they lack."""
    try:
        pages, derived = outputs.make(editions)
    except MissingStringError as missing:
        return (), (), (unsaid(missing),)
    return pages, (*derived, *_copied(content)), ()


def _copied(content: Content) -> tuple[Asset, ...]:
    return tuple(Asset(f"/{blob.path}", blob.data) for blob in content.inputs.assets)


def editions_of(
    content: Content, config: Config, held: Library, working: Working | None = None
) -> tuple[Edition, ...]:
    """Return the library in each of the site's languages."""
    by = working or Working()
    return tuple(Edition(held, config, lang, by) for lang in content.languages.values())


def press_of(options: Options, config: Config, editions: tuple[Edition, ...]) -> render.Press:
    """Return what renders the pages of these editions."""
    languages = {e.lang: e.language for e in editions}
    return render.press(options.templates, config.base, frames_of(options, editions), languages)


def frames_of(options: Options, editions: tuple[Edition, ...]) -> Mapping[str, Frame]:
    """Return what all pages of a language share."""
    return {e.lang: frame_of(e, editions, options.pdf) for e in editions}
