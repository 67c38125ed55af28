"""`brief links`: machines that aren't of the public net are never asked."""

import json
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from brief import cli, links
from brief.links import as_memory
from brief.links.guard import is_public
from brief.links.visit import Silence, ask
from tests.small_site import lay_out
from tests.web_of_links import HERE, Web, found, page, redirect, web


@pytest.fixture
def hosts() -> Iterator[Web]:
    with web() as held:
        yield held


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


def test_the_command_never_asks_this_machine_and_remembers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(links, "Network", partial(links.Network, sleep=lambda _: None))
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
