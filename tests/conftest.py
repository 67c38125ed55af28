"""What every test may ask for: the tools that are no Python libraries, and `--accept`."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, NoReturn, TypeAlias

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from brief import cards, pdf
from tests import browsing, tools
from tests.admin_site import JS_YAML
from tests.browsing import Served, serving

os.environ["LC_ALL"] = "C.UTF-8"  # the program speaks the language of the locale

HtmlValidate: TypeAlias = Callable[[Path], tuple[str, ...]]
ActionLint: TypeAlias = Callable[[Path], str]
Cite: TypeAlias = Callable[[Sequence[tuple[Path, str]]], list[dict[str, str]]]

settings.register_profile("quick", deadline=None, max_examples=30)
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True)
settings.register_profile("soak", deadline=None, max_examples=2000)  # a command of its own
settings.load_profile("ci" if tools.IN_CI else "quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files as they now are")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session", autouse=True)
def cards_once() -> Iterator[None]:
    """Draw each card once in a process: else a third of each small build goes to drawing two.

    Drawing is a function of the SVG and the fonts; that two processes draw the same is shown
    by tests/test_laws.py.
    """
    drawn: dict[tuple[object, ...], bytes] = {}
    draw = cards.draw

    def draw_once(svg: str, fonts: Mapping[str, Path]) -> bytes:
        key = (svg, *((name, path.read_bytes()) for name, path in sorted(fonts.items())))
        if key not in drawn:
            drawn[key] = draw(svg, fonts)
        return drawn[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cards, "draw", draw_once)
        yield


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, for Playwright's `executable_path`."""
    return pdf.find_chromium() or _do_without("Chromium is missing")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real site, under a base path."""
    with serving(tmp_path_factory.mktemp("served")) as site:
        yield site


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, without a window."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
        running = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """The page that `page` tidies up after each test: a new one takes longer than most tests."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """A page as good as new: empty, of the usual size and look, with nothing kept or routed."""
    yield tab
    browsing.tidy(tab)


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no JavaScript, for tests that leave nothing behind."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def axe_script() -> str:
    """The JavaScript of axe-core, to be run in a page."""
    _need_npm_tools()
    return (tools.NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def html_validate() -> HtmlValidate:
    """A function from a folder to what html-validate has to say of the pages in it."""
    _need_npm_tools()
    return _complaints


@pytest.fixture(scope="session")
def js_yaml() -> Path:
    """The YAML library of /admin/, as it was fetched; the CMS was fetched with it."""
    return JS_YAML if JS_YAML.exists() else _do_without("the CMS is missing")


@pytest.fixture(scope="session")
def actionlint() -> ActionLint:
    """A function from a folder of workflows to what actionlint has to say of them, or ""."""
    _need_npm_tools()
    return _lint


@pytest.fixture(scope="session")
def cite() -> Cite:
    """A function from files of CSL-JSON, each with a language, to the reference to each work."""
    _need_npm_tools()
    return _cited


def _cited(given: Sequence[tuple[Path, str]]) -> list[dict[str, str]]:
    command = [
        str(tools.NODE),
        str(tools.TESTS / "cite.cjs"),
        *(str(p) for pair in given for p in pair),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _lint(folder: Path) -> str:
    program = tools.NODE_MODULES / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
    command = [str(tools.NODE), str(program), f"{folder.as_posix()}/*.yml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def _complaints(folder: Path) -> tuple[str, ...]:
    """Return a line "path:line:column: message [rule]" for each fault of the pages in `folder`."""
    program = tools.NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
    config = tools.TESTS / "html-validate.mjs"
    options = ["--config", str(config), "--formatter", "json"]
    command = [str(tools.NODE), str(program), *options, str(folder)]
    # To a file: Node leaves before a pipe has taken more than 64 KiB.
    with TemporaryFile("w+", encoding="utf-8") as said:
        done = subprocess.run(command, stdout=said, stderr=subprocess.PIPE, text=True, check=False)
        said.seek(0)
        told = said.read()
    assert told.startswith("["), done.stderr or f"no page in {folder}"
    pages = json.loads(told)
    return tuple(
        f"{Path(page['filePath']).relative_to(folder).as_posix()}:{_said(fault)}"
        for page in pages
        for fault in page["messages"]
    )


def _said(fault: dict[str, Any]) -> str:
    return f"{fault['line']}:{fault['column']}: {fault['message']} [{fault['ruleId']}]"


def _need_npm_tools() -> None:
    if not tools.npm_is_installed():
        _do_without("the npm tools are missing")


def _do_without(what: str) -> NoReturn:
    """Skip the test; where CI is set nothing may be left untested, so fail there."""
    remedy = f"{what}: `python3 build.py test` brings it, or says why it can't"
    if tools.IN_CI:
        pytest.fail(remedy)
    pytest.skip(remedy)
