"""Chromium, as a program that prints a page to a file."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--headless", "--disable-gpu", "--disable-background-networking", "--disable-extensions",
    "--no-first-run", "--no-pdf-header-footer", "--generate-pdf-document-outline",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
PATIENCE = 120  # seconds, for one page


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome; the variable BRIEF_CHROMIUM names another one."""
    found = (os.environ.get("BRIEF_CHROMIUM"), *map(shutil.which, NAMES))
    return next(filter(None, found), None)


def print_page(browser: str, address: str, folder: Path) -> bytes:
    """Return the page at an address as PDF; what the browser leaves behind stays in `folder`.

    Raises OSError or subprocess.SubprocessError if it can't.
    """
    target = folder / "page.pdf"
    target.unlink(missing_ok=True)
    own = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        own.append("--no-sandbox")  # Chromium has none for root
    command = [browser, *OPTIONS, *own, address]
    subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)
    return target.read_bytes()
