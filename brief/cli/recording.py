"""`brief record`: add every published id to content/published.txt, which only grows."""

import argparse

from brief import ledger, pipeline
from brief.cli.options import options_of
from brief.cli.show import show
from brief.ledger import PATH


def run(arguments: argparse.Namespace) -> int:
    """Write the list if it grows; return 1 if the content has errors."""
    content = pipeline.gather(options_of(arguments))
    if content.library is None or pipeline.has_errors(content.problems):
        show(content.problems, "text", content)
        return 1
    text = ledger.grown(content.inputs.ledger, content.library)
    if content.inputs.ledger and text == content.inputs.ledger.text:
        print(f"{PATH} is up to date.")
        return 0
    (arguments.root / PATH).write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {PATH}. Commit it: what it lists is permanent.")
    return 0
