"""How to cite: files that reference managers read, and nothing in them that was made up."""

import json
from collections.abc import Mapping
from typing import Any

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

# Of the CSL-JSON schema (1.0.2), the part that we write: names, types, shapes.
TEXT = {"type": "string", "minLength": 1}
CSL = Draft202012Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(("id", "title", "language", "container-title", "note", "URL"), TEXT),
            "type": {"enum": ["article-newspaper", "dataset", "document", "post", "webpage"]},
            "author": {
                "items": {"required": ["literal"], "properties": {"literal": {"type": "string"}}}
            },
            "issued": {
                "required": ["date-parts"],
                "properties": {
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
