"""Assets are named by their bytes, and every page says which bytes it expects."""

from base64 import b64decode
from hashlib import sha384

import pytest

from brief.fingerprints import fingerprinted
from brief.publish import File
from brief.urls import Base
from tests.finished import SITES, Finished, attribute

BASE = Base("https://example.org", "/sub/")
SHEET = b'@font-face { src: url("fonts/a.woff2") } p { background: url("data:,x") }'
PAGE = b'<link rel="stylesheet" href="/sub/assets/a.css"><script src="/sub/assets/a.js"></script>'


def made(*files: File) -> dict[str, bytes]:
    return {file.url: file.data for file in fingerprinted(files, BASE)}


def a_site(font: bytes = b"font", sheet: bytes = SHEET) -> dict[str, bytes]:
    return made(
        File("assets/a.css", sheet), File("assets/a.js", b"1"), File("index.html", PAGE),
        File("assets/fonts/a.woff2", font), File("assets/fonts/a.OFL.txt", b"licence"),
    )  # fmt: skip


def test_only_what_is_loaded_is_renamed() -> None:
    names = ["assets/a.css", "assets/a.js", "assets/fonts/a.OFL.txt", "assets/fonts/a.woff2"]
    plain = {url.split(".")[0] + "." + url.split(".")[-1]: url for url in a_site()}
    assert [*sorted(name.replace(".OFL", "") for name in names), "index.html"] == sorted(plain)
    assert "assets/fonts/a.OFL.txt" in a_site()


def test_other_bytes_have_another_name_through_all_that_load_them() -> None:
    one, other = a_site(font=b"font"), a_site(font=b"another")
    kept = {url for url in one if url in other}
    assert {"assets/fonts/a.OFL.txt", "index.html"} < kept
    assert [] == [url for url in kept if url.endswith((".css", ".woff2"))]
    assert one["index.html"] != other["index.html"]


def test_what_is_no_asset_is_left_as_it_is() -> None:
    page = b'<a href="/sub/assets/none.css">x</a><a href="/assets/a.css">y</a> assets/a.css'
    files = made(File("assets/a.css", b""), File("index.html", page), File("a.json", PAGE))
    assert page == files["index.html"]
    assert PAGE == files["a.json"]


@pytest.mark.parametrize("name", SITES)
def test_every_page_expects_the_bytes_that_are_there(name: str) -> None:
    site: Finished = SITES[name]()
    for file, page in site.pages.items():
        for node in page.css("link[rel=stylesheet], script[src]"):
            address = attribute(node, "src" if node.tag == "script" else "href")
            data = site.files[site.resolve(file, address).removeprefix(site.root)]
            kind, _, digest = attribute(node, "integrity").partition("-")
            assert ("sha384", sha384(data).digest()) == (kind, b64decode(digest)), (
                f"{file}: {address}"
            )
