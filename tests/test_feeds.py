"""Feeds, as a feed reader and the rules of the formats see them."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from brief.outputs.feeds import atom, json_feed
from brief.outputs.feeds.atom_entry import instant
from brief.outputs.feeds.channel import Channel
from brief.outputs.feeds.entries import Entry
from brief.outputs.feeds.written import written
from brief.urls import Base
from tests.finished import SITES, Finished, attribute, links

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")  # RFC 3339
FEED_KEYS: dict[str, type] = {
    "version": str, "title": str, "description": str, "home_page_url": str, "feed_url": str,
    "language": str, "authors": list, "items": list,
}  # fmt: skip
ITEM_KEYS: dict[str, type] = {
    "id": str, "url": str, "title": str, "summary": str, "content_html": str, "language": str,
    "date_modified": str, "date_published": str, "authors": list, "tags": list,
}  # fmt: skip

SAME = {"id": "id", "title": "title", "updated": "date_modified", "content": "content_html"}


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Finished:
    return SITES[request.param]()


def named(site: Finished, name: str) -> dict[str, bytes]:
    """Return the feeds of a format; there must be some."""
    found = {url: data for url, data in site.files.items() if url.endswith(f"/{name}")}
    assert found
    return found


def tree(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - of our own making


def texts(element: ET.Element, path: str) -> list[str]:
    return [found.text or "" for found in element.iterfind(path, {"": ATOM[1:-1]})]


def test_a_feed_reader_reads_every_feed(site: Finished) -> None:
    for url, data in named(site, "feed.xml").items():
        read = feedparser.parse(data)
        assert not read.bozo, f"{url}: {read.get('bozo_exception')}"
        assert "atom10" == read.version
        assert read.feed.updated_parsed
        for entry in read.entries:
            assert entry.updated_parsed, entry.id
            assert entry.title
            assert entry.summary
            assert "text/html" == entry.content[0].type


def test_every_feed_keeps_the_rules_of_atom(site: Finished) -> None:
    for url, data in named(site, "feed.xml").items():
        feed = tree(data)
        entries = feed.findall(f"{ATOM}entry")
        ids = [*texts(feed, "id"), *texts(feed, "entry/id")]
        assert len(entries) + 1 == len(set(ids)), url
        assert all(id.startswith(site.root) for id in ids)
        dates = [found.text or "" for name in ("updated", "published")
                 for found in feed.iter(ATOM + name)]  # fmt: skip
        assert [] == [text for text in dates if not INSTANT.fullmatch(text)]
        assert [1] * (len(entries) + 1) == [len(texts(e, "updated")) for e in (feed, *entries)]
        assert all(texts(feed, name) for name in ("title", "author/name"))
        assert {"html"} >= {content.attrib["type"] for content in feed.iter(f"{ATOM}content")}


def test_every_feed_names_itself_and_the_page_that_it_follows(site: Finished) -> None:
    for url, data in named(site, "feed.xml").items():
        own = {x.attrib["rel"]: x.attrib["href"] for x in tree(data).findall(f"{ATOM}link")}
        page = site.root + url.removesuffix("feed.xml")
        assert {"self": site.root + url, "alternate": page} == own
        assert "" == site.fault(page)


def test_the_newest_entry_comes_first_and_dates_the_feed(site: Finished) -> None:
    for data in named(site, "feed.xml").values():
        dates = texts(tree(data), "entry/updated")
        assert sorted(dates, reverse=True) == dates
        newest = dates[0] if dates else instant(site.library.as_of)
        assert [newest] == texts(tree(data), "updated")


def test_every_address_in_a_feed_is_absolute_and_leads_to_something(site: Finished) -> None:
    for url, data in named(site, "feed.xml").items():
        for address in addresses(data):
            assert re.match(r"https?://", address), f"{url}: {address}"
            assert not site.is_here(address) or not site.fault(address), f"{url}: {address}"


def addresses(data: bytes) -> Iterator[str]:
    feed = tree(data)
    yield from (link.attrib["href"] for link in feed.iter(f"{ATOM}link"))
    for content in feed.iter(f"{ATOM}content"):
        yield from links(LexborHTMLParser(content.text or ""))


def test_every_json_feed_is_one(site: Finished) -> None:
    for url, data in named(site, "feed.json").items():
        feed = json.loads(data)
        assert [] == faults(feed, FEED_KEYS, ["version", "title", "items"])
        assert "https://jsonfeed.org/version/1.1" == feed["version"]
        assert site.root + url == feed["feed_url"]
        for item in feed["items"]:
            assert [] == faults(item, ITEM_KEYS, ["id", "content_html"])
            assert all(INSTANT.fullmatch(item[key]) for key in item if key.startswith("date_"))


def faults(held: dict[str, Any], known: dict[str, type], needed: list[str]) -> list[str]:
    wrong = [key for key in held if not isinstance(held[key], known.get(key, type(None)))]
    return [*wrong, *(key for key in needed if not held.get(key) and held.get(key) != [])]


def test_both_formats_say_the_same(site: Finished) -> None:
    others = named(site, "feed.json")
    for url, data in named(site, "feed.xml").items():
        feed, other = tree(data), json.loads(others[url.replace(".xml", ".json")])
        assert texts(feed, "title") == [other["title"]]
        for name, key in SAME.items():
            assert texts(feed, f"entry/{name}") == [item[key] for item in other["items"]]


def test_what_a_feed_cites_has_its_standing_beside_it(site: Finished) -> None:
    words = {"en": "alleged", "fr": "allégué"}
    found = 0
    for lang, word in words.items():
        data = site.files[f"{lang}/feed.xml"]
        for content in tree(data).iter(f"{ATOM}content"):
            for link in LexborHTMLParser(content.text or "").css("a"):
                claim = claim_at(attribute(link, "href"), lang, site)
                if claim and site.library.standings[claim] == "alleged":
                    assert link.text().endswith(f", {word}"), link.html
                    found += 1
    assert found >= 2


def claim_at(address: str, lang: str, site: Finished) -> str:
    """Return the id of the claim that an address leads to, or ""."""
    match = re.fullmatch(rf"{site.root}{lang}/sources/(.+)/#(.+)", address)
    return f"{match[1]}/{match[2]}" if match else ""


def test_every_page_names_the_feeds_that_it_offers(site: Finished) -> None:
    followed = set(named(site, "feed.xml"))
    for file, page in site.pages.items():
        if not page.css("link[rel=canonical]") or file == "index.html":
            continue
        declared = [attribute(link, "href") for link in page.css("link[type*='atom+xml']")]
        own = file.replace("index.html", "feed.xml")
        site_feed = f"{file[:2]}/feed.xml"
        wanted = dict.fromkeys([*([own] if own in followed else []), site_feed])
        assert [site.base.href(f"/{url}") for url in wanted] == declared, file
        shown = [attribute(link, "href") for link in page.css("footer a[type*='atom+xml']")]
        assert declared == shown, file


def test_characters_that_xml_forbids_are_left_out() -> None:
    day = date(2040, 2, 3)
    address = "https://example.org/en/x/"
    bad = "a\x00b\x0bc\ufffed & <e>"
    html = f"<p>{bad}</p>"
    entry = Entry("brief", address, address, bad, bad, html, "en", day, day, (bad,), (bad,))
    channel = Channel("/en/", address, (), bad, bad, "en", bad, bad, day, (written(entry),))
    base = Base("https://example.org", "/")
    feed = tree(atom.write(channel, base))
    assert ["abcd & <e>"] == texts(feed, "entry/title")
    assert ["<p>abcd & <e></p>"] == texts(feed, "entry/content")
    assert not feedparser.parse(atom.write(channel, base)).bozo
    assert bad == json.loads(json_feed.write(channel, base))["items"][0]["title"]
