"""What the preview adds to a page: marks of drafts, the problems over it, and its script."""

from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode
from zlib import crc32

from brief.messages import speaker, told
from brief.pipeline import has_errors
from brief.problems import Problem, Problems
from brief.report import LinesOf, as_text, sorted_problems, summary
from brief.sayings import Saying, Speak, say

_BEHIND = say("The page behind is the last good one. ")
_GOES_AWAY = say("This list goes away by itself when the files are mended and saved.")
STYLE, SCRIPT = "/livereload.css", "/livereload.js"
MOST = 50  # problems that are listed
_DRAFT = say("Draft: only this preview shows it. It is not published.")
_EMPTY = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>Problems</title>\n</head>\n<body>\n</body>\n</html>\n"
)


@dataclass(frozen=True, slots=True)
class Dress:
    """What is added to a page.

    `stamp` is what its script says when it calls, `host` where the browser found the preview,
    `overlay` the markup of the problems, `lang` the language in which it speaks.
    """

    stamp: str
    host: tuple[str, int]
    overlay: str
    is_draft: bool = False
    lang: str = "en"


def dressed(page: bytes, dress: Dress) -> bytes:
    """Return a page, or an empty one for b"", with what the preview adds to it."""
    host, port = dress.host
    settings = {"snipver": dress.stamp, "maxdelay": 1000, "host": host, "port": port}
    source = escape(f"{SCRIPT}?{urlencode(settings)}")
    added = f'<link rel="stylesheet" href="{STYLE}">\n<script src="{source}" defer></script>\n'
    before, end, after = (page or _EMPTY.encode()).rpartition(b"</body>")
    if dress.is_draft:
        before = before.replace(b"<body>\n", b"<body>\n" + _draft(dress.lang).encode(), 1)
    return before + (dress.overlay + added).encode() + end + after


def _draft(lang: str) -> str:
    said = escape(speaker(lang)(_DRAFT))
    return f'<p class="preview-draft" lang="{lang}">{said}</p>\n'


def draft_marks(hrefs: list[str]) -> str:
    """Return the rules that put the word Draft after each link to a draft."""
    places = ",\n".join(f'a[href="{href}"]::after' for href in hrefs)
    return f"{places} {{\n  content: var(--preview-draft);\n}}\n" if places else ""


def stamp_of(epoch: int, problems: Problems) -> str:
    """Return what tells a state of the preview, and the problems that it shows, from others."""
    shown = repr(_sorted(problems)) if has_errors(problems) else ""
    return f"{epoch}-{crc32(shown.encode())}"


def overlay_of(problems: Problems, lines_of: LinesOf, is_over_a_page: bool, lang: str) -> str:
    """Return the problems, said in `lang`, as a panel over the page; "" if none is an error."""
    if not has_errors(problems):
        return ""
    speak = speaker(lang)
    shown = _sorted(told(problems, speak))[:MOST]
    items = "".join(f"<li>{_item(problem, lines_of, speak)}</li>\n" for problem in shown)
    behind = speak(_BEHIND) if is_over_a_page else ""
    more = len(problems) - len(shown)
    rest = f"<p>{escape(speak(_more(more)))}</p>\n" if more else ""
    return (
        f'<details class="preview-problems" lang="{lang}" open>\n'
        f"<summary>{escape(speak(summary(problems)))}</summary>\n"
        f"<p>{escape(behind + speak(_GOES_AWAY))}</p>\n"
        f"<ol>\n{items}</ol>\n{rest}</details>\n"
    )


def _more(number: int) -> Saying:
    return say("And {number} more, which the terminal shows.", number=number)


def _sorted(problems: Problems) -> Problems:
    """Return the errors, then the warnings, each by their places."""
    return tuple(sorted(sorted_problems(problems), key=lambda each: each.severity))


def _item(problem: Problem, lines_of: LinesOf, speak: Speak) -> str:
    """Return a problem as the terminal shows it: place and message, then excerpt and hint."""
    first, _, rest = as_text((problem,), lines_of, speak=speak).partition("\n")
    return f"<p>{escape(first)}</p>" + (f"<pre>{escape(rest)}</pre>" if rest else "")
