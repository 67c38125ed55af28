"""The finished site, as a reader and a search engine meet it: whole, consistent, and tied."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests import finished
from tests.finished import SITES, Finished, attribute, ids, links, only

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SCHEMA_TYPES = {"Article", "Claim", "CreativeWork", "Organization", "Quotation", "WebSite"}
HEADINGS = "h1, h2, h3, h4, h5, h6"


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Finished:
    """The project's own site for two base URLs, and the golden one that holds everything."""
    return SITES[request.param]()


def test_every_link_leads_to_something(site: Finished) -> None:
    broken = {
        f"{file}: {href} {fault}"
        for file, page in site.pages.items()
        for href in links(page)
        if site.is_here(address := site.resolve(file, href)) and (fault := site.fault(address))
    }
    assert [] == sorted(broken)


def test_every_file_is_linked_to(site: Finished) -> None:
    linked = {
        finished.path_of(site.resolve(file, href)).removeprefix(site.base.path)
        for file, page in site.pages.items()
        for href in links(page)
    }
    found = {path + "index.html" if path.endswith("/") or not path else path for path in linked}
    alone = {"404.html", "robots.txt", "sitemap.xml", "index.html", ".nojekyll", "security.txt"}
    moved = {file for file, page in site.pages.items() if page.css("meta[http-equiv=refresh]")}
    gone = {file for file, page in site.pages.items() if page.css("meta[name=robots]")}
    unlinked = set(site.files) - found - alone - moved
    left = {file for file in unlinked if not file.startswith("assets/")}
    assert [] == sorted(
        file for file in left if f"{file.rpartition('/')[0]}/index.html" not in gone
    )


def test_assets_are_of_the_site_itself(site: Finished) -> None:
    loaded = "link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img, source"
    for file, page in site.pages.items():
        for node in page.css(loaded):
            href = attribute(node, "src" if "src" in node.attributes else "href")
            assert href.startswith(site.base.path), f"{file}: {href}"


def test_ids_are_unique_in_a_page(site: Finished) -> None:
    twice = {file: sorted({id for id in found if found.count(id) > 1}) for file, found in
             ((file, ids(page)) for file, page in site.pages.items())}  # fmt: skip
    assert {} == {file: found for file, found in twice.items() if found}


def test_aria_points_to_ids_of_the_page(site: Finished) -> None:
    for file, page in site.pages.items():
        held = set(ids(page))
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"):
            for node in page.css(f"[{name}]"):
                assert set(attribute(node, name).split()) <= held, f"{file}: {node.html}"


def test_every_page_says_what_it_is(site: Finished) -> None:
    for file, page in site.pages.items():
        assert text(page, "html > head > title"), file
        assert attribute(only(page, "meta[name=description]"), "content").strip(), file
        assert attribute(only(page, "html"), "lang") in site.config.languages, file
        assert text(page, "h1"), file
        assert text(page, "main"), file


def test_headings_are_in_order(site: Finished) -> None:
    for file, page in site.pages.items():
        levels = [int(str(node.tag)[1]) for node in page.css(HEADINGS)]
        assert 1 == levels[0], file
        steps = pairwise(levels)
        assert [] == [(a, b) for a, b in steps if b > a + 1 or b == 1], f"{file}: {levels}"


def test_a_page_is_canonical_or_is_not_listed(site: Finished) -> None:
    for file, page in site.pages.items():
        canonical = [attribute(node, "href") for node in page.css("link[rel=canonical]")]
        hidden = page.css_matches("meta[name=robots][content~=noindex]")
        assert canonical == ([] if hidden else [site.resolve(file, "")]), file


def test_languages_of_a_page_name_each_other(site: Finished) -> None:
    named = {site.resolve(file, ""): alternates(page) for file, page in site.pages.items()}
    for address, others in named.items():
        if not others:
            continue
        assert "x-default" in others, address
        for lang, other in others.items():
            assert others == named[other], f"{address} names {other} ({lang}), and not the reverse"
            page = site.pages[file_at(site, other)]
            assert lang in (attribute(only(page, "html"), "lang"), "x-default"), other


def alternates(page: LexborHTMLParser) -> dict[str, str]:
    return {
        attribute(node, "hreflang"): attribute(node, "href")
        for node in page.css("head link[rel=alternate][hreflang]")
    }


def file_at(site: Finished, address: str) -> str:
    path = address.removeprefix(site.root)
    return path + "index.html" if path.endswith("/") or not path else path


def test_the_sitemap_lists_what_may_be_found(site: Finished) -> None:
    listed = {}
    for entry in ET.fromstring(site.files["sitemap.xml"]):  # noqa: S314 - of our own making
        address = entry.findtext(f"{SITEMAP}loc") or ""
        others = entry.findall(f"{XHTML}link")
        listed[address] = {link.attrib["hreflang"]: link.attrib["href"] for link in others}
    shown = {
        site.resolve(file, ""): alternates(page)
        for file, page in site.pages.items()
        if page.css("link[rel=canonical]")
    }
    assert shown == listed
    assert f"Sitemap: {site.root}sitemap.xml" in site.files["robots.txt"].decode().splitlines()


def test_links_of_the_404_page_work_at_any_depth(site: Finished) -> None:
    addresses = list(links(site.pages["404.html"]))
    assert addresses
    assert [] == [href for href in addresses if not href.startswith(("/", "https://"))]


def test_structured_data_holds_claims_and_no_verdicts(site: Finished) -> None:
    found = set()
    for file, page in site.pages.items():
        for node in page.css("script[type='application/ld+json']"):
            data = json.loads(node.text())
            assert "https://schema.org" == data["@context"], file
            found |= set(types_in(data))
    assert {"Article", "Claim", "Quotation", "WebSite"} <= found
    assert found <= SCHEMA_TYPES


def types_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from types_in(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value["@type"]
        yield from types_in(list(value.values()))


def test_there_is_no_script_and_no_style_in_a_page(site: Finished) -> None:
    for file, page in site.pages.items():
        scripts = page.css("script:not([type='application/ld+json'])")
        assert [] == [node for node in scripts if not node.attributes.get("src")], file
        assert [] == page.css("style, [style], [onclick], [onload], iframe, object, embed"), file


def text(page: LexborHTMLParser, selector: str) -> str:
    return only(page, selector).text().strip()
