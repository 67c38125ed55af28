"""Invented prose: grammatical, meaningless, and the same on every machine and in every run."""

import random

_ADJECTIVES = (
    "annual", "binding", "careful", "central", "clear", "common", "current", "detailed", "early",
    "final", "formal", "further", "general", "independent", "internal", "joint", "limited",
    "national", "open", "partial", "public", "regional", "revised", "separate", "technical",
)  # fmt: skip
_NOUNS = (
    "agreement", "amendment", "assessment", "audit", "board", "code", "commission", "committee",
    "consultation", "council", "decision", "deadline", "draft", "evaluation", "framework",
    "guidance", "hearing", "inquiry", "inspection", "laboratory", "mandate", "measure", "model",
    "notice", "obligation", "office", "opinion", "panel", "plan", "procedure", "proposal",
    "register", "regulator", "report", "review", "risk", "rule", "safeguard", "standard",
    "summary", "system", "test", "threshold", "timetable", "working group",
)  # fmt: skip
_VERBS = (
    "adopted", "amended", "approved", "assessed", "compared", "described", "examined", "extended",
    "narrowed", "opened", "postponed", "prepared", "proposed", "published", "received", "replaced",
    "requested", "revised", "submitted", "welcomed",
)  # fmt: skip
_JOINTS = ("after", "before", "while", "although", "because", "since")


class Voice:
    """A stream of words that depends on its `key` alone."""

    def __init__(self, key: str) -> None:
        self._random = random.Random(key)  # noqa: S311 - prose, not secrets

    def pick(self, words: tuple[str, ...]) -> str:
        """Return one of `words`. `random()` alone is the same in all versions of Python."""
        return words[int(self._random.random() * len(words))]

    def number(self, below: int) -> int:
        """Return a whole number from 0 to `below` - 1."""
        return int(self._random.random() * below)

    def thing(self) -> str:
        """Return two words, such as "revised timetable"."""
        return f"{self.pick(_ADJECTIVES)} {self.pick(_NOUNS)}"

    def clause(self) -> str:
        """Return a statement of some nine words, without capital and full stop."""
        done = self.pick(_VERBS)
        return f"the {self.thing()} {done} the {self.thing()} of the {self.pick(_NOUNS)}"

    def sentence(self) -> str:
        """Return a statement of some twenty words, without capital and full stop."""
        return f"{self.clause()} {self.pick(_JOINTS)} {self.clause()}"


def capital(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
