"""A parser that says all of its own in the editor's language, and what was probably meant."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from brief.problems import did_you_mean
from brief.sayings import Speak, clauses, say


class Parser(argparse.ArgumentParser):
    """A parser of the standard library, which `speak` gives its sentences a language."""

    def __init__(self, speak: Speak, **rest: Any) -> None:
        """Take what `argparse.ArgumentParser` takes, and what says a sentence in a language."""
        self.speak = speak
        super().__init__(**rest)

    def add_argument(self, *names: str, **said: Any) -> argparse.Action:
        """Add an argument whose help, name of a value and mistakes are sentences."""
        for key in {"help", "metavar"} & said.keys():
            said[key] = self.speak(said[key])
        if "type" in said:
            said["type"] = _spoken(said["type"], self.speak)
        return super().add_argument(*names, **said)

    def format_help(self) -> str:
        """Return the help in the language."""
        self.description = self.speak(self.description or "")
        self.epilog = self.speak(self.epilog or "")
        return super().format_help()

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is none of the choices, in fewer words than argparse, and guess it."""
        if action.choices is not None and value not in action.choices:
            wrong = say("there is no '{name}' here", name=value)
            others = say("one of: {names}", names=", ".join(action.choices))
            hint = did_you_mean(value, action.choices) or others
            self.error(self.speak(clauses(wrong, hint)))

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the arguments and exit with 2."""
        self.exit(2, f"{self.prog}: {message}\n{self.format_usage()}")


def _spoken(read: Callable[[str], Any], speak: Speak) -> Callable[[str], Any]:
    """Return what reads a value, and says in the language why it can't."""

    def reader(text: str) -> Any:
        try:
            return read(text)
        except argparse.ArgumentTypeError as wrong:
            raise argparse.ArgumentTypeError(speak(*wrong.args)) from None

    return reader


@contextmanager
def argparse_in(speak: Speak) -> Iterator[None]:
    """Have argparse's own sentences said by `speak` as long as this lasts.

    It asks gettext for them, which would want compiled catalogues by locale and knows no --lang.
    """
    names = vars(argparse)
    before = names["_"], names["ngettext"]
    names["_"] = lambda sentence: speak(say(sentence))
    names["ngettext"] = lambda one, many, count: speak(say(one if count == 1 else many))
    try:
        yield
    finally:
        names["_"], names["ngettext"] = before
