"""The memo: the same site from any state of it, and little work after a small edit."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import pipeline
from brief.memo import Memo, folder, values
from brief.problems import Where
from brief.sayings import say
from tests.small_site import lay_out

EVENT = "content/events/review-opens.md"
TEXTS = [
    f"content/{path}.md"
    for path in (
        "briefs/example-review.fr",
        "sources/notice",
        "topics/safeguards",
        "pages/method.en",
    )
]
PARSE, RENDER = "brief.load.documents.read_document", "render"

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
written = st.recursive(
    plain
    | st.dates()
    | st.builds(Where, st.text(), st.integers())
    | st.text().map(lambda word: say("no {word}", word=word))
    | st.frozensets(st.text()),
    lambda inner: (
        st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner).map(MappingProxyType)
    ),
)


@given(written)
def test_what_is_written_is_read_again(value: object) -> None:
    data = values.dumps(value)
    again = values.loads(data)
    assert value == again
    assert data == values.dumps(again)


@given(plain, plain)
def test_other_values_are_other_bytes(one: object, other: object) -> None:
    assert (repr(one) == repr(other)) == (values.dumps(one) == values.dumps(other))


@pytest.mark.parametrize("value", [object(), [1], {"a": b"x"}, Path()])
def test_what_is_no_value_is_refused(value: object) -> None:
    with pytest.raises(values.NoValueError):
        values.dumps(value)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'[["os:system"],[5,"x"]]', b"[[],[9]]"])
def test_what_else_is_read_is_refused(data: bytes) -> None:
    with pytest.raises(values.NoValueError):
        values.loads(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, bytes]]:
    """A site with what its build remembers, and its files."""
    root = lay_out(tmp_path_factory.mktemp("memo"))
    memory = Memo(root)
    result = pipeline.build(pipeline.Options(root), memory)
    memory.save()
    return root, {file.url: file.data for file in result.files}


@pytest.fixture
def root(site: tuple[Path, Mapping[str, bytes]], tmp_path: Path) -> Path:
    """Another site like it."""
    lay_out(tmp_path)
    os.link(folder.of(site[0]) / "memo", folder.made(tmp_path) / "memo")
    return tmp_path


def made(root: Path) -> tuple[Mapping[str, bytes], Mapping[str, int]]:
    """Return the files of a site, and how often what was done for them."""
    memory = Memo(root)
    result = pipeline.build(pipeline.Options(root), memory)
    return {file.url: file.data for file in result.files}, memory.made


def test_what_is_remembered_is_not_made_again(
    root: Path, site: tuple[Path, Mapping[str, bytes]]
) -> None:
    files, work = made(root)
    assert site[1] == files
    assert {PARSE: 0, RENDER: 0} == {name: work[name] for name in (PARSE, RENDER)}


def test_one_edit_is_one_parse_and_the_pages_that_show_it(
    root: Path, site: tuple[Path, Mapping[str, bytes]]
) -> None:
    (root / EVENT).write_text((root / EVENT).read_text("utf-8") + "\nSome more words.\n", "utf-8")
    files, work = made(root)
    pages = [url for url in files if url.endswith(".html") and files[url] != site[1][url]]
    assert {PARSE: 1, RENDER: len(pages)} == {name: work[name] for name in (PARSE, RENDER)}
    assert "en/events/review-opens/index.html" in pages


BRIEF = "content/briefs/example-review.en.md"


def test_one_edited_text_is_looked_at_again_and_no_other(
    root: Path, site: tuple[Path, Mapping[str, bytes]]
) -> None:
    brief = (root / BRIEF).read_text("utf-8")
    (root / BRIEF).write_text(f"{brief}\n## More\n", "utf-8")
    files, work = made(root)
    forgetful = pipeline.build(pipeline.Options(root))
    assert {file.url: file.data for file in forgetful.files} == files
    others = [url for url in files if files[url] == site[1].get(url)]
    assert 0 < work["plan"] < len(others) / 5
    assert 0 < work["work"] < len(list((root / "content").rglob("*.md")))


@pytest.mark.parametrize("path", TEXTS)
def test_whoever_shows_a_text_makes_it_anew(path: str, root: Path) -> None:
    text = (root / path).read_text("utf-8")
    head, mark, body = text.partition("\n---\n")
    (root / path).write_text(f"{head}\n# shifted{mark}{body}\nAdded words.\n", "utf-8")
    result, fresh = (
        pipeline.build(pipeline.Options(root), Memo(root)),
        pipeline.build(pipeline.Options(root)),
    )
    assert fresh.problems == result.problems
    assert {f.url: f.data for f in fresh.files} == {f.url: f.data for f in result.files}


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: data[:0],
    "foreign": lambda data: b"SQLite format 3\0" + data,
    "of another program": lambda data: data.replace(data[:90], b"brief memo " + b"0" * 79, 1),
    "torn": lambda data: data[: len(data) // 2],
    "flipped": lambda data: bytes(byte ^ (n % 4096 == 4095) for n, byte in enumerate(data)),
    "huge lengths": lambda data: data[:140] + b"\xff" * 40 + data[180:],
}


@pytest.mark.parametrize("harm", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_made_again(
    harm: Callable[[bytes], bytes], root: Path, site: tuple[Path, Mapping[str, bytes]]
) -> None:
    file = folder.of(root) / "memo"
    harmed = harm(file.read_bytes())
    file.unlink()
    file.write_bytes(harmed)
    memory = Memo(root)
    result = pipeline.build(pipeline.Options(root), memory)
    memory.save()
    assert site[1] == {file.url: file.data for file in result.files}
    assert memory.made[PARSE] + memory.made[RENDER] > 0
    assert {PARSE: 0, RENDER: 0} == {name: made(root)[1][name] for name in (PARSE, RENDER)}


def test_what_a_template_brings_in_counts(root: Path) -> None:
    cite = root / "templates/cite.html"
    cite.write_text(cite.read_text("utf-8") + "<!-- -->", "utf-8")
    files, work = made(root)
    assert work[PARSE] == 0
    assert 0 < work[RENDER] < len(files)


def test_processes_make_what_one_makes(
    tmp_path: Path, site: tuple[Path, Mapping[str, bytes]]
) -> None:
    program = (
        "import sys; from pathlib import Path; from brief import pipeline, processes, publish\n"
        "from brief.memo import Memo\n"
        "processes.FEWEST = 2; processes.number = lambda: 2\n"
        "made = pipeline.build(pipeline.Options(Path(sys.argv[1])), Memo(Path(sys.argv[2]), 2))\n"
        "publish.update(Path(sys.argv[3]), made.files, Path(sys.argv[1]))\n"
    )
    for name in ("new", "known"):
        places = [str(site[0]), str(tmp_path if name == "new" else site[0]), str(tmp_path / name)]
        environment = os.environ | {"PYTHONPATH": str(Path(pipeline.__file__).parents[1])}
        subprocess.run([sys.executable, "-c", program, *places], check=True, env=environment)
        assert dict(sorted(site[1].items())) == dict(_files(tmp_path / name))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
