"""What the preview adds to a page: the script that reloads it, and the problems over it."""

from html import escape
from urllib.parse import urlencode

from brief.messages import Speak, speaker, told
from brief.problems import Problem, Problems
from brief.report import LinesOf, as_text, sorted_problems, summary
from brief.sayings import say

_BEHIND = say("The page behind is the last good one. ")
_GOES_AWAY = say("This list goes away by itself when the files are mended and saved.")
STYLE, SCRIPT = "/livereload.css", "/livereload.js"
_EMPTY = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>Problems</title>\n</head>\n<body>\n</body>\n</html>\n"
)


def dressed(page: bytes, epoch: int, host: tuple[str, int], overlay: str) -> bytes:
    """Return a page, or an empty one for b"", with what the preview adds at its end.

    `host` is where the browser found it. The script says the `epoch` when it calls back.
    """
    settings = {"snipver": epoch, "maxdelay": 1000, "host": host[0], "port": host[1]}
    script = f'<script src="{SCRIPT}?{escape(urlencode(settings))}" defer></script>\n'
    before, body, after = (page or _EMPTY.encode()).rpartition(b"</body>")
    return before + (overlay + script).encode() + body + after


def overlay_of(problems: Problems, lines_of: LinesOf, is_over_a_page: bool, lang: str) -> str:
    """Return the problems, said in `lang`, as a panel over the page, or "" if there are none."""
    if not problems:
        return ""
    speak = speaker(lang)
    shown = _sorted(told(problems, speak))
    items = "".join(f"<li>{_item(problem, lines_of, speak)}</li>\n" for problem in shown)
    behind = speak(_BEHIND) if is_over_a_page else ""
    return (
        f'<link rel="stylesheet" href="{STYLE}">\n'
        f'<details class="preview-problems" lang="{lang}" open>\n'
        f"<summary>{escape(speak(summary(problems)))}</summary>\n"
        f"<p>{escape(behind + speak(_GOES_AWAY))}</p>\n"
        f"<ol>\n{items}</ol>\n</details>\n"
    )


def _sorted(problems: Problems) -> Problems:
    """Return the errors, then the warnings, each by their places."""
    return tuple(sorted(sorted_problems(problems), key=lambda each: each.severity))


def _item(problem: Problem, lines_of: LinesOf, speak: Speak) -> str:
    """Return a problem as the terminal shows it: place and message, then excerpt and hint."""
    first, _, rest = as_text((problem,), lines_of, speak=speak).partition("\n")
    return f"<p>{escape(first)}</p>" + (f"<pre>{escape(rest)}</pre>" if rest else "")
