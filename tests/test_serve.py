"""The preview from outside: a real server, plain requests, a browser’s end of the websocket."""

import asyncio
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.previewing import (
    ABOUT,
    PATIENCE,
    Preview,
    browser,
    message,
    reload_after,
    running,
    served,
    until,
)
from tests.small_site import TESTS, edit, lay_out


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the small site with a draft. Each test leaves the site as it found it."""
    overlay = TESTS / "problems" / "draft-leaks"
    with served(lay_out(tmp_path_factory.mktemp("preview") / "site", overlay)) as it:
        yield it


def test_it_shows_the_site(preview: Preview) -> None:
    assert 'lang="en"' in preview.page("/")
    assert "<script src=" in preview.page("/en/")
    assert "LiveReload" in preview.page("/livereload.js")
    assert preview.get("/en") == (302, "/en/")
    assert preview.get("/en/", method="HEAD") == (200, "")


def test_a_save_reloads_the_browser_and_is_on_the_page(preview: Preview) -> None:
    told = reload_after(preview, lambda: preview.write("Saved and seen."))
    assert (told["command"], told["path"]) == ("reload", "*")
    assert "Saved and seen." in preview.page("/en/about/")
    assert re.search(r"^rebuilt in \d+\.\d{3} s$", preview.terminal.read_text(), re.MULTILINE)


def test_the_page_before_the_last_save_is_never_served(preview: Preview) -> None:
    for n in range(5):
        preview.write(f"This is state {n}.")
        assert f"This is state {n}." in preview.page("/en/about/")


def test_two_saves_in_a_row_end_with_the_second(preview: Preview) -> None:
    async def story() -> None:
        shown = preview.page("/en/about/")
        async with browser(preview, shown) as connection:
            for n in range(12):
                preview.write(f"First of pair {n}.")
                await asyncio.sleep(0.05)
                preview.write(f"Second of pair {n}.")
                while f"Second of pair {n}." not in shown:
                    await message(connection)
                    shown = preview.page("/en/about/")

    asyncio.run(story())


def test_a_page_that_missed_a_reload_is_told_when_it_connects(preview: Preview) -> None:
    async def story() -> str:
        shown = preview.page("/en/about/")
        preview.write("Written before the websocket was open.")
        preview.page("/en/about/")
        async with browser(preview, shown) as connection:
            return str((await message(connection))["command"])

    assert asyncio.run(story()) == "reload"


def test_a_changed_style_sheet_is_reloaded_alone(preview: Preview) -> None:
    style = preview.root / "templates" / "assets" / "style.css"

    def restyle() -> None:
        style.write_bytes(style.read_bytes() + b"/* restyled */\n")

    assert reload_after(preview, restyle)["path"].endswith("/assets/style.css")
    assert "restyled" in preview.page("/assets/style.css")


def test_a_problem_lies_over_the_last_good_page_until_it_is_mended(preview: Preview) -> None:
    preview.write("A good page.")
    assert "preview-problems" not in preview.page("/en/about/")
    preview.write("See <b>here</b>.")
    page = preview.page("/en/about/")
    assert "A good page." in page
    assert "content/pages/about.en.md:6:5: raw-html" in page
    assert "&lt;b&gt;here" in page
    assert "<b>" not in page
    assert "raw-html" in preview.terminal.read_text()
    preview.write("Mended.")
    assert "preview-problems" not in preview.page("/en/about/")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"---\ntitle: Abo"], ids=repr)
def test_a_file_that_is_half_written_is_a_problem_until_the_next_save(
    preview: Preview, data: bytes
) -> None:
    (preview.root / ABOUT).write_bytes(data)
    assert "preview-problems" in preview.page("/en/about/")
    preview.write("Whole again.")
    assert "Whole again." in preview.page("/en/about/")


def test_a_broken_template_is_a_problem_at_its_line(preview: Preview) -> None:
    preview.page("/en/about/")
    edit(preview.root, "templates/page.html", "{% block main %}", "{% blok main %}")
    page = preview.page("/en/about/")
    assert "templates/page.html:" in page
    assert "<h1" in page
    edit(preview.root, "templates/page.html", "{% blok main %}", "{% block main %}<!-- new -->")
    assert "<!-- new -->" in preview.page("/en/about/")


def test_files_come_move_and_go(preview: Preview) -> None:
    topics = preview.root / "content" / "topics"
    words = (topics / "reviews.md").read_bytes()
    (topics / "draft.tmp").write_bytes(words)
    (topics / "draft.tmp").replace(topics / "new.md")
    assert "<h1" in preview.page("/en/topics/new/")
    (topics / "new.md").rename(topics / "newer.md")
    assert (preview.get("/en/topics/new/")[0], preview.get("/en/topics/newer/")[0]) == (404, 200)
    (topics / "newer.md").unlink()
    assert preview.get("/en/topics/newer/")[0] == 404


def test_settings_words_and_sources_are_inputs_too(preview: Preview) -> None:
    edit(preview.root, "templates/strings/en.yaml", "skip: Skip to the text", "skip: Skip it all")
    assert "Skip it all" in preview.page("/en/about/")
    with (preview.root / "seeds" / "gazette.txt").open("ab") as seed:
        seed.write(b"\n")
    until(lambda: "seed-changed" in preview.page("/en/about/"))
    seed_path = preview.root / "seeds" / "gazette.txt"
    seed_path.write_bytes(seed_path.read_bytes()[:-1])
    assert "seed-changed" not in preview.page("/en/about/")


def test_what_the_gates_find_comes_after_the_page_and_without_a_reload(preview: Preview) -> None:
    path, told = "content/briefs/example-review.en.md", list[str]()

    async def story() -> None:
        async with browser(preview, preview.page("/en/about/")) as connection:
            edit(preview.root, path, "[@gazette/departures]", "[@gazette/departed]")
            told.append((await message(connection))["path"])
            assert "preview-problems" not in preview.page("/en/about/")
            told.append((await message(connection))["path"])

    asyncio.run(story())
    assert told == ["*", "problems"]
    assert "gazette/departed" in preview.page("/en/about/")
    assert "Three engineers have left" in preview.page("/en/briefs/example-review/")
    assert "unknown-reference" in preview.terminal.read_text()
    edit(preview.root, path, "[@gazette/departed]", "[@gazette/departures]")
    assert "preview-problems" not in preview.page("/en/about/")


def test_a_page_that_unchecked_content_breaks_waits_for_the_gates(preview: Preview) -> None:
    path = "content/briefs/example-review.en.md"
    assert "preview-problems" not in preview.page("/en/briefs/example-review/")
    edit(preview.root, path, "[@gazette/departures]", "[@gazette/departed]")
    page = preview.page("/en/briefs/example-review/")
    assert "gazette/departed" in page
    assert "Three engineers have left" in page
    edit(preview.root, path, "[@gazette/departed]", "[@gazette/departures]")


def test_a_draft_is_shown_and_marked(preview: Preview) -> None:
    mark = '<p class="preview-draft"'
    assert mark in preview.page("/en/briefs/second-look/")
    assert "What the workshop may still be hiding" in preview.page("/en/")
    assert 'a[href="/en/briefs/second-look/"]::after' in preview.page("/livereload.css")
    assert mark not in preview.page("/en/briefs/example-review/")


def test_strangers_are_refused(preview: Preview) -> None:
    assert preview.get("/en/", Host="evil.example")[0] == 403
    assert preview.get("/livereload.js", Host=f"evil.example:{preview.port}")[0] == 403
    assert preview.get("/en/", Host=f"localhost:{preview.port}")[0] == 200


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://localhost:1", 101), ("http://evil.example", 403), ("null", 403)],
)
def test_a_websocket_is_opened_for_pages_of_this_machine_only(
    preview: Preview, origin: str, status: int
) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Origin": origin}
    key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"}
    assert preview.get("/livereload", **upgrade, **key)[0] == status


def test_only_the_site_is_served_and_nothing_can_be_sent(preview: Preview) -> None:
    (preview.root / "templates" / "assets" / ".secret").write_text("x")
    paths = ["/assets/.secret", "/.git/config", "/../content/site.yaml", "/content/site.yaml"]
    assert [preview.get(path)[0] for path in (*paths, "/%ff%00/", "/no/such/page")] == [404] * 6
    assert "<h1>404</h1>" in preview.get("/no/such/page")[1]
    assert [preview.get("/en/", method=each)[0] for each in ("POST", "PUT")] == [405] * 2


def test_it_serves_below_the_path_of_the_base_url_and_ends_with_130(tmp_path: Path) -> None:
    base = "https://example.org/some/brief/"
    with served(lay_out(tmp_path / "site"), "--base-url", base) as it:
        assert [it.get(path) for path in ("/", "/some/brief")] == [(302, "/some/brief/")] * 2
        assert 'href="/some/brief/en/timeline/"' in it.page("/some/brief/en/")
        assert it.get("/en/")[0] == 404
        it.process.send_signal(signal.SIGINT)
        assert it.process.wait(PATIENCE) == 130
        assert it.terminal.read_text().endswith("Interrupted.\n")


def test_without_a_good_site_the_problems_are_the_page(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "site")
    edit(root, "content/site.yaml", "languages: [en, fr]", "languages: [en, fr")
    with served(root) as it:
        assert "content/site.yaml:" in it.page("/")
        edit(root, "content/site.yaml", "languages: [en, fr", "languages: [en, fr]")
        assert "preview-problems" not in it.page("/en/")


def test_a_port_in_use_is_one_line(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "site")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert refusal(root, "--port", str(port)).startswith(f"brief serve: Port {port} is in use.")


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith(f"brief serve: There is no folder '{tmp_path}/content'.")


def refusal(root: Path, *options: str) -> str:
    """Return the one line that a preview that can't start prints."""
    with running(root, *options, out=subprocess.PIPE) as process:
        said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2, said
    assert said.count(b"\n") == 1
    return said.decode()
