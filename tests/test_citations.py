"""How to cite: files that reference managers read, and nothing in them that was made up."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from brief import pipeline
from brief.pipeline import Options
from brief.views.citing import Work, bibtex, csl_json, ris
from brief.views.edition import Text
from tests.finished import ROOT, SITES

Cite: TypeAlias = Callable[[Sequence[tuple[Path, str]]], list[dict[str, str]]]
# Of the CSL-JSON schema (1.0.2), the part that we write: names, types, shapes.
TEXT = {"type": "string", "minLength": 1}
CSL = Draft202012Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(("id", "title", "language", "publisher", "note", "URL"), TEXT),
            "container-title": TEXT,
            "type": {
                "enum": [
                    "article-newspaper", "dataset", "document", "post", "report", "webpage"
                ]
            },
            "author": {
                "items": {"required": ["literal"], "properties": {"literal": {"type": "string"}}}
            },
            "issued": {
                "minProperties": 1, "maxProperties": 1, "additionalProperties": False,
                "properties": {
                    "literal": TEXT,
                    "date-parts": {
                        "minItems": 1, "maxItems": 2,
                        "items": {
                            "minItems": 1, "maxItems": 3, "items": {"type": ["string", "number"]}
                        },
                    }
                },
            },
        },
    },
})  # fmt: skip
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1
).filter(lambda text: "\0" not in text)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files of the real site."""
    result = pipeline.build(Options(ROOT))
    assert not pipeline.has_errors(result.problems)
    return {file.url: file.data for file in result.files}


def entries(
    files: Mapping[str, bytes], lang: str, brief: str = "xai-departures"
) -> tuple[list[Any], list[Any], list[Any]]:
    """Return the records of a brief as independent readers see them."""
    folder = f"{lang}/briefs/{brief}/cite"
    csl = json.loads(files[f"{folder}.json"])
    parsed = parse_string(files[f"{folder}.bib"].decode())
    assert [] == parsed.failed_blocks
    bib = [{key: field.value for key, field in e.fields_dict.items()} for e in parsed.entries]
    return csl, bib, rispy.loads(files[f"{folder}.ris"].decode())


@pytest.mark.parametrize(
    ("lang", "title", "author"),
    [("en", "Departures at xAI", "The editors"), ("fr", "Départs chez xAI", "La rédaction")],
)
def test_a_brief_is_the_first_record_in_every_format(
    files: dict[str, bytes], lang: str, title: str, author: str
) -> None:
    csl, bib, riss = entries(files, lang)
    assert csl[0]["title"].startswith(title)
    assert [{"literal": author}] == csl[0]["author"]
    assert [[2026, 11, 24]] == csl[0]["issued"]["date-parts"]
    assert bib[0]["title"].strip("{}").startswith(title)
    assert ("2026", "11") == (bib[0]["year"], bib[0]["month"])
    assert riss[0]["title"].startswith(title)
    assert [author] == riss[0]["authors"]
    assert "2026/11/24" == riss[0]["date"]


def test_a_source_has_no_author_and_no_date_that_it_does_not_state(
    files: dict[str, bytes],
) -> None:
    csl, bib, riss = entries(files, "en")
    assert {"author", "issued", "container-title"}.isdisjoint(csl[1])
    assert {"author", "year", "month", "howpublished"}.isdisjoint(bib[1])
    assert {"authors", "year", "date", "secondary_title"}.isdisjoint(riss[1])
    assert "fr" == csl[1]["language"] == bib[1]["language"] == riss[1]["language"]


def test_a_withdrawn_brief_is_still_cited_as_withdrawn() -> None:
    files = SITES["everything"]().files
    csl, bib, riss = entries(files, "en", "old-story")
    assert [1, 1, 1] == [len(csl), len(bib), len(riss)]
    assert csl[0]["note"].startswith("Withdrawn on ")
    assert csl[0]["note"] == bib[0]["note"]
    assert csl[0]["note"].split() == riss[0]["notes"][0].split()


def test_csl_json_keeps_to_the_data_model_of_csl() -> None:
    sites = (site() for site in SITES.values())
    found = [
        data for site in sites for url, data in site.files.items() if url.endswith("cite.json")
    ]
    assert len(found) > 3
    for data in found:
        assert [] == [error.message for error in CSL.iter_errors(json.loads(data))]


def test_the_page_says_what_is_not_known(files: dict[str, bytes]) -> None:
    html = files["fr/briefs/xai-departures/index.html"].decode()
    cited = html.partition('class="cite"')[2]
    assert "Auteur non nommé" in cited
    assert "sans date" in cited
    for ending in ("json", "bib", "ris"):
        assert f"/fr/briefs/xai-departures/cite.{ending}" in cited


