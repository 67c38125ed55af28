"""What a kind of problem means: its entry in docs/editors/problems.md, and its check's example.

The pages, one for each language, are the one source of these texts; the package carries copies
beside this module. The checks give their examples in English only.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from brief.checks import CHECKS, SITE_CHECKS, TEXT_CHECKS

HERE = Path(__file__).parent
PAGES = {"en": "problems.md", "fr": "problems.fr.md"}
_ENTRY = re.compile(r"^### (\S+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_EXAMPLE = re.compile(r"\*\*Example\*\* (.*?)\n\n", re.DOTALL)
_CODES = re.compile(r"^Codes: (.*?)\.$", re.MULTILINE | re.DOTALL)


def codes() -> tuple[str, ...]:
    """Return all kinds of problems, sorted."""
    return tuple(sorted(_entries()))


def meaning(code: str, lang: str = "en") -> str:
    """Return what a kind of problem is, why it is one, how to mend it, and an example if any."""
    example = _examples().get(code, "") if lang == "en" else ""
    return "\n\n".join(filter(None, (code, _plain(_entries(lang)[code]), example)))


@cache
def _entries(lang: str = "en") -> Mapping[str, str]:
    packed = HERE / PAGES[lang]
    page = packed if packed.exists() else HERE.parents[1] / "docs" / "editors" / packed.name
    return {code: text.strip() for code, text in _ENTRY.findall(page.read_text("utf-8"))}


def _plain(text: str) -> str:
    """Return Markdown as it reads on a terminal."""
    return _LINK.sub(r"\1 (docs/editors/\2)", text).replace("**", "")


@cache
def _examples() -> Mapping[str, str]:
    """Return the example of each check, by its codes; it is of the first of them."""
    found: dict[str, str] = {}
    for name in dict.fromkeys((*CHECKS, *TEXT_CHECKS, *SITE_CHECKS)):
        said = import_module(f"brief.checks.{name}").__doc__ or ""
        example, named = _EXAMPLE.search(said), _CODES.search(said)
        if example and named:
            first, *others = re.split(r",\s*", named[1])
            found[first] = f"Example: {example[1]}"
            for code in others:
                found.setdefault(code, f"Example ({first}, found by the same check):\n{example[1]}")
    return found
