"""`brief links`: how hosts are asked: slowly, by their rules, and with the pauses they want."""

from collections.abc import Iterator

import pytest

from brief import links
from brief.links.survey import in_turns
from brief.links.trace import BETWEEN, LONGEST_WAIT, seconds
from tests.web_of_links import TODAY, Reply, Web, found, page, plain, redirect, web


@pytest.fixture
def hosts() -> Iterator[Web]:
    with web() as held:
        yield held


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
