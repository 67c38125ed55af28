"""From the arguments of a command to what the pipeline is asked for."""

import argparse

from brief.pipeline import Options


def options_of(arguments: argparse.Namespace) -> Options:
    """Return the options that the arguments of a command give."""
    return Options(arguments.root, arguments.base_url, arguments.as_of)
