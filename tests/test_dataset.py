"""The dataset, as a program reads it: held to its schema, whole, and within what may be printed."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from brief import quotes
from brief.outputs.csv_files import harmless
from tests import finished
from tests.finished import SITES, Finished

CSV = ("claims", "events", "expectations")
REFERENCES = {
    "claims": "claims", "confirms": "claims", "contradicts": "claims", "repeats": "claims",
    "supersedes": "claims", "dating_claim": "claims", "resolution_claims": "claims",
    "claim": "claims", "source": "sources", "publisher": "entities", "relays": "entities",
    "who": "entities", "about": "entities", "entities": "entities", "entity": "entities",
    "made_by": "entities", "topics": "topics", "broader": "topics", "after": "events",
    "before": "events", "lane": "lanes", "scenario": "scenarios",
}  # fmt: skip


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Finished:
    return SITES[request.param]()


def read(site: Finished) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(site.files["data/brief.json"])
    return held


def validator(site: Finished) -> Draft202012Validator:
    schema = json.loads(site.files["data/schema.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def values(held: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value that is no object and no list, with the key that leads to it."""
    if isinstance(held, dict):
        for name, value in held.items():
            yield from values(value, name)
    elif isinstance(held, list):
        for value in held:
            yield from values(value, key)
    else:
        yield key, held


def test_the_data_follows_its_schema(site: Finished) -> None:
    assert [] == [error.message for error in validator(site).iter_errors(read(site))]


@pytest.mark.parametrize("table", ["site", "claims", "events", "expectations", "sources"])
def test_the_schema_wants_every_field_and_no_other(table: str) -> None:
    site = finished.everything()
    whole, strict = read(site), validator(site)
    held: dict[str, Any] = {
        name: rows[:1] if isinstance(rows, list) else rows for name, rows in whole.items()
    }
    row = held[table] if table == "site" else held[table][0]
    for field in tuple(row):
        row[f"{field}_"] = row.pop(field)
        assert 2 == len(list(strict.iter_errors(held))), field
        row[field] = row.pop(f"{field}_")


def test_every_field_of_the_schema_is_described_and_in_the_dictionary(site: Finished) -> None:
    schema = json.loads(site.files["data/schema.json"])
    tables = {name: held for name, held in schema["$defs"].items() if "description" in held}
    assert {"site", *read(site)} - {"$schema"} == set(tables)
    for lang in site.config.languages:
        page = site.pages[f"{lang}/data/index.html"]
        for name, table in tables.items():
            found = page.css(f"#_{name} ~ dl")[0].css("div")
            fields = {div.css("code")[0].text(): div.css("dd")[0].text() for div in found}
            assert list(table["properties"]) == list(fields), name
            for field, held in table["properties"].items():
                if lang == site.config.languages[0]:
                    assert fields[field].startswith(held["description"])


def test_every_id_is_one_of_the_dataset(site: Finished) -> None:
    held = read(site)
    tables = [name for name, table in held.items() if isinstance(table, list)]
    known = {name: {row["id"] for row in held[name]} for name in tables}
    gone = known.pop("withdrawn")
    lost = [
        f"{table}: {key} {value}"
        for table in known
        for row in held[table]
        for key, value in values(row)
        if key in REFERENCES and value and value not in known[REFERENCES[key]] | gone
    ]
    assert [] == lost


def test_it_holds_everything_that_stands() -> None:
    site = finished.everything()
    held, library = read(site), site.library
    for table in ("sources", "claims", "events", "expectations", "entities", "topics", "briefs"):
        gone = {row["id"] for row in held["withdrawn"]}
        expected = [id for id in getattr(library, table) if id not in gone]
        assert expected == [row["id"] for row in held[table]]
    tombs = {row["id"]: (row["kind"], row["date"]) for row in held["withdrawn"]}
    assert tombs == {
        "hotel-announced": ("event", "2040-02-25"),
        "old-story": ("brief", "2040-02-23"),
        "courier/claims": ("claim", None),
    }


