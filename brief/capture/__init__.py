"""`brief capture`: a text that an editor saved goes into seeds/, with a draft of its source."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brief import scaffold
from brief.capture.debris import WORDS, Debris, debris
from brief.capture.extract import Extract
from brief.capture.extracting import extract
from brief.load import Inputs
from brief.passages import line_of, sentences
from brief.sayings import reason, say
from brief.scaffold import Given, Value
from brief.urls import is_id

__all__ = [
    "Captured",
    "Extract",
    "candidates",
    "capture",
    "debris",
    "drafted",
    "extract",
    "refusal",
]

SHORTEST = 4  # words of a sentence that may state something
_ENDS = (".", "!", "…")


@dataclass(frozen=True, slots=True)
class Captured:
    """What was written: the text in seeds/, and the draft of its source."""

    seed: Path
    source: Path


def drafted(
    extracted: Extract,
    given: Mapping[str, Value],
    found: tuple[Debris, ...],
    languages: tuple[str, ...],
) -> dict[str, Value]:
    """Return the values of a source: what its file says, what the editor gave, and its debris."""
    facts: dict[str, Value] = {
        "title": extracted.title, "lang": extracted.lang, "url": extracted.url,
        "taken_from": extracted.taken_from,
        "published": {"when": extracted.published, "basis": "metadata"},
    }  # fmt: skip
    if not extracted.published:
        del facts["published"]
    skip: list[Value] = [{"lines": each.lines, "why": _why(each, languages)} for each in found]
    return {**{k: v for k, v in facts.items() if v}, **({"skip": skip} if skip else {}), **given}


def _why(each: Debris, languages: tuple[str, ...]) -> Value:
    return {lang: WORDS[each.kind].get(lang, "") for lang in languages}


def capture(
    root: Path, id: str, extracted: Extract, given: Mapping[str, Value], inputs: Inputs
) -> Captured | str:
    """Write the text and the draft of its source; or return why neither was written."""
    fault = refusal(root, id, extracted, inputs)
    if fault:
        return fault
    seed = root / "seeds" / f"{id}.txt"
    try:
        seed.parent.mkdir(exist_ok=True)
        with seed.open("xb") as file:
            file.write(extracted.data)
    except OSError as error:
        return say("{file} could not be written: {error}", file=seed, error=reason(error))
    note = f"In seeds/ stands {extracted.method}." if extracted.method else ""
    digest = hashlib.sha256(extracted.data).hexdigest()
    values = {**given, "text": seed.name, "sha256": digest}
    made = scaffold.new(root, "source", id, None, Given(values, note))
    if isinstance(made, Path):
        return Captured(seed, made)
    seed.unlink()
    return made


def refusal(root: Path, id: str, extracted: Extract, inputs: Inputs) -> str:
    """Return why a text can't be captured under an id, or ""."""
    if not (root / "content").is_dir():
        return say(
            "there is no folder 'content' here: run this in the brief's folder, or add --root"
        )
    if not is_id(id):
        return say(
            "'{id}' can't be an id: write lower-case letters a-z and digits, joined by '-'", id=id
        )
    for taken in (root / "seeds" / f"{id}.txt", root / "content" / "sources" / f"{id}.md"):
        if taken.exists():
            return say(
                "{taken} is there already; nothing was written. Give another --id", taken=taken
            )
    twin = next((held.path for held in inputs.seeds if held.text == extracted.text), "")
    return (
        say("this text is captured already, as {twin}; nothing was written", twin=twin)
        if twin
        else ""
    )


def candidates(text: str, found: tuple[Debris, ...]) -> tuple[tuple[int, str], ...]:
    """Return the sentences that may state something, with their lines: no heading, no question."""
    out = {line for each in found for line in range(each.first, each.last + 1)}
    placed = ((line_of(text, start), text[start:end]) for start, end in sentences(text))
    return tuple((line, said) for line, said in placed if line not in out and _states(said))


def _states(sentence: str) -> bool:
    return sentence.rstrip("»”\"') \u00a0\u202f").endswith(_ENDS) and (
        len(sentence.split()) >= SHORTEST
    )
