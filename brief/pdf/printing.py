"""Print pages of a finished site.

Chromium stamps a PDF with the moment; the as-of date takes its place, so that the same pages,
printed by the same Chromium, are the same bytes.
"""

import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.pdf.browser import find_chromium, print_page
from brief.pdf.serving import served
from brief.problems import Problem, Problems, Where
from brief.publish import File
from brief.sayings import say
from brief.urls import Base, file_of

MOMENT = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")


def printed(
    pages: Mapping[str, str], files: tuple[File, ...], base: Base, as_of: date
) -> tuple[tuple[File, ...], Problems]:
    """Return a PDF for each page, or why there is none.

    `pages` leads from the address of a page to that of its PDF; `files` are those of the site,
    which is served on this machine while it is printed.
    """
    if not pages:
        return (), ()
    browser = find_chromium()
    if browser is None:
        first = file_of(next(iter(pages.values())))
        return (), (_problem(first, say("there is no Chromium to print it")),)
    with served(files, base) as origin, TemporaryDirectory(prefix="brief-pdf-") as folder:
        made = [
            _print(browser, origin + base.href(page), Path(folder), file_of(pdf))
            for page, pdf in pages.items()
        ]
    pdfs = tuple(File(f.url, undated(f.data, as_of)) for f in made if isinstance(f, File))
    return pdfs, tuple(one for one in made if isinstance(one, Problem))


def _print(browser: str, address: str, folder: Path, file: str) -> File | Problem:
    try:
        return File(file, print_page(browser, address, folder))
    except (OSError, subprocess.SubprocessError) as error:
        reason = error.strerror if isinstance(error, OSError) else type(error).__name__
        return _problem(
            file, say("{name} did not print it ({reason})", name=Path(browser).name, reason=reason)
        )


def _problem(file: str, message: str) -> Problem:
    hint = say("install Chromium, name one in the variable BRIEF_CHROMIUM, or build without --pdf")
    return Problem("pdf-failed", message, Where(file), hint)


def undated(pdf: bytes, as_of: date) -> bytes:
    """Return a PDF with the day in the place of the moment; offsets in it stay true."""
    day = as_of.strftime("%Y%m%d").encode()
    return MOMENT.sub(rb"/\1 (D:" + day + rb"000000+00'00')", pdf)
