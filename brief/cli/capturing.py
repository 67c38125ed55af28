"""`brief capture`: take a saved text into seeds/, draft its source, list what it may state."""

import argparse

from brief import capture, pipeline, scaffold
from brief.capture import Captured, Extract
from brief.capture.debris import Debris
from brief.cli.asking import ask, is_terminal
from brief.cli.dialogue import fill, id_of
from brief.cli.making import report
from brief.cli.telling import refused, speaker_of
from brief.content import TYPES, ContentType
from brief.pipeline import Content, Options
from brief.report import visible
from brief.sayings import Speak, joined, labelled, reason, say
from brief.scaffold import Known
from brief.scaffold.settings import Tree
from brief.urls import slug

DEBRIS = say("probably debris; Enter leaves it out of the source, n keeps it")
LEFT_OUT = say("Left out by `skip` as probable debris; look at each line:")
CANDIDATES = say("Sentences that claims may quote, by line; `brief quote` prints one as YAML:")


def run(arguments: argparse.Namespace) -> int:
    """Write the text and the source, and print candidates for claims; return 2 if it can't."""
    try:
        data = arguments.file.read_bytes()
    except OSError as error:
        return refused(
            arguments,
            say("{file} can't be read: {error}", file=arguments.file, error=reason(error)),
        )
    extracted = capture.extract(arguments.file.name, data, arguments.encoding)
    if isinstance(extracted, str):
        return refused(arguments, labelled(arguments.file, extracted))
    return _capture(extracted, pipeline.gather(Options(arguments.root)), arguments)


def _capture(extracted: Extract, content: Content, arguments: argparse.Namespace) -> int:
    known, source = scaffold.known_of(content), TYPES["source"]
    speak = speaker_of(arguments.lang)
    given, faults = scaffold.settings(source, _pairs(arguments), known)
    id = arguments.id or slug(arguments.file.stem)
    asks = is_terminal() and not arguments.blank
    if arguments.id or not asks:
        taken = capture.refusal(arguments.root, id, extracted, content.inputs)
        faults = (*faults, taken) if taken else faults
    if faults:
        return refused(arguments, joined("\n", faults))
    found = capture.debris(extracted.text)
    found = _judged(found, extracted.text, speak) if asks else found
    draft = capture.drafted(extracted, given, found, known.languages)
    if asks:
        draft = _asked(source, known, draft, speak)
        id = arguments.id or id_of(speak, source, known, id, None)
    made = capture.capture(arguments.root, id, extracted, draft, content.inputs)
    if isinstance(made, str):
        return refused(arguments, made)
    _show(made, extracted, found, speak)
    return report(made.source, arguments)


def _asked(source: ContentType, known: Known, draft: Tree, speak: Speak) -> Tree:
    """Return the draft with what the editor answers; the text and its digest are no questions."""
    tree: Tree = {**draft, "text": "", "sha256": ""}
    fill(speak, source, known, tree, ())
    return {key: value for key, value in tree.items() if value}


def _pairs(arguments: argparse.Namespace) -> list[str]:
    """Return what was given as pairs key=value."""
    own = {"url": arguments.url, "publisher": arguments.publisher}
    return [*arguments.set, *(f"{key}={value}" for key, value in own.items() if value)]


def _judged(found: tuple[Debris, ...], text: str, speak: Speak) -> tuple[Debris, ...]:
    """Return the lines that the editor, too, takes for debris."""
    kept = []
    for each in found:
        print(f"\n{speak(DEBRIS)}")
        _print_lines(each, text)
        answer = ask(speak, say("leave it out"), lambda _: "")
        if not answer.lower().startswith("n"):
            kept.append(each)
    return tuple(kept)


def _print_lines(each: Debris, text: str) -> None:
    for number, line in list(enumerate(text.split("\n"), 1))[each.first - 1 : each.last]:
        print(f"{number:>5}  {visible(line.strip())}")


def _show(made: Captured, extracted: Extract, found: tuple[Debris, ...], speak: Speak) -> None:
    how = extracted.method or say("byte by byte")
    print(speak(say("Wrote {path}, {how}.", path=made.seed, how=how)))
    if found:
        print(f"\n{speak(LEFT_OUT)}")
    for each in found:
        _print_lines(each, extracted.text)
    print(f"\n{speak(CANDIDATES)}")
    for line, sentence in capture.candidates(extracted.text, found):
        print(f"{line:>5}  {visible(' '.join(sentence.split()))}")
    print()