@given(WORDS, WORDS)
def test_any_title_and_name_can_be_read_back(title: str, name: str) -> None:
    work = Work(
        "w", "news", Text(title, "en"), (name,), "C", "C", (2026, 3), "", "https://example.org/"
    )
    (read,) = json.loads(csl_json([work]))
    assert (title, name) == (read["title"], read["author"][0]["literal"])
    (record,) = rispy.loads(ris([work]).decode())
    assert (title, [name]) == (record["title"], record["authors"])
    written = bibtex([work]).decode()
    assert written.count("{") - written.count(r"\{") == written.count("}") - written.count(r"\}")


LINK = "https://example.org/"
DAY, CIRCA = (2031, 3, 5), "around March 2031"
CITED = {
    ("brief", "The Brief", ("The editors",), DAY, ""): (
        "The editors. (2031, March 5). A title. The Brief. ",
        "The editors. (2031, mars 5). A title. The Brief. ",
    ),
    ("news", "The Gazette", ("Ada Specimen", "Bo Example"), (2031, 3), ""): (
        "Ada Specimen & Bo Example. (2031, March). A title. The Gazette. ",
        "Ada Specimen & Bo Example. (2031, mars). A title. The Gazette. ",
    ),
    ("news", "", (), (), ""): ("A title. (n.d.). Retrieved ", "A title. (s. d.). Consulté "),
    ("official", "The Ministry", (), (2031,), ""): (
        "A title. (2031). The Ministry. ",
        "A title. (2031). The Ministry. ",
    ),
    ("research", "The Institute", ("Ada Specimen",), (), CIRCA): (
        "Ada Specimen. (around March 2031). A title. The Institute. ",
        "Ada Specimen. (around March 2031). A title. The Institute. ",
    ),
}


def work(
    kind: str, container: str, authors: tuple[str, ...], day: tuple[int, ...], words: str
) -> Work:
    title = Text("A title", "en")
    return Work(kind, kind, title, authors, container, container, day, words, LINK)


@pytest.fixture(scope="module")
def said(
    cite: Cite, files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> list[dict[str, str]]:
    """References as an independent program writes them: CITED in both languages, a page's."""
    folder = tmp_path_factory.mktemp("cited")
    works, page = folder / "works.json", folder / "page.json"
    works.write_bytes(csl_json(replace(work(*each), id=str(n)) for n, each in enumerate(CITED)))
    page.write_bytes(files["en/briefs/xai-departures/cite.json"])
    return cite([(works, "en-US"), (works, "fr-FR"), (page, "en-US")])


def test_a_reference_manager_says_what_the_words_say(said: list[dict[str, str]]) -> None:
    for n, both in enumerate(CITED.values()):
        assert [start + LINK for start in both] == [plain(told[str(n)]) for told in said[:2]]


def test_the_references_of_a_page_say_what_it_says(
    files: dict[str, bytes], said: list[dict[str, str]]
) -> None:
    (own, source), _, _ = entries(files, "en")
    assert said[2][own["id"]].startswith(f"The editors. (2026, November 24). {own['title']}. ")
    undated = f"{source['title']}. (n.d.). Retrieved {source['URL']}"
    assert plain(undated) == plain(said[2][source["id"]])


def plain(text: str) -> str:
    """Return a text with one kind of space only."""
    return " ".join(text.split())


def test_a_date_that_is_no_plain_one_stands_in_every_record_by_its_words() -> None:
    about = work("news", "C", (), (), CIRCA)
    (csl,) = json.loads(csl_json([about]))
    assert {"literal": CIRCA} == csl["issued"]
    (entry,) = parse_string(bibtex([about]).decode()).entries
    assert CIRCA == entry.fields_dict["year"].value
    (record,) = rispy.loads(ris([about]).decode())
    assert (f"///{CIRCA}", False) == (record["date"], "year" in record)


def test_what_has_a_publisher_is_in_no_container() -> None:
    study = work("research", "The Institute", (), DAY, "")
    (csl,) = json.loads(csl_json([study]))
    (entry,) = parse_string(bibtex([study]).decode()).entries
    (record,) = rispy.loads(ris([study]).decode())
    told = (csl["publisher"], entry.fields_dict["publisher"].value, record["publisher"])
    assert {"The Institute"} == set(told)
    assert "container-title" not in csl
    assert "secondary_title" not in record
