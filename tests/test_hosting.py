"""The finished site fits any static host, and reaches for no other."""

import re
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from brief import cli, publish
from brief.cli import publishing
from brief.outputs.hosting import security_txt
from brief.publish import File
from brief.urls import Base
from tests.finished import SITES, Finished, attribute, everything, only, real
from tests.small_site import edit, lay_out

BASE = Base("https://example.org", "/sub/")
# What a page loads by itself, as opposed to what a reader may go to.
LOADS = "script, img, source, iframe, video, audio, track, embed, object, input[type=image]"
LOADING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"}
FOREIGN = re.compile(rb"https?:|url\(\s*[\"']?//|@import")


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Finished:
    return SITES[request.param]()


def policy(page: LexborHTMLParser) -> list[list[str]]:
    said = attribute(only(page, "meta[http-equiv=Content-Security-Policy]"), "content")
    return [directive.split() for directive in said.split(";")]


def test_every_page_forbids_all_that_it_does_not_need(site: Finished) -> None:
    for file, page in site.pages.items():
        directives = policy(page)
        assert ["default-src", "'none'"] == directives[0], file
        allowed = {source for _, *sources in directives for source in sources}
        assert {"'none'", "'self'"} == allowed, file
        assert {"base-uri", "form-action", "script-src", "style-src"} <= {d[0] for d in directives}


def test_the_policy_stands_before_all_that_is_loaded(site: Finished) -> None:
    for file in site.pages:
        text = site.files[file]
        loads = [at for at in map(text.find, (b"<link", b"<script", b"<style", b"<img")) if at > 0]
        assert text.index(b"Content-Security-Policy") < min(loads), file


def test_every_page_limits_what_other_sites_learn(site: Finished) -> None:
    for file, page in site.pages.items():
        said = attribute(only(page, "meta[name=referrer]"), "content")
        assert "strict-origin-when-cross-origin" == said, file


def test_no_page_loads_anything_from_elsewhere(site: Finished) -> None:
    for file, page in site.pages.items():
        for node in page.css(LOADS):
            for name in ("src", "srcset", "data", "poster"):
                address = node.attributes.get(name)
                assert not address or site.is_here(site.resolve(file, address)), (
                    f"{file}: {node.html}"
                )
        for node in page.css("link"):
            if set(attribute(node, "rel").split()) & LOADING_RELS:
                assert site.is_here(site.resolve(file, attribute(node, "href"))), file


def test_no_style_sheet_and_no_script_names_another_origin(site: Finished) -> None:
    files = {url: data for url, data in site.files.items() if url.startswith("assets/")}
    code = {url: data for url, data in files.items() if url.endswith((".css", ".js"))}
    assert code
    assert {} == {url: FOREIGN.findall(data) for url, data in code.items() if FOREIGN.search(data)}


def test_only_what_the_host_wants_is_hidden(site: Finished) -> None:
    assert [".nojekyll"] == [url for url in site.files if re.search(r"(^|/)\.", url)]


def test_the_404_page_speaks_every_language_and_stands_at_the_top(site: Finished) -> None:
    page = site.pages["404.html"]
    spoken = {attribute(node, "lang") for node in page.css("main [lang]")}
    assert set(site.config.languages) == spoken


def test_a_source_names_its_lasting_copy_as_robust_links_do() -> None:
    page = everything().pages["en/sources/register/index.html"]
    original, copy = "https://port.example/register", "https://archive.example/1"
    there = only(page, f'a[href="{original}"]').attributes
    assert (copy, "2040-02-21") == (there["data-versionurl"], there["data-versiondate"])
    here = only(page, f'a[href="{copy}"]').attributes
    assert (original, "2040-02-21") == (here["data-originalurl"], here["data-versiondate"])
    passages = page.css(".claim-passage a")
    assert passages
    for link in (passage.attributes for passage in passages):
        assert (copy, "2040-02-21") == (link["data-versionurl"], link["data-versiondate"])


def test_security_txt_is_there_if_there_is_a_contact() -> None:
    assert "security.txt" not in real("https://example.org/").files
    text = everything().files["security.txt"].decode()
    assert "Contact: mailto:keeper@lighthouse.example\n" in text
    assert "Canonical: https://lighthouse.example/security.txt\n" in text


def test_security_txt_has_the_fields_that_the_standard_demands() -> None:
    assert (
        "Contact: https://example.org/report\nExpires: 2027-02-28T00:00:00Z\n"
        "Preferred-Languages: en, fr\nCanonical: https://example.org/sub/security.txt\n"
    ) == security_txt("https://example.org/report", date(2026, 3, 1), "en, fr", BASE)
    assert "Expires: 9999-12-31T" in security_txt("https://example.org/", date.max, "en", BASE)


def test_the_site_is_made_anew_before_security_txt_expires(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    edit(root, "content/site.yaml", "lanes:", "contact: mailto:desk@example.org\nlanes:")
    asked = ["build", "--root", str(root), "--next-change", "--as-of", "2040-01-01"]
    assert 0 == cli.main(asked)
    assert "2040-10-31\n" == capsys.readouterr().out
    assert "Expires: 2040-12-30T" in security_txt(
        "mailto:x@y.example", date(2040, 1, 1), "en", BASE
    )


def test_a_build_says_how_large_the_site_is_and_when_pages_may_refuse_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build = ["build", "--root", str(lay_out(tmp_path)), "--as-of", "2031-06-01"]
    assert 0 == cli.main(build)
    assert re.search(r"removed; \d\.\d MB\)\.\n", capsys.readouterr().out)
    monkeypatch.setattr(publishing, "MOST", 10**6)
    assert 0 == cli.main([*build, "--output", str(tmp_path / "other")])
    assert "MB, near GitHub Pages' limit of 1 MB)." in capsys.readouterr().out


def test_a_folder_of_the_site_holds_plain_files_that_a_server_can_read(tmp_path: Path) -> None:
    files = (File("index.html", b"a"), File("en/index.html", b"b"))
    for _ in range(2):  # the second build links what did not change, until the first one is gone
        publish.update(tmp_path / "site", files, tmp_path, [])
    for path in (tmp_path / "site").rglob("*"):
        assert not path.is_symlink()
        assert (0o755 if path.is_dir() else 0o644) == path.stat().st_mode & 0o777
        assert path.is_dir() or 1 == path.stat().st_nlink
