"""Take pictures of the site's pages, and print a table of them in Markdown.

    python3 build.py dev tools.pictures DIR

For each language the first page, the timeline, what to expect and each brief; on a screen,
in the dark, on a phone. DIR/index.html shows them all side by side. Needs Chromium.
"""

import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Literal

from brief.pdf import find_chromium
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent
# How a page is looked at: the width in CSS pixels, and the colours.
LOOKS: Mapping[str, tuple[int, Literal["light", "dark"]]] = {
    "screen": (1280, "light"),
    "dark": (1280, "dark"),
    "phone": (390, "light"),
}
HEAD = (
    '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Pictures</title>'
    "<style>img { width: 32%; vertical-align: top; border: 1px solid #999 }</style>"
)
MOST = 24  # pages: a pull request is looked through by a person


def main(arguments: list[str]) -> int:
    """Fill the folder that the arguments name; return 2 if they don't, or without Chromium."""
    chromium = find_chromium()
    if len(arguments) != 1 or not chromium:
        print("Chromium is missing" if not chromium else "name a folder", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    with serving(ROOT) as (root, files):
        pages = chosen(files)
        _take(pages, root, folder, chromium)
    (folder / "index.html").write_text(as_html(pages), "utf-8")
    print(as_markdown(pages))
    return 0


def chosen(files: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses, relative to the site's root, of the pages that are worth a look."""
    folders = [file.removesuffix("index.html") for file in files if file.endswith("/index.html")]
    split = [(folder, folder.split("/")) for folder in sorted(folders)]
    lists = [f for f, parts in split if len(parts) == 2 or parts[1] in ("timeline", "expect")]
    briefs = [f for f, parts in split if len(parts) == 4 and parts[1] == "briefs"]
    return (*lists, *briefs)[:MOST]


def name_of(page: str, look: str) -> str:
    """Return the name of a picture."""
    return f"{page.strip('/').replace('/', '-')}-{look}.png"


def as_markdown(pages: Iterable[str]) -> str:
    """Return the table of the pictures' names."""
    rows = [f"| {page} | {' | '.join(name_of(page, look) for look in LOOKS)} |" for page in pages]
    head = [
        "### Pictures",
        "",
        "They are in what the link below leads to: open `pictures/index.html`.",
        "",
    ]
    table = [f"| page | {' | '.join(LOOKS)} |", "|---" * (1 + len(LOOKS)) + "|"]
    return "\n".join((*head, *table, *rows))


def as_html(pages: Iterable[str]) -> str:
    """Return a page that shows all pictures side by side."""
    rows = "\n".join(f"<h2>{escape(page)}</h2>\n<p>{_images(page)}</p>" for page in pages)
    return f"{HEAD}\n{rows}\n"


def _images(page: str) -> str:
    names = [(look, escape(name_of(page, look))) for look in LOOKS]
    return " ".join(f'<a href="{n}"><img src="{n}" alt="{look}"></a>' for look, n in names)


def _take(pages: Iterable[str], root: str, folder: Path, chromium: str) -> None:
    from playwright.sync_api import ViewportSize, sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for look, (width, scheme) in LOOKS.items():
            tab = browser.new_page(
                viewport=ViewportSize(width=width, height=900),
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            for page in pages:
                tab.goto(root + page)
                tab.screenshot(path=folder / name_of(page, look), full_page=True)
        browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
