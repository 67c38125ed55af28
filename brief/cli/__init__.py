"""The command line: arguments, what is printed, exit codes. Nothing else prints.

Exit codes: 0 good, 1 problems in the content, 2 wrong use, 3 a fault of the program,
130 interrupted.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from brief.cli.arguments import language_in, parser_of, with_command
from brief.cli.arguments.parser import argparse_in
from brief.cli.telling import speaker_of
from brief.sayings import Speak, say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    speak = speaker_of(language_in(given))
    with argparse_in(speak):
        parsed = parser_of(speak).parse_args(with_command(given))
    try:
        # Only the module of the command is imported, so that no command waits for another's.
        code: int = import_module(f"brief.cli.{parsed.module}").run(parsed)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print(speak(say("Interrupted.")), file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001 - whatever is left is a fault of ours, and is said to be
        return _our_fault(parsed.command, speak)


def _our_fault(command: str, speak: Speak) -> int:
    traceback.print_exc()
    told = say(
        "This is a fault of brief itself, met in `{command}`.\n"
        "The published site is as it was. Please report the lines above.",
        command=command,
    )
    print(f"\n{speak(told)}", file=sys.stderr)
    return 3
