"""The locks pin every library by hash, agree with each other, and name no registry."""

import re
from datetime import date
from pathlib import Path

import pytest

from tools import renew

ROOT = Path(__file__).parent.parent
PYTHON_LOCKS = renew.LOCKS
PIN = re.compile(r"^([a-z0-9._-]+==\S+(?: ; [^\\]+)?) \\$", re.MULTILINE)


def pins(name: str) -> set[str]:
    """Return each "library==version" of a lock; on which systems it is needed is left out."""
    return {pin.split(" ;")[0] for pin in PIN.findall((ROOT / name).read_text("utf-8"))}


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_every_pin_has_a_hash(name: str) -> None:
    requirements = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))[1:]
    assert len(requirements) == len(pins(name))
    assert [] == [text for text in requirements if "--hash=sha256:" not in text]


def test_the_development_lock_holds_the_other() -> None:
    assert set() == pins("requirements.lock") - pins("requirements-dev.lock")


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_a_python_lock_names_no_host_and_no_folder(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert [] == re.findall(r"\S*(?:://|@ file|--index-url=|--find-links)\S*", text)


def test_a_lock_is_renewed_by_the_command_at_its_top() -> None:
    for name in PYTHON_LOCKS:
        command = renew.command_of((ROOT / name).read_text("utf-8"), date(2031, 6, 1))
        assert ["uv", "pip", "compile", "--universal", "--generate-hashes"] == command[:5]
        assert ["-o", name, "--upgrade", "--exclude-newer", "2031-06-01"] == command[-5:]


@pytest.mark.parametrize("folder", ["tests", "tools/lighthouse"])
def test_an_npm_lock_names_no_registry_and_no_address(folder: str) -> None:
    lock = (ROOT / folder / "package-lock.json").read_text("utf-8")
    assert lock == renew.without_addresses(lock)
    assert "://" not in lock
    assert "registry" not in lock
    assert '"resolved"' not in lock
    assert lock.count('"node_modules/') == lock.count('"integrity": "sha512-')
