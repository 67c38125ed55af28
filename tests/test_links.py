"""`brief links`: what the answers of other sites mean, how they are asked, and who never is."""

import json
import socket
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from brief import cli, links
from brief.links import Memory, Record, as_memory, dumped
from brief.links.guard import is_public
from brief.links.report import as_json, as_markdown, as_text
from brief.links.survey import in_turns
from brief.links.trace import BETWEEN, LONGEST_WAIT, seconds
from brief.links.visit import Silence, ask
from tests.finished import everything
from tests.small_site import lay_out
from tests.web_of_links import HERE, Reply, Web, page, plain, redirect, web

TODAY = date(2031, 6, 1)
DAY = timedelta(days=1)


@pytest.fixture
def hosts() -> Iterator[Web]:
    with web() as held:
        yield held


def found(hosts: Web, path: str, memory: Memory | None = None, on: date = TODAY) -> Record:
    url = hosts.url(path)
    return dict(links.survey([url], memory or {}, on, hosts.network()))[url]


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


def test_head_is_asked_first_and_a_page_for_its_title(hosts: Web) -> None:
    hosts.replies |= {"/a": page("x"), "/b": (200, {"Content-Type": "text/csv"}, b"")}
    found(hosts, "/a")
    found(hosts, "/b")
    asked = [(method, path) for method, _, path in hosts.asked]
    assert [("HEAD", "/a"), ("GET", "/a"), ("HEAD", "/b")] == asked


def test_one_host_is_asked_slowly_and_others_meanwhile(hosts: Web) -> None:
    urls = [
        hosts.url(path, host) for host in ("one.example", "two.example") for path in ("/a", "/b")
    ]
    turns = [url.split("/")[2].partition(":")[0] for url in in_turns(urls)]
    assert ["one.example", "two.example"] * 2 == turns
    hosts.replies |= {"/a": (200, {}, b""), "/b": (200, {}, b"")}
    dict(links.survey(urls, {}, TODAY, hosts.network()))
    assert [BETWEEN] * 3 == hosts.waits  # the rules of each host are a question, too


def test_a_host_is_asked_for_its_rules_once(hosts: Web) -> None:
    hosts.replies |= {
        "/robots.txt": plain("User-agent: *\nDisallow: /private\n"),
        "/private/a": page("x"), "/open": redirect("/private/b", 302),
    }  # fmt: skip
    urls = [hosts.url(path) for path in ("/private/a", "/open", "/c")]
    found = dict(links.survey(urls, {}, TODAY, hosts.network()))
    assert ["unknown", "blocked", "blocked"] == [found[url].kind for url in reversed(urls)]
    assert "robots.txt" in found[urls[0]].why
    assert [("GET", "one.example", "/robots.txt")] == hosts.rules
    assert ["/c", "/c", "/open"] == [path for _, _, path in hosts.asked]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (plain("User-agent: brief\nDisallow: /\n"), "blocked"),
        (plain("User-agent: other\nDisallow: /\n"), "ok"),
        (plain("User-agent: *\nDisallow: /*$\n"), "blocked"),
        (plain("User-agent: *\nDisallow: /\nAllow: /a$\n"), "ok"),
        (plain("User-agent: *\nAllow: /\nDisallow: /a\n"), "blocked"),
        (
            plain("User-agent: brief\nUser-agent: x\nDisallow: /b\n\nUser-agent: *\nDisallow: /"),
            "ok",
        ),
        (plain("User-agent: brief\nAllow: /b\n\nUser-agent: brief\nDisallow: /a"), "blocked"),
        (plain("\ufeffUser-agent: *\r\nDisallow: /a"), "blocked"),
        (plain("Disallow\n\x00\ufffd: ::\n"), "ok"),
        ((404, {}, b""), "ok"),
        ((503, {}, b""), "blocked"),
        (redirect("/rules"), "blocked"),
        (redirect("/robots.txt"), "ok"),
        (redirect("http://10.0.0.1/"), "ok"),
    ],
)
def test_what_rules_mean(hosts: Web, reply: Reply, kind: str) -> None:
    hosts.replies |= {"/robots.txt": reply, "/rules": plain("User-agent: *\nDisallow: /a")}
    hosts.replies["/a"] = page("The notice")
    hosts.hosts["10.0.0.1"] = ("10.0.0.1",)
    assert kind == found(hosts, "/a").kind


def test_a_host_that_wants_a_pause_gets_it(hosts: Web) -> None:
    hosts.replies["/a"] = (429, {"Retry-After": "7"}, b"")
    assert "blocked" == found(hosts, "/a").kind
    assert ([BETWEEN, 7.0], 2) == (hosts.waits, len(hosts.asked))


