"""Slugs, ids, base URLs, and the way between URLs and files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.urls import Base, collisions, file_fault, file_of, is_id, parse_base, slug, url_of

NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/\\#"), min_size=1
)
PATHS = st.lists(NAMES.filter(lambda name: name not in (".", "..")), min_size=1).map("/".join)
BASES = st.sampled_from([Base("https://example.org", "/"), Base("https://example.org", "/sub/p/")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Départs en cascade chez xAI", "departs-en-cascade-chez-xai"),
        ("L’œuvre — d'un Ægir", "l-oeuvre-d-un-aegir"),
        ("co\u2011fondateurs\u00a0: « libre »", "co-fondateurs-libre"),
        ("Straße Łódź", "strasse-lodz"),
        ("soft\u00adhyphen", "softhyphen"),
        ("«\u202f»", ""),
        ("", ""),
    ],
)
def test_a_slug_is_made_of_plain_words(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_its_own_slug_and_fit_for_an_id(text: str) -> None:
    made = slug(text)
    assert slug(made) == made
    assert made == "" or is_id("x-" + made[:90].strip("-"))


@pytest.mark.parametrize(
    "text", ["xai", "globalnews-xai", "2026", "a" * 100, "con-artist", "com10"]
)
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-a",
        "a-",
        "a--b",
        "A",
        "é",
        "a b",
        "a\n",
        "a_b",
        "a.b",
        "a" * 101,
        "²",
        "con",
        "nul",
        "prn",
        "aux",
        "com1",
        "lpt9",
    ],
)
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("/", "index.html"),
        ("/en/events/x/", "en/events/x/index.html"),
        ("/404.html", "404.html"),
        ("/en/feed.xml", "en/feed.xml"),
    ],
)
def test_a_url_and_its_file(url: str, file: str) -> None:
    assert file_of(url) == file
    assert url_of(file) == url


@given(PATHS)
def test_files_round_trip(path: str) -> None:
    assert file_of(url_of(path)) == path


@given(st.text())
def test_file_of_needs_no_second_call(url: str) -> None:
    assert file_of(file_of(url)).removeprefix("/") == file_of(url).removeprefix("/")


@pytest.mark.parametrize(
    "file", ["", "/a", "a//b", "a/", "../a", "a/./b", "a\\b", "a\x00", "\ud800"]
)
def test_files_that_no_site_may_hold(file: str) -> None:
    assert file_fault(file)


@pytest.mark.parametrize("file", ["index.html", "en/x/index.html", ".nojekyll", "a..b/c d.txt"])
def test_files_that_a_site_may_hold(file: str) -> None:
    assert file_fault(file) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org", Base("https://example.org", "/")),
        ("https://Example.org/sub/path", Base("https://example.org", "/sub/path/")),
        ("http://localhost:8000/", Base("http://localhost:8000", "/")),
        ("https://example.org:443/", Base("https://example.org", "/")),
        ("http://[::1]:8000/a/", Base("http://[::1]:8000", "/a/")),
        ("https://example.org/é%20a/", Base("https://example.org", "/%C3%A9%20a/")),
    ],
)
def test_base_urls(text: str, expected: Base) -> None:
    assert parse_base(text) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "https://"),
        ("example.org/", "https://"),
        ("ftp://example.org/", "https://"),
        ("//example.org/", "https://"),
        ("https:///path/", "host"),
        ("https://example.org/?", "query"),
        ("https://example.org/#", "fragment"),
        ("https://me:pw@example.org/", "user name"),
        ("https://exa mple.org/", "space"),
        ("https://example.org/\n", "space"),
        ("https://example.org:port/", "port"),
        ("https://example.org:99999/", "port"),
        ("https://[::1/", "host"),
        ("https://exämple.org/", "xn--"),
        ("https://a..b/", "host name"),
        ("https://example.org/a//b/", "empty part"),
        ("https://example.org/../", "'..'"),
        ("https://example.org/a/..", "'..'"),
    ],
)
def test_the_fault_of_a_base_url_is_named(text: str, word: str) -> None:
    fault = parse_base(text)
    assert isinstance(fault, str)
    assert word in fault


@given(st.text() | st.text().map("https://".__add__))
def test_no_base_url_raises_and_a_good_one_is_stable(text: str) -> None:
    base = parse_base(text)
    assert isinstance(base, str) or base == parse_base(base.absolute("/"))


def test_links_lie_below_the_base() -> None:
    base = Base("https://example.org", "/sub/")
    assert base.href("/en/é?%/#c1") == "/sub/en/%C3%A9%3F%25/#c1"
    assert base.absolute("/") == "https://example.org/sub/"
    assert base.local("https://example.organic/sub/") is None
    assert base.local("/other/") is None


@given(BASES, PATHS, st.text(st.characters(exclude_categories=["Cs"])))
def test_links_round_trip_and_are_ascii(base: Base, path: str, fragment: str) -> None:
    url = f"/{path}" + (f"#{fragment}" if fragment else "")
    assert base.local(base.href(url)) == url
    assert base.local(base.absolute(url)) == url
    assert base.href(url).isascii()


@given(BASES, st.text())
def test_no_link_raises(base: Base, text: str) -> None:
    assert base.href(text).startswith(base.path)
    base.local(text)


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (["/a/", "/b/"], ()),
        (["/a/", "/a/"], (("/a/", "/a/"),)),
        (["/a/", "a/index.html"], (("/a/", "a/index.html"),)),
        (["/b/", "/B/"], (("/B/", "/b/"),)),
        (["/é/", "/e\u0301/"], (("/e\u0301/", "/é/"),)),
        (["/STRASSE/", "/straße/"], (("/STRASSE/", "/straße/"),)),
        (["en/x", "en/X/index.html"], (("en/x", "en/X/index.html"),)),
        (["en/x", "en/xy/index.html"], ()),
    ],
)
def test_collisions(urls: list[str], expected: tuple[tuple[str, str], ...]) -> None:
    assert collisions(urls) == expected
    assert collisions(reversed(urls)) == expected
