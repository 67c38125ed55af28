"""`brief links`: what the answers of other sites mean, and what is remembered and said of them."""

import json
from collections.abc import Iterator

import pytest

from brief import links
from brief.links import Memory, Record, as_memory, dumped
from brief.links.report import as_json, as_markdown, as_text
from tests.finished import everything
from tests.web_of_links import DAY, TODAY, Web, found, page, redirect, web


@pytest.fixture
def hosts() -> Iterator[Web]:
    with web() as held:
        yield held


@pytest.mark.parametrize(
    ("replies", "kind"),
    [
        ({"/a": page("The notice")}, "ok"),
        ({"/a": (200, {"Content-Type": "application/pdf"}, b"%PDF")}, "ok"),
        ({"/a": redirect("/b", 302), "/b": page("The notice")}, "ok"),
        ({"/a": redirect("/b", 301), "/b": page("The notice")}, "moved"),
        ({"/a": redirect("/b", 308), "/b": redirect("/c", 302), "/c": page("x")}, "ok"),
        ({"HEAD /a": (405, {}, b""), "GET /a": page("The notice")}, "ok"),
        ({"/a": (403, {}, b"")}, "blocked"),
        ({"/a": (451, {}, b"")}, "blocked"),
        ({"/a": (500, {}, b"")}, "unknown"),
        ({"/a": redirect("/a")}, "unknown"),
        ({"/a": (302, {}, b"")}, "unknown"),
        ({"/a": redirect("http://user:secret@one.example/")}, "unknown"),
        ({"/a": redirect("file:///etc/passwd")}, "unknown"),
    ],
)
def test_what_answers_mean(hosts: Web, replies: dict[str, object], kind: str) -> None:
    hosts.replies.update(replies)  # type: ignore[arg-type]
    assert kind == found(hosts, "/a").kind


def test_what_has_moved_says_where_to(hosts: Web) -> None:
    hosts.replies |= {"/a": redirect("/b"), "/b": page("The notice")}
    assert hosts.url("/b") == found(hosts, "/a").target


@pytest.mark.parametrize(
    "replies",
    [
        {},
        {"/a": (410, {}, b"")},
        {"/a": page("404 — Not Found")},
        {"/a": page("Page introuvable")},
        {"/a": redirect("/", 302), "/": page("Welcome")},
    ],
)
def test_nothing_is_lost_before_the_third_day(hosts: Web, replies: dict[str, object]) -> None:
    hosts.replies.update(replies)  # type: ignore[arg-type]
    kinds: list[str] = []
    memory: Memory = {}
    for day in (0, 0, 1, 4):
        memory = {hosts.url("/a"): found(hosts, "/a", memory, TODAY + day * DAY)}
        kinds.append(memory[hosts.url("/a")].kind)
    assert ["unknown"] * 3 == kinds[:3]
    assert kinds[3] in links.LOST


def test_what_answers_again_starts_anew(hosts: Web) -> None:
    url = hosts.url("/a")
    lost = Record("unknown", "", "", TODAY - DAY, (TODAY - 2 * DAY, TODAY - DAY))
    hosts.replies["/a"] = (500, {}, b"")
    assert lost.lost == found(hosts, "/a", {url: lost}).lost
    hosts.replies["/a"] = page("The notice")
    assert () == found(hosts, "/a", {url: lost}).lost


def test_what_is_in_order_is_not_asked_for_again_for_some_days(hosts: Web) -> None:
    hosts.replies["/a"] = page("The notice")
    memory = {hosts.url("/a"): found(hosts, "/a")}
    hosts.asked.clear()
    assert TODAY == found(hosts, "/a", memory, TODAY + 6 * DAY).on
    assert [] == hosts.asked
    assert TODAY + 7 * DAY == found(hosts, "/a", memory, TODAY + 7 * DAY).on


def test_memory_is_read_as_it_was_written_and_nonsense_is_forgotten() -> None:
    memory = {"https://a.example/": Record("moved", "so", "https://b.example/", TODAY, (TODAY,))}
    assert memory == as_memory(dumped(memory))
    whole = json.loads(dumped(memory))
    whole["links"]["https://c.example/"] = {"kind": "lost"}
    assert memory == as_memory(json.dumps(whole))
    nonsense = ("", "[]", '{"links": 1}', b"\xff\xfe", b"\0", "[" * 100_000)
    assert [{}] * len(nonsense) == [dict(as_memory(text)) for text in nonsense]


def test_addresses_come_with_their_places() -> None:
    found = links.addresses(everything().library)
    assert ("content/sources/register.md:7",) == found["https://port.example/register"]
    assert ("content/sources/register.md:8",) == found["https://archive.example/1"]


MEMORY: Memory = {
    "https://a.example/": Record("dead", "404, since 2031-05-01", "", TODAY),
    "https://b.example/": Record("moved", "for good", "https://c.example/`<x>", TODAY),
    "https://d.example/": Record("ok", "", "", TODAY),
}


PLACES = {url: (f"content/sources/{url[8]}.md:7",) for url in MEMORY}


def test_people_read_what_is_lost_first() -> None:
    assert (
        "content/sources/a.md:7: dead: https://a.example/ (404, since 2031-05-01)\n"
        "content/sources/b.md:7: moved: https://b.example/ (for good) → https://c.example/`<x>\n"
        "3 links: 1 dead, 1 moved, 1 ok"
    ) == as_text(MEMORY, PLACES)


def test_an_issue_holds_no_markup_of_others() -> None:
    told = as_markdown(MEMORY, PLACES)
    assert "→ <https://c.example/%60%3Cx%3E>: for good (`content/sources/b.md:7`)" in told
    assert ["### dead", "### moved"] == [line for line in told.splitlines() if line[:1] == "#"]


def test_an_issue_is_never_longer_than_github_takes() -> None:
    many = {f"https://{n}.example/{'a' * 90}": MEMORY["https://a.example/"] for n in range(900)}
    told = as_markdown(many, dict.fromkeys(many, ("content/sources/a.md:7",)))
    assert len(told) <= 65_536
    listed = sum(line.startswith("- ") for line in told.splitlines())
    assert told.endswith(f"\n{900 - listed} more lines don't fit.")
    assert told.startswith("900 links: 900 dead.")


def test_a_program_reads_all() -> None:
    read = json.loads(as_json(MEMORY, PLACES))
    assert ["dead", "moved", "ok"] == [one["kind"] for one in read]
    assert ["content/sources/a.md:7"] == read[0]["places"]
