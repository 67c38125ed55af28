"""Whatever ends a publishing, a whole site is left: an error, a kill, another build."""

import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from brief.publish import lock, swap
from tests.failing_disk import FULL, failing
from tests.publishing import NEW, OLD, codes, held, neighbours, new_output, put, site, snapshot


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return new_output(tmp_path)


class DeathError(BaseException):
    """Stands for a kill: nothing below the test handles it."""


@pytest.mark.parametrize("forever", [False, True])
@pytest.mark.parametrize("exchanges", [True, False])
def test_an_error_at_any_step_leaves_a_whole_site(
    output: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool, forever: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    seen: set[tuple[str, ...]] = set()
    for step in range(1, 1000):
        put(output, OLD)
        with failing(FULL, step, 10**6 if forever else step) as taken:
            _, problems = put(output, NEW)
        if len(taken) < step:
            break
        seen.add(tuple(codes(problems)))
        mended = output if output.exists() else swap.previous_of(output)
        assert snapshot(mended) == held(OLD if codes(problems) == ["output-failed"] else NEW)
        assert exchanges or forever or output.exists()
    assert {("output-failed",), ("output-leftover",)} <= seen
    assert step > 30


@pytest.mark.parametrize("exchanges", [True, False])
def test_death_at_any_step_leaves_a_whole_site(
    output: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    for step in range(1, 1000):
        put(output, OLD)
        with suppress(DeathError), failing(DeathError(), step, 10**6) as taken:
            put(output, NEW)
        if len(taken) < step:
            break
        if not exchanges:
            swap.recover(output)
        assert snapshot(output) in (held(OLD), held(NEW))
        assert put(output, NEW)[1] == ()
        assert snapshot(output) == held(NEW)
        assert neighbours(output) == [".cache", "site"]
    assert step > 30


LOOP = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.publishing import put, site
print("ready", flush=True)
while True:
    for word in ("old", "new"):
        assert not put(Path(sys.argv[1]), site(word, more=40))[1]
"""


def test_a_killed_build_leaves_a_whole_site(output: Path) -> None:
    sites = [held(site(word, more=40)) for word in ("old", "new")]
    put(output, site("old", more=40))
    chance = random.Random(3)  # noqa: S311 (any moments will do)
    for _ in range(8):
        root = Path(__file__).parent.parent
        command = [sys.executable, "-c", LOOP, str(output), str(root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as build:
            assert build.stdout is not None
            assert build.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.0, 0.1))
            build.send_signal(signal.SIGKILL)
        assert snapshot(output) in sites
    assert put(output, NEW)[1] == ()
    assert neighbours(output) == [".cache", "site"]


def test_two_builds_at_once_do_not_mix(output: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda files: put(output, files), [OLD, NEW] * 20))
    assert {problems for _, problems in results} == {()}
    assert snapshot(output) in (held(OLD), held(NEW))
    assert neighbours(output) == [".cache", "site"]


def test_a_build_gives_up_on_one_that_never_ends(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with lock.locked(output.parent) as free:
        assert free
        assert codes(put(output, NEW)[1]) == ["output-busy"]
    assert put(output, NEW)[1] == ()
