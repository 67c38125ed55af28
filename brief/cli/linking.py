"""`brief links`: ask whether the addresses of other sites still lead where they led."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from brief import pipeline
from brief.cli.show import show
from brief.cli.telling import refused, speaker_of
from brief.pipeline import Content, Options
from brief.sayings import reason, say, wanting

MEMORY = Path(".cache", "links.json")


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; return 1 if a reader finds nothing at some address, 2 if it can't."""
    try:
        import brief.links  # noqa: F401 - to see whether what it needs is there
    except ModuleNotFoundError as missing:
        return refused(arguments, wanting(missing, "brief[links]"))
    content = pipeline.gather(Options(arguments.root))
    if content.library is None or content.config is None:
        show(content.problems, "text", content, arguments.lang)
        return 1
    return _survey(content, arguments)


def _survey(content: Content, arguments: argparse.Namespace) -> int:
    from brief import links

    assert content.library
    assert content.config
    speak = speaker_of(arguments.lang)
    places = links.addresses(content.library)
    file = arguments.memory or arguments.root / MEMORY
    memory = links.as_memory(file.read_bytes()) if file.is_file() else {}
    network = links.Network(who=f"brief (+{content.config.base.absolute('/')})")
    asking = say("Asking after {count} addresses, politely …", count=len(places))
    print(speak(asking), file=sys.stderr, flush=True)
    found = dict(links.survey(places, memory, datetime.now(UTC).date(), network))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(links.dumped(found), "utf-8", newline="\n")
    except OSError as error:
        why = say("can't write {file}: {error}", file=file, error=reason(error))
        return refused(arguments, why)
    print(links.FORMATS[arguments.format](found, places, speak))
    return 1 if any(record.kind in links.LOST for record in found.values()) else 0
