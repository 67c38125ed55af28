"""What the preview adds to a page: the script that reloads it, and the problems over it."""

from html import escape
from urllib.parse import urlencode

from brief.problems import Problem, Problems
from brief.report import LinesOf, as_text, sorted_problems, summary

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


def overlay_of(problems: Problems, lines_of: LinesOf, is_over_a_page: bool) -> str:
    """Return the problems as a panel that lies over the page, or "" if there are none."""
    if not problems:
        return ""
    items = "".join(f"<li>{_item(problem, lines_of)}</li>\n" for problem in _sorted(problems))
    behind = "The page behind is the last good one. " if is_over_a_page else ""
    return (
        f'<link rel="stylesheet" href="{STYLE}">\n'
        '<details class="preview-problems" lang="en" open>\n'
        f"<summary>{escape(summary(problems))}</summary>\n"
        f"<p>{behind}This list goes away by itself when the files are mended and saved.</p>\n"
        f"<ol>\n{items}</ol>\n</details>\n"
    )


def _sorted(problems: Problems) -> Problems:
    """Return the errors, then the warnings, each by their places."""
    return tuple(sorted(sorted_problems(problems), key=lambda each: each.severity))


def _item(problem: Problem, lines_of: LinesOf) -> str:
    """Return a problem as the terminal shows it: place and message, then excerpt and hint."""
    first, _, rest = as_text((problem,), lines_of).partition("\n")
    return f"<p>{escape(first)}</p>" + (f"<pre>{escape(rest)}</pre>" if rest else "")
