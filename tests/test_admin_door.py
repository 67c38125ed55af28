"""The preview takes what is saved at /admin/, and nothing else from nobody else."""

import http.client
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from brief.pipeline import Options
from brief.serve import state
from brief.serve.desk import Desk, RefusedError, answer
from brief.serve.guard import is_loopback
from brief.serve.saved import Reading
from brief.serve.state import Built
from tests.admin_site import with_admin
from tests.previewing import Preview, served
from tests.small_site import lay_out

PATH = "content/topics/safeguards.md"
NEW = "---\nname: {fr: Neuf, en: New}\n---\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_admin(tmp_path / "site")


@pytest.fixture
def at(root: Path) -> Desk:
    return Desk(Options(root))


def now(root: Path) -> Built:
    return state.first(Options(root), 1, Reading())


def save(at: Desk, path: str, text: str, base: str = "") -> None:
    raw = json.dumps({"base": base, "text": text})
    request = {"action": "persistEntry", "params": {"dataFiles": [{"path": path, "raw": raw}]}}
    answer(at, now(at.options.root), request)


def read(at: Desk, path: str) -> str:
    request = {"action": "getEntry", "params": {"path": path}}
    text: str = answer(at, now(at.options.root), request)["data"]
    return text


def refused(at: Desk, path: str, text: str, base: str = "") -> str:
    with pytest.raises(RefusedError) as error:
        save(at, path, text, base)
    return str(error.value)


def test_a_new_file_is_written_as_fmt_would(root: Path, at: Desk) -> None:
    save(at, "content/topics/new-one.md", NEW)
    file = root / "content/topics/new-one.md"
    assert "---\nname: {en: New, fr: Neuf}\n---\n" == file.read_text("utf-8")


def test_the_files_of_a_folder_are_told(root: Path, at: Desk) -> None:
    request = {"action": "entriesByFolder", "params": {"folder": "content/topics"}}
    told = answer(at, now(root), request)
    assert sorted(path.name for path in (root / "content/topics").iterdir()) == [
        Path(one["file"]["path"]).name for one in told
    ]


def test_a_form_that_is_still_open_can_save_again(at: Desk) -> None:
    base = read(at, PATH)
    for title in ("One", "Two"):
        save(at, PATH, f"---\nname: {{en: {title}, fr: Un}}\n---\n", base)
    assert "en: Two" in read(at, PATH)


def test_what_was_changed_elsewhere_is_not_written_over(root: Path, at: Desk) -> None:
    base = read(at, PATH)
    save(at, PATH, NEW, base)
    (root / PATH).write_text("---\nname: {en: Else, fr: Autre}\n---\n", "utf-8")
    assert "was changed elsewhere" in refused(at, PATH, NEW, base)
    assert "was changed elsewhere" in refused(at, PATH, NEW)
    assert "en: Else" in read(at, PATH)


def test_a_remark_is_never_lost(root: Path, at: Desk) -> None:
    (root / PATH).write_text("---\n# Mine.\nname: {en: A, fr: B}\n---\n", "utf-8")
    assert "'# Mine.' in the file would be lost" in refused(at, PATH, NEW, read(at, PATH))


@pytest.mark.parametrize(
    "text", ["---\nnam: {en: A, fr: B}\n---\n", "no front matter", "---\nname: [\n---\n", ""]
)
def test_a_file_with_an_error_is_not_written(text: str, at: Desk) -> None:
    base = read(at, PATH)
    assert refused(at, PATH, text, base).startswith(PATH)
    assert base == read(at, PATH)


@pytest.mark.parametrize(
    "path",
    [
        "content/topics/../../x.md", "content/../x.md", "/etc/x.md", "content/site.yaml",
        "content/published.txt", "content/topics/a/b.md", "content/topics/x.txt", "seeds/x.md",
        "content/nothing/x.md", "content/topics/Not An Id.md", "content/topics/..\\x.md",
        "content/briefs/x.md", "content/briefs/x.de.md", "content//x.md", "", "content/topics/.md",
    ],
)  # fmt: skip
def test_what_leaves_its_folder_is_refused(path: str, root: Path, at: Desk) -> None:
    before = sorted(root.rglob("*"))
    assert refused(at, path, NEW)
    assert before == sorted(root.rglob("*"))


