"""Every statement of the finished site is tied to a quotation and says how well it stands."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.finished import SITES, Finished, attribute, links, only
from tests.small_site import TEMPLATES


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Finished:
    """The project's own site for two base URLs, and the golden one that holds everything."""
    return SITES[request.param]()


def test_extracts_are_marked_as_in_their_own_language(site: Finished) -> None:
    lang_of = {source.meta.title: source.meta.lang for source in site.library.sources.values()}
    for file, page in site.pages.items():
        for node in page.css("q.excerpt"):
            assert attribute(node, "lang") in lang_of.values(), f"{file}: {node.html}"
    if not site.files.get("en/sources/xai-departures/index.html"):
        return
    for page in site.pages.values():
        assert {"fr"} >= {attribute(node, "lang") for node in page.css("q.excerpt")}


def test_a_title_in_another_language_is_marked(site: Finished) -> None:
    for id, document in site.library.sources.items():
        for lang in site.config.languages:
            heading = only(site.pages[f"{lang}/sources/{id}/index.html"], "h1")
            marked = {attribute(node, "lang") for node in heading.css("[lang]")}
            assert marked == ({document.meta.lang} - {lang}), (lang, id)


def test_each_key_point_leads_to_claims(site: Finished) -> None:
    for file, page in briefs(site):
        points = page.css(".key-points li")
        assert points, file
        for point in points:
            marks = point.css("a[role=doc-noteref]")
            assert marks, f"{file}: {point.text()}"
            for mark in marks:
                note = only(page, attribute(mark, "href"))
                assert note.css(f"a[href='#{attribute(mark, 'id')}']"), f"{file}: no way back"


def test_each_note_leads_to_a_quotation(site: Finished) -> None:
    for file, page in briefs(site):
        notes = page.css(".notes > li")
        assert notes, file
        for note in notes:
            claim = site.library.claims[claim_of(note)]
            seed = site.library.seeds[f"seeds/{claim.source.text}"].text
            assert all(quote in seed for quote in claim.claim.quote), claim.id


def test_a_mark_and_its_note_say_how_well_the_claim_stands(site: Finished) -> None:
    for file, page in briefs(site):
        for note in page.css(".notes > li"):
            standing = word_of(site, file, claim_of(note))
            assert standing == only(note, ".standing").text()
            for back in note.css("a[role=doc-backlink]"):
                mark = only(page, attribute(back, "href"))
                assert f"({standing})" in attribute(mark, "aria-label"), f"{file}: {mark.html}"


def test_no_claim_is_shown_without_its_standing(site: Finished) -> None:
    shown = 0
    for file, page in site.pages.items():
        for said in page.css(".claim-says"):
            item = said.parent and said.parent.parent
            assert item
            assert word_of(site, file, claim_of(item)) == only(said, ".standing").text(), file
            shown += 1
    assert shown > len(site.library.claims)


def briefs(site: Finished) -> list[tuple[str, LexborHTMLParser]]:
    """Return the files and pages of the briefs that stand."""
    found = [(file, page) for file, page in site.pages.items() if page.css("article.brief")]
    assert found
    return found


def claim_of(node: LexborNode) -> str:
    """Return the id of the claim that a note or an entry of a list leads to."""
    path, _, claim = attribute(only(node, ".claim-link a[href*='/sources/']"), "href").partition(
        "#"
    )
    return f"{path.rstrip('/').rpartition('/')[2]}/{claim}"


def word_of(site: Finished, file: str, claim: str) -> str:
    lang = file.partition("/")[0]
    return words_of_standings(lang)[site.library.standings[claim]]


def words_of_standings(lang: str) -> dict[str, str]:
    """Return the names of the standings, as the language file gives them."""
    text = (TEMPLATES / "strings" / f"{lang}.yaml").read_text("utf-8")
    section = re.search(r"^standing:\n((?:  .+\n)+)", text, re.MULTILINE)
    assert section
    pairs = (line.strip().partition(": ") for line in section[1].splitlines())
    return {key: word for key, _, word in pairs}


def test_alleged_is_the_word_in_both_languages() -> None:
    assert "alleged" == words_of_standings("en")["alleged"]
    assert "allégué" == words_of_standings("fr")["alleged"]


def test_no_draft_is_in_any_file(site: Finished) -> None:
    for id, versions in site.library.drafts.items():
        titles = [document.meta.title.encode() for document in versions.values()]
        for file, data in site.files.items():
            assert f"/{id}/" not in f"/{file}", file
            assert [] == [title for title in titles if title in data], file


def test_what_was_withdrawn_is_in_no_list(site: Finished) -> None:
    gone = [id for id, d in site.library.events.items() if d.meta.withdrawn]
    gone += [
        id for id, v in site.library.briefs.items() if any(d.meta.withdrawn for d in v.values())
    ]
    lists = [f"{lang}/{name}index.html" for lang in site.config.languages
             for name in ("", "timeline/", "topics/", "entities/")]  # fmt: skip
    for file in ["index.html", "404.html", *lists]:
        held = [
            href
            for href in links(site.pages[file])
            if href.split("/")[-2:-1] in [[i] for i in gone]
        ]
        assert [] == held, file
