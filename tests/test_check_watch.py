"""`brief check --watch`: a report at each save, until it is interrupted."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.pipeline import Options, Result
from brief.serve import watch
from tests.small_site import edit, lay_out


def test_each_save_is_checked_until_an_interruption(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)

    async def a_save_then_an_interruption(_: tuple[Path, ...]) -> AsyncIterator[None]:
        yield
        edit(root, "content/topics/reviews.md", "name:", "nam:")
        yield
        raise KeyboardInterrupt

    def gathered(options: Options) -> Result:  # pages are not what this is about
        content = pipeline.gather(options)
        return Result(content, 0, (), content.problems)

    monkeypatch.setattr(watch, "saves", a_save_then_an_interruption)
    monkeypatch.setattr(pipeline, "build", gathered)
    assert 130 == cli.main(["check", "--watch", "--root", str(root)])
    printed = capsys.readouterr()
    first, second, rest = printed.out.split("Each save is checked; ^C ends this.\n")
    assert ("No problems.\n", "") == (first, rest)
    assert "did you mean 'name'?" in second
    assert "Interrupted.\n" == printed.err


def test_a_save_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one", "utf-8")

    async def story() -> list[str]:
        seen = []
        async with aclosing(watch.saves((tmp_path,))) as saves:
            async for _ in saves:
                seen.append(file.read_text("utf-8"))
                if len(seen) == 2:
                    break
                asyncio.get_running_loop().call_later(0.2, file.write_text, "two", "utf-8")
        return seen

    assert ["one", "two"] == asyncio.run(asyncio.wait_for(story(), 20))
