"""`brief record`: add all that is published to content/published.txt, which only grows."""

import argparse

from brief import ledger, pipeline
from brief.cli.options import options_of
from brief.cli.show import show
from brief.ledger import PATH
from brief.pipeline import has_errors


def run(arguments: argparse.Namespace) -> int:
    """Write the list if it grows; return 1 if the content has errors."""
    content = pipeline.gather(options_of(arguments))
    if content.config is None or content.library is None or has_errors(content.problems):
        show(content.problems, "text", content)
        return 1
    editions = pipeline.editions_of(content, content.config, content.library)
    pages, assets, unsaid = pipeline.planned(content, editions)
    if unsaid:
        show(unsaid, "text", content)
        return 1
    urls = [*(page.url for page in pages), *(asset.url for asset in assets)]
    text = ledger.grown(content.inputs.ledger, content.library, urls)
    if content.inputs.ledger and text == content.inputs.ledger.text:
        print(f"{PATH} is up to date.")
        return 0
    (arguments.root / PATH).write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {PATH}. Commit it: what it lists is permanent.")
    return 0