def test_no_link_is_followed(root: Path, at: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (root / "content/topics/linked.md").symlink_to(tmp_path / "out" / "linked.md")
    assert refused(at, "content/topics/linked.md", NEW)
    (root / "content/corrections").rename(root / "elsewhere")
    (root / "content/corrections").symlink_to(tmp_path / "out")
    text = (root / "elsewhere/opening-day.md").read_text("utf-8")
    assert "there is a link on the way" in refused(at, "content/corrections/new.md", text)
    assert [] == list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("raw", ["", "[]", "{}", "x", '{"base": ""}', "[" * 100_000])
def test_what_makes_no_sense_is_refused(raw: str, root: Path, at: Desk) -> None:
    request = {"action": "persistEntry", "params": {"dataFiles": [{"path": PATH, "raw": raw}]}}
    with pytest.raises(RefusedError):
        answer(at, now(root), request)


@pytest.mark.parametrize("files", [5, [5], ["x"], [{"path": PATH}], [{"path": PATH, "raw": 5}]])
def test_what_is_no_file_is_not_written(files: Any, root: Path, at: Desk) -> None:
    before = (root / PATH).read_bytes()
    with suppress(RefusedError):
        answer(at, now(root), {"action": "persistEntry", "params": {"dataFiles": files}})
    assert before == (root / PATH).read_bytes()


@pytest.mark.parametrize("action", ["deleteFiles", "persistMedia", "x", None, ["info"]])
def test_nothing_else_can_be_done(action: Any, root: Path, at: Desk) -> None:
    with pytest.raises(RefusedError):
        answer(at, now(root), {"action": action, "params": {"paths": [PATH]}})
    assert (root / PATH).exists()


def test_what_this_computer_alone_calls_itself() -> None:
    names = ("localhost", "127.0.0.1", "::1", "[::1]", "::", "", "10.0.0.1", "a.example")
    assert [True] * 4 + [False] * 4 == [is_loopback(name) for name in names]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = with_admin(tmp_path_factory.mktemp("door") / "site")
    with served(root) as it:
        yield it


def post(preview: Preview, body: bytes, **headers: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)
    ours = {"Origin": f"http://127.0.0.1:{preview.port}"}
    try:
        connection.request("POST", "/brief-admin", body, {**ours, **headers})
        return connection.getresponse().status
    finally:
        connection.close()


INFO = b'{"action": "info"}'


def test_the_page_itself_is_answered(preview: Preview) -> None:
    assert 200 == post(preview, INFO)
    page = preview.page("/admin/")
    assert "livereload" not in page


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:1"])
def test_the_pages_of_others_are_not(origin: str, preview: Preview) -> None:
    assert 403 == post(preview, INFO, Origin=origin)


def test_another_name_of_this_computer_is_not(preview: Preview) -> None:
    named = {"Host": "evil.example", "Origin": "http://evil.example"}
    assert 403 == post(preview, INFO, **named)


@pytest.mark.parametrize("body", [b"", b"\xff", b"{", b"[]", b"[" * 100_000])
def test_what_is_no_request_is_not(body: bytes, preview: Preview) -> None:
    assert 400 == post(preview, body)


def test_what_is_huge_is_not_even_read(preview: Preview) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)
    connection.putrequest("POST", "/brief-admin")
    connection.putheader("Content-Length", "99000000")
    connection.endheaders()
    assert 400 == connection.getresponse().status
    connection.close()


def test_a_site_without_it_has_no_door(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "site")
    with served(root) as preview:
        assert 404 == post(preview, INFO)
        assert 404 == preview.get("/admin/")[0]
