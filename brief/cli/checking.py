"""`brief check`: list every problem of the content and of the site that it makes."""

import argparse

from brief import pipeline
from brief.cli.options import options_of
from brief.cli.show import show
from brief.cli.telling import sentence, tell
from brief.report import summary


def run(arguments: argparse.Namespace) -> int:
    """Print all problems; return 1 if there are errors among them."""
    result = pipeline.build(options_of(arguments))
    show(result.problems, arguments.format, result.content)
    tell(sentence(summary(result.problems)), arguments.format)
    return 1 if pipeline.has_errors(result.problems) else 0
