"""What the work of a build stands on: the content in outline, and its texts by their digests.

Whoever sees the library in an edition sees the outlines of all documents, and opens the texts of
some. So what was made of the same outlines and the same opened texts is the same.
"""

from collections.abc import Mapping
from hashlib import blake2b

from brief import memo
from brief.config import Config
from brief.language import Language
from brief.library import Library
from brief.load import Inputs
from brief.memo import Ground, Memo, Working


def working_on(
    inputs: Inputs,
    config: Config | None,
    languages: Mapping[str, Language],
    held: Library | None,
    memory: Memo,
) -> Working:
    """Return what does the work on a library, or remembers it."""
    if not (memory.keeps and config and held):
        return Working(memory)
    return Working(memory, _ground(inputs, config, languages, held))


def _ground(
    inputs: Inputs, config: Config, languages: Mapping[str, Language], held: Library
) -> Ground:
    """Return the ground of all work; its basis is "" if an outline is not known."""
    outlines = tuple(document.outline for document in held.documents())
    told = (
        held.as_of,
        config,
        tuple((one.code, one.strings, one.lists) for one in languages.values()),
        inputs.ledger.text if inputs.ledger else "",
        tuple((seed.path, seed.sha256) for seed in inputs.seeds),
        tuple(sorted(held.broken)),
        outlines,
    )
    texts = {text.path: _digest(text.text) for text in inputs.content}
    return Ground(memo.mark(told) if all(outlines) else "", texts)


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
