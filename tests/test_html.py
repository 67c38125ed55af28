"""Every page is valid HTML, by html-validate and the rules of tests/html-validate.mjs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.finished import SITES


@pytest.mark.parametrize("name", ["under-a-path", "everything"])
def test_every_page_is_valid(
    name: str, html_validate: Callable[[Path], tuple[str, ...]], tmp_path: Path
) -> None:
    for file, data in SITES[name]().files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_bytes(data)
    assert () == html_validate(tmp_path)


def test_what_is_not_valid_would_be_found(
    html_validate: Callable[[Path], tuple[str, ...]], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html>\n<p><div></div></p>\n")
    assert html_validate(tmp_path)