def test_a_host_that_wants_a_long_pause_is_left_alone(hosts: Web) -> None:
    hosts.replies |= {"/a": (503, {"Retry-After": "86400"}, b""), "/b": page("x")}
    urls = [hosts.url("/a"), hosts.url("/b")]
    kinds = [r.kind for r in dict(links.survey(urls, {}, TODAY, hosts.network())).values()]
    assert (["unknown", "unknown"], 1, [BETWEEN]) == (kinds, len(hosts.asked), hosts.waits)


def test_retry_after_may_be_a_number_a_date_or_nonsense() -> None:
    assert (120.0, 0.0, None, None) == tuple(
        map(seconds, ("120", "Wed, 21 Oct 2015 07:28:00 GMT", "soon", ""))
    )
    later = seconds("Fri, 31 Dec 9999 23:59:59 GMT")
    assert later is not None
    assert later > LONGEST_WAIT


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::", "fe80::1%eth0",
        "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "2001:0:7f00:1::", "", "localhost",
    ],
)  # fmt: skip
def test_no_machine_is_asked_that_is_not_of_the_public_net(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_a_machine_of_the_public_net_may_be_asked(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "127.0.0.1", "127.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001",
        "0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "LOCALHOST", "localhost.",
        "127.0.0.1.", "①②⑦.0.0.1",
    ],
)  # fmt: skip
def test_this_machine_is_not_asked_however_it_is_spelt(hosts: Web, host: str) -> None:
    hosts.replies["/a"] = page("x")
    said = ask("GET", hosts.url("/a", host), links.Network())
    assert isinstance(said, Silence)
    assert [] == hosts.asked


def test_a_redirect_to_a_machine_that_may_not_be_asked_ends_there(hosts: Web) -> None:
    hosts.hosts["inside.example"] = ("10.0.0.1",)
    hosts.replies["/a"] = redirect("http://inside.example/")
    record = found(hosts, "/a")
    assert ("unknown", "the host is not on the public net, so it is not asked") == (
        record.kind, record.why,
    )  # fmt: skip


def test_a_host_with_one_address_that_may_not_be_asked_is_not_asked(hosts: Web) -> None:
    hosts.hosts["one.example"] = (HERE, "10.0.0.1")
    assert "unknown" == found(hosts, "/a").kind
    assert [] == hosts.asked


def test_what_was_judged_is_what_is_asked(hosts: Web) -> None:
    """A name that leads elsewhere a moment later is of no use: it is looked up once."""
    answers = iter([(HERE,), ("10.0.0.1",)])
    hosts.replies["/a"] = (200, {}, b"")
    network = hosts.network()
    said = ask("HEAD", hosts.url("/a"), links.Network(
        resolve=lambda *_: next(answers), may_ask=network.may_ask))  # fmt: skip
    assert not isinstance(said, Silence)
    assert [("HEAD", "one.example", "/a")] == hosts.asked


@pytest.mark.parametrize(
    ("code", "on_the_net", "gone"),
    [
        (socket.EAI_NONAME, True, True),
        (socket.EAI_NONAME, False, False),
        (socket.EAI_AGAIN, True, False),
    ],
)
def test_a_name_that_leads_nowhere_is_gone_unless_the_net_is(
    code: int, on_the_net: bool, gone: bool
) -> None:
    def resolve(host: str, _: int) -> tuple[str, ...]:
        if on_the_net and host != "gone.example":
            return (HERE,)
        raise socket.gaierror(code, "no")

    said = ask("HEAD", "https://gone.example/", links.Network(resolve=resolve))
    assert Silence("the host's name leads nowhere", gone) == said


def test_a_host_that_nobody_listens_at_is_silent() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        port = taken.getsockname()[1]
        for scheme in ("http", "https"):
            said = ask("HEAD", f"{scheme}://one.example:{port}/", links.Network(
                resolve=lambda *_: (HERE,), may_ask=lambda _: True))  # fmt: skip
            assert isinstance(said, Silence)
            assert not said.is_gone


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


def test_the_command_never_asks_this_machine_and_remembers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    with web() as held:
        for name in ("notice", "archive"):
            held.replies[f"/{name}"] = page(name)
        notice = root / "content/sources/notice.md"
        text = notice.read_text("utf-8").replace(
            "https://example.org/notice", held.url("/notice", "localhost")
        )
        notice.write_text(
            text.replace("https://archive.example/notice", held.url("/archive", "127.1"))
        )
        assert 0 == cli.main(["links", "--root", str(root), "--format", "json"])
        assert [] == held.asked
    told = json.loads(capsys.readouterr().out)
    assert {"unknown"} == {one["kind"] for one in told}
    assert len(told) == len(as_memory((root / ".cache/links.json").read_text("utf-8")))
