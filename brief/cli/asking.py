"""Ask on a terminal: each answer is completed with Tab, checked at once, and asked for again."""

import sys
from collections.abc import Callable, Sequence

from brief.problems import did_you_mean
from brief.sayings import Speak, say

Check = Callable[[str], str]  # from an answer to what is wrong with it, or ""


def is_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(speak: Speak, question: str, check: Check, choices: Sequence[str] = ()) -> str:
    """Return the first answer that passes `check`; Tab completes the `choices`.

    `speak` says question and faults in the editor's language. The end of the input interrupts,
    as ^C does.
    """
    _complete(choices)
    while True:
        try:
            answer = input(speak(say("{question}: ", question=question))).strip()
        except EOFError:
            raise KeyboardInterrupt from None
        wrong = check(answer)
        if not wrong:
            return answer
        print(f"  {speak(wrong)}")


def one_of(choices: Sequence[str]) -> Check:
    """Return the check of an answer that is one of the choices."""

    def check(answer: str) -> str:
        if answer in choices:
            return ""
        if not answer:
            return say("one of: {names}", names=", ".join(choices))
        hint = did_you_mean(answer, choices) or say("Tab shows what there is")
        return say("there is no '{answer}'; {hint}", answer=answer, hint=hint)

    return check


def something(answer: str) -> str:
    """Check that there is an answer."""
    return "" if answer else say("this is needed; ^C leaves without writing anything")


def _complete(choices: Sequence[str]) -> None:
    """Have Tab complete the last word of an answer, where the system can."""
    try:
        import readline
    except ModuleNotFoundError:  # Windows
        return

    def completer(text: str, state: int) -> str | None:
        return next(iter([word for word in choices if word.startswith(text)][state:]), None)

    readline.set_completer_delims(" ,")  # an id holds - / and :
    readline.set_completer(completer)
    readline.parse_and_bind("tab: complete")