def test_a_standing_is_beside_every_statement(site: Finished) -> None:
    held = read(site)
    for claim in held["claims"]:
        assert site.library.standings[claim["id"]] == claim["standing"]
    assert all(row["standing"] for row in held["events"])
    assert all(row["state"] for row in held["expectations"])


def test_a_date_is_as_precise_as_it_was_typed() -> None:
    dates = {row["id"]: row["when"] for row in read(finished.everything())["events"]}
    yearless = {"edtf": "XXXX-06", "earliest": None, "latest": None, "year_known": False}
    around = {
        "edtf": "1900~", "earliest": "1900-01-01", "latest": "1900-12-31", "year_known": True,
    }  # fmt: skip
    assert yearless == dates["departure-in-june"]
    assert around == dates["first-log"]
    assert dates["alleged-order"] is None


def test_every_address_leads_to_something(site: Finished) -> None:
    found = [value for key, value in values(read(site)) if str(value).startswith(site.root)]
    found += [cell for name in CSV for row in rows(site, name) for cell in row.values()
              if cell.startswith(site.root)]  # fmt: skip
    assert len(found) > 100
    assert [] == [address for address in set(found) if site.fault(address)]


def rows(site: Finished, name: str) -> list[dict[str, str]]:
    text = site.files[f"data/{name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("name", CSV)
def test_a_csv_file_is_a_table(name: str, site: Finished) -> None:
    text = site.files[f"data/{name}.csv"].decode("utf-8")
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(table[0])} == {len(row) for row in table}
    assert len(table[0]) == len(set(table[0]))
    assert text.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n", text)
    assert [] == [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("name", CSV)
def test_a_csv_file_says_what_the_json_says(name: str, site: Finished) -> None:
    held, table = read(site)[name], rows(site, name)
    assert len(held) == len(table)
    for row, cells in zip(held, table, strict=True):
        for key, value in row.items():
            assert "" == difference(key, value, cells)


def difference(key: str, value: Any, cells: dict[str, str]) -> str:
    """Return where the cells say something else than the value under a key, or ""."""
    match value:
        case {"edtf": text, "earliest": earliest, "latest": latest}:
            pairs = {key: text, f"{key}_earliest": earliest, f"{key}_latest": latest}
        case dict():
            pairs = {f"{key}_{lang}": text for lang, text in value.items()}
        case [dict(), *_]:
            return ""
        case list():
            pairs = {key: " ".join(value)} if key in cells else {}
        case None:
            pairs = {key: ""} if key in cells else {}
        case _:
            pairs = {key: str(value)}
    wrong = {name: text for name, text in pairs.items() if cells[name] != (text or "")}
    return f"{key}: {wrong}" if wrong else ""


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    cell = harmless(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert text in {cell, cell[1:]}


def test_drafts_and_what_was_withdrawn_are_in_no_file() -> None:
    site = finished.everything()
    for url, data in site.files.items():
        if url.startswith("data/"):
            assert not re.search(rb"secret|An old story|A hotel is announced", data), url


def test_extracts_stay_under_the_cap(site: Finished) -> None:
    claims = read(site)["claims"]
    for id, document in site.library.sources.items():
        seed = site.library.seeds[f"seeds/{document.meta.text.removeprefix('seeds/')}"].text
        own = [claim for claim in claims if claim["source"] == id]
        printed = [claim[key] for claim in own for key in ("excerpt", "words") if claim[key]]
        covered = quotes.covered(
            (at, at + len(text)) for text in printed for at in quotes.find(seed, text)[:1]
        )
        assert covered * 100 <= site.config.site.extracts.share * len(seed)


def test_a_quotation_is_in_no_file_but_for_its_extract() -> None:
    site = finished.real(finished.BASES[0])
    data = b"".join(data for url, data in site.files.items() if url.startswith("data/")).decode()
    claims = [claim.claim for claim in site.library.claims.values()]
    shown = [claim.show.excerpt for claim in claims if claim.show]
    whole = [quote for claim in claims for quote in claim.quote if quote not in shown]
    assert len(whole) > 10
    assert [] == [quote for quote in whole if len(quote) > 40 and quote in data]
