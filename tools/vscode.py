"""Tries the workspace in VS Code itself: code-server, which is VS Code in a browser, in Chromium.

`python3 build.py dev tools.vscode NODE CODE_SERVER` takes the program of Node and the folder of an
installed code-server (docs/developers/testing.md tells how). It prints what was seen, a line for
each thing that the workspace is there for, and ends with 1 if one was not.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from brief import founding
from brief.founding import Wishes
from tests.finished import ROOT

HOST = "127.0.0.1:18765"
SMALL = ROOT / "tests" / "sites" / "small"
FILE = "content/events/review-opens.md"
SETTINGS = {
    "workbench.startupEditor": "none", "telemetry.telemetryLevel": "off", "files.autoSave": "off",
    "workbench.secondarySideBar.defaultVisibility": "hidden", "chat.disableAIFeatures": True,
}  # fmt: skip


def main() -> int:
    """Try it and print what was seen."""
    node, server = sys.argv[1:]
    with TemporaryDirectory(prefix="vscode-") as name:
        folder = Path(name)
        with served(folder, node, server), sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            page = browser.new_page(viewport={"width": 1000, "height": 560})
            seen = list(tried(page, folder / "brief"))
            browser.close()
    for what, found, text in seen:
        print(f"{'yes' if found else 'NO ':<4} {what}: {' '.join(text.split())[:90]}")
    return 0 if all(found for _, found, _ in seen) else 1


@contextmanager
def served(folder: Path, node: str, server: str) -> Iterator[None]:
    """Serve a new brief with the content of the small site, the workspace's extension installed."""
    brief, data = folder / "brief", folder / "data"
    founding.write(brief, founding.files_of(Wishes("Trial", ("en", "fr"))))
    for part in ("content", "seeds"):
        shutil.rmtree(brief / part, ignore_errors=True)
        shutil.copytree(SMALL / part, brief / part)
    extension = brief / ".vscode" / "extensions" / "brief"
    shutil.copytree(extension, folder / "extensions" / "brief.brief-0.1.0")
    (data / "User").mkdir(parents=True)
    (data / "User" / "settings.json").write_text(json.dumps(SETTINGS))
    subprocess.run([sys.executable, "build.py", "check"], cwd=brief, check=True)
    options = ["--auth", "none", "--bind-addr", HOST, "--disable-workspace-trust"]
    options += ["--user-data-dir", str(data), "--extensions-dir", str(folder / "extensions")]
    with subprocess.Popen([node, server, *options, str(brief)]) as process:
        try:
            time.sleep(5)
            yield
        finally:
            process.terminate()


def tried(page: Page, brief: Path) -> Iterator[tuple[str, bool, str]]:
    """Yield what was tried in an open event, whether it was there, and what it said."""
    wanted = json.dumps([["openFile", f"vscode-remote://{HOST}{brief}/{FILE}"]])
    page.goto(f"http://{HOST}/?folder={brief}&payload={quote(wanted)}", timeout=60_000)
    page.wait_for_selector(".monaco-editor .view-line", timeout=60_000)
    time.sleep(15)  # until the extension has started, which nothing on the page tells
    page.locator(".monaco-editor .view-line").first.click()
    go(page, 6, 7)
    press(page, "Shift+End")
    page.keyboard.type("stap")
    time.sleep(4)
    press(page, "F8")
    yield holds("a problem below a typo", page, ".marker-widget", "did you mean 'step'?")
    press(page, "Escape", "Shift+Home", "Control+z", "Escape")
    go(page, 7, 39)
    page.keyboard.type(", gaz")
    press(page, "Control+Space")
    yield holds("completion of a claim's id", page, ".suggest-widget", "gazette/departures")
    press(page, "Escape", *["Backspace"] * 5)
    go(page, 7, 14)
    press(page, "Control+k", "Control+i")
    yield holds("hover with the quotation", page, ".monaco-hover:visible", "opened a review")
    press(page, "Escape", "F12")
    yield holds("go to definition", page, ".tab.active", "notice")
    press(page, "Control+End", "Enter")
    page.keyboard.type("claim")
    press(page, "Control+Space")
    yield holds("a snippet", page, ".suggest-widget", "claim")
    press(page, "Escape", "F1")
    page.keyboard.type("Tasks: Run Task")
    time.sleep(2)
    page.locator(".quick-input-list .monaco-list-row", has_text="Tasks: Run Task").first.click()
    yield holds("the tasks", page, ".quick-input-list", "List every problem of the content")


def press(page: Page, *keys: str) -> None:
    """Press keys one by one, and wait for what they bring."""
    for key in keys:
        page.keyboard.press(key)
    time.sleep(3)


def go(page: Page, line: int, column: int) -> None:
    """Move the cursor as an editor does: Ctrl+G and the place."""
    press(page, "Control+g")
    page.keyboard.type(f"{line}:{column}")
    press(page, "Enter")


def holds(what: str, page: Page, selector: str, words: str) -> tuple[str, bool, str]:
    """Return whether some part of the window shows words, and what it shows."""
    shown = " ".join(page.locator(selector).all_inner_texts())
    return what, words in shown.replace("\N{NO-BREAK SPACE}", " "), shown


if __name__ == "__main__":
    sys.exit(main())
