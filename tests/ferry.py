"""The invented ferry of tests/sites/ferry: a site with expectations in every state."""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.content import BANDS
from tests.finished import Finished, finished
from tests.golden_sites import TEMPLATES

FERRY = Path(__file__).parent / "sites" / "ferry"


def lay_out(folder: Path) -> Path:
    """Copy the ferry's site and the project's templates into `folder`, and return it."""
    shutil.copytree(FERRY, folder, dirs_exist_ok=True)
    shutil.copytree(TEMPLATES, folder / "templates")
    return folder


@cache
def ferry() -> Finished:
    """Return the ferry's site."""
    with TemporaryDirectory() as folder:
        return finished(lay_out(Path(folder)))


@cache
def busy_ferry() -> Finished:
    """Return the ferry's site after 24 more forecasts of the editors, twelve of which occurred."""
    with TemporaryDirectory() as folder:
        root = lay_out(Path(folder))
        for number in range(24):
            _repeat(root / "content" / "expectations", number)
        return finished(root)


def _repeat(folder: Path, number: int) -> None:
    """Write a copy of a resolved expectation, with another term."""
    term, (low, high) = list(BANDS.items())[number % 6]
    text = (folder / ("fares-rise.md" if number % 2 else "second-deck.md")).read_text("utf-8")
    likelihood = f"likelihood: {{term: {term}, low: {low}, high: {high}}}"
    changed = re.sub("likelihood: {.*}", likelihood, text)
    (folder / f"again-{number}.md").write_text(changed, encoding="utf-8")
