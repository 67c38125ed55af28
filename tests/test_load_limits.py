"""Files that are too large to read, or that the system does not let us read."""

from pathlib import Path

import pytest

from brief import load
from brief.load import files
from tests.small_site import lay_out

TOPIC = "content/topics/safeguards.md"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / TOPIC).write_bytes(b" " * (files.LARGEST + 1))
    inputs, (problem,) = load.read(root)
    assert (problem.code, problem.where.path) == ("too-large", TOPIC)
    assert TOPIC not in [text.path for text in inputs.content]


def test_a_file_that_cannot_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, read_bytes = lay_out(tmp_path), Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "safeguards.md":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    inputs, (problem,) = load.read(root)
    assert (problem.code, problem.where.path) == ("unreadable", TOPIC)
    assert problem.message == "this file can't be read: Permission denied"
    assert TOPIC not in [text.path for text in inputs.content]
