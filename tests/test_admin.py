"""/admin/: what the CMS is told, how it is fetched, and its page."""

import json
import shutil
import subprocess
import tarfile
from base64 import b64encode
from hashlib import sha256, sha512
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from brief import extras, pipeline
from brief.admin.fetching import fetched
from brief.admin.packages import Held, Package
from brief.config import Config
from brief.content import TYPES
from brief.load import Blob
from brief.outputs import OUTPUTS
from brief.outputs.plan import Editions, made
from brief.schema import fields_of
from brief.views import Asset, Page
from tests.admin_site import editions_of, with_admin
from tests.small_site import lay_out

FILE = b"the CMS"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    root = with_admin(tmp_path_factory.mktemp("admin") / "site")
    return editions_of(root)


def settings_of(editions: Editions) -> dict[str, Any]:
    items = made(OUTPUTS["admin"](editions), editions)
    told = {item.url: item.data for item in items if isinstance(item, Asset)}
    settings: dict[str, Any] = json.loads(told["/admin/settings.json"])
    return settings


def test_every_field_of_every_type_is_in_its_form(editions: Editions) -> None:
    forms = {form["name"]: form["fields"] for form in settings_of(editions)["collections"]}
    assert list(TYPES) == list(forms)
    for kind, type in TYPES.items():
        keys = {spec.key for spec in fields_of(type.model)}
        assert {"_id", "body", *keys} == {field["name"] for field in forms[kind]}
        assert all(field["hint"] for field in forms[kind])


def test_a_field_is_what_the_model_says(editions: Editions) -> None:
    collections = {form["name"]: form for form in settings_of(editions)["collections"]}
    event = {field["name"]: field for field in collections["event"]["fields"]}
    assert ("texts", True) == (event["title"]["widget"], event["title"]["required"])
    assert ("string", False) == (event["when"]["widget"], event["when"]["required"])
    assert "write a date as" in event["when"]["pattern"][1]
    assert ["review", "workshop"] == [option["value"] for option in event["lane"]["options"]]
    assert "occurrence" in event["kind"]["options"]
    assert ("claim", True) == (event["claims"]["widget"], event["claims"]["multiple"])
    assert ("relation", "entity") == (event["entities"]["widget"], event["entities"]["collection"])
    assert ("list", 1) == (event["dated_by"]["widget"], event["dated_by"]["max"])
    assert "i18n" not in collections["event"]
    assert "multiple_files" == collections["brief"]["i18n"]["structure"]
    assert all(field["i18n"] == "translate" for field in collections["brief"]["fields"])


def test_what_is_published_becomes_a_pull_request(editions: Editions) -> None:
    settings = settings_of(editions)
    login = {"base_url": "https://login.example.org"}
    backend = {"name": "github", "repo": "owner/name", "branch": "main", **login}
    assert backend == settings["backend"]
    assert "editorial_workflow" == settings["publish_mode"]


def test_the_page_is_kept_from_indexes_and_runs_no_code_from_text(editions: Editions) -> None:
    (page,) = (
        item for item in made(OUTPUTS["admin"](editions), editions) if isinstance(item, Page)
    )
    assert not page.view.head.indexed
    assert "default-src 'none'; script-src 'self'; " in page.view.policy
    assert "unsafe-eval" not in page.view.policy


def test_a_site_that_does_not_ask_for_it_has_none(tmp_path: Path) -> None:
    editions = editions_of(lay_out(tmp_path))
    assert [] == list(OUTPUTS["admin"](editions))
    assert ((), ()) == extras.cms(tmp_path, editions[0].config)


def archive(data: bytes) -> bytes:
    """Return a package of npm with one file."""
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        member = tarfile.TarInfo("package/cms.js")
        member.size = len(data)
        tar.addfile(member, BytesIO(data))
    return packed.getvalue()


def package(data: bytes) -> Package:
    integrity = f"sha512-{b64encode(sha512(data).digest()).decode()}"
    held = Held("cms.js", "cms.js", sha256(FILE).hexdigest())
    return Package("cms", "1.0.0", integrity, (held,))


def bringing(data: bytes | None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have npm bring these bytes, or fail; return what it is asked for."""
    asked: list[str] = []

    def run(command: list[str], cwd: str, **_: object) -> None:
        asked.append(command[2])
        if data is None:
            raise OSError
        Path(cwd, "cms.tgz").write_bytes(data)

    monkeypatch.setattr(subprocess, "run", run)
    return asked


def test_it_is_fetched_once(
    tmp_path: Path, editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    config, data = editions[0].config, archive(FILE)
    asked = bringing(data, monkeypatch)
    for _ in range(2):
        assert ((Blob("admin/cms.js", FILE),), ()) == fetched(tmp_path, config, (package(data),))
    assert ["cms@1.0.0"] == asked
    kept = tmp_path / ".cache/brief/admin-1.0.0-cms.js"
    kept.write_bytes(b"damaged")
    assert ((Blob("admin/cms.js", FILE),), ()) == fetched(tmp_path, config, (package(data),))
    assert FILE == kept.read_bytes()


@pytest.mark.parametrize("brought", [None, archive(b"another"), archive(FILE) + b"\0"])
def test_what_is_not_the_one_that_is_meant_is_a_problem(
    brought: bytes | None, tmp_path: Path, editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    config: Config = editions[0].config
    bringing(brought, monkeypatch)
    blobs, (problem,) = fetched(tmp_path, config, (package(archive(FILE)),))
    assert () == blobs
    assert ("admin-missing", "error") == (problem.code, problem.severity)
    assert "content/site.yaml" == problem.where.path
    assert not list(tmp_path.rglob("admin-*"))


def test_without_npm_it_is_a_problem(
    tmp_path: Path, editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    _, (problem,) = fetched(tmp_path, editions[0].config, (package(archive(FILE)),))
    assert "npm, which comes with Node, is not installed" in problem.message


def test_a_build_without_it_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = with_admin(tmp_path)
    shutil.rmtree(root / ".cache")
    bringing(None, monkeypatch)
    result = pipeline.build(pipeline.Options(root))
    assert ((), ["admin-missing"]) == (result.files, [p.code for p in result.problems])
