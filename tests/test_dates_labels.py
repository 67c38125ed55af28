"""Dates in words, in English and in French. A no-break space is written as ~ here."""

from datetime import date as Day
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.dates import format_date, format_skeleton

from brief.dates import Date, DateWords, bounds, date_words, label, parse, word_faults

STRINGS = Path(__file__).parent.parent / "templates" / "strings"

LABELS = [
    # one date
    ("2026", "2026", "2026"),
    ("2026-02", "February 2026", "février 2026"),
    ("2026-02-11", "11~February 2026", "11~février 2026"),
    ("2026-04-01", "1~April 2026", "1er~avril 2026"),
    ("0476", "476", "476"),
    # parts of the year
    ("2026-22", "summer 2026", "été 2026"),
    ("2026-33", "first quarter of 2026", "premier trimestre 2026"),
    ("2026-38", "second third of 2026", "deuxième quadrimestre 2026"),
    ("2026-41", "second half of 2026", "second semestre 2026"),
    # in doubt
    ("2026-03~", "around March 2026", "vers mars 2026"),
    ("2026-04-01~", "around 1~April 2026", "vers le 1er~avril 2026"),
    ("2026-22~", "around summer 2026", "vers l’été 2026"),
    ("202X~", "around the 2020s", "vers les années 2020"),
    ("2026?", "2026, uncertain", "2026, date incertaine"),
    ("2026-03%", "around March 2026, uncertain", "vers mars 2026, date incertaine"),
    # not stated
    ("2026-02-XX", "in February 2026, day not stated", "en février 2026, jour non précisé"),
    ("2026-XX", "in 2026, month not stated", "en 2026, mois non précisé"),
    ("2026-XX-XX", "in 2026, month and day not stated", "en 2026, mois et jour non précisés"),
    ("202X", "in the 2020s", "dans les années 2020"),
    ("20XX", "between 2000 and 2099", "entre 2000 et 2099"),
    ("2XXX", "between 2000 and 2999", "entre 2000 et 2999"),
    ("000X", "between 1 and 9", "entre 1 et 9"),
    ("XXXX-02", "February, year not stated", "février, année non précisée"),
    ("XXXX-02-XX", "February, year not stated", "février, année non précisée"),
    ("XXXX-02-11", "11~February, year not stated", "11~février, année non précisée"),
    # intervals that say once what their ends share
    ("2026-03-02/2026-03-05", "2–5~March 2026", "du 2 au 5~mars 2026"),
    ("2026-08-01/2026-08-05", "1–5~August 2026", "du 1er au 5~août 2026"),
    ("2026-03-02/2026-04-05", "2~March~– 5~April 2026", "du 2~mars au 5~avril 2026"),
    ("2026-03/2026-05", "March–May 2026", "de mars à mai 2026"),
    ("2026-04/2026-08", "April–August 2026", "d’avril à août 2026"),
    ("2026/2027", "2026–2027", "de 2026 à 2027"),
    ("2026-05/2026-05", "May 2026", "mai 2026"),
    ("XXXX-11/XXXX-02", "November–February, year not stated",
     "de novembre à février, année non précisée"),
    ("XXXX-02-02/XXXX-02-05", "2–5~February, year not stated",
     "du 2 au 5~février, année non précisée"),
    ("2026-03?/2026-05?", "March–May 2026, uncertain", "de mars à mai 2026, date incertaine"),
    # intervals that share nothing
    ("2026-12-30/2027-01-02", "from 30~December 2026 to 2~January 2027",
     "du 30~décembre 2026 au 2~janvier 2027"),
    ("2026-10/2027-01", "from October 2026 to January 2027", "d’octobre 2026 à janvier 2027"),
    ("2026-22/2026-23", "from summer 2026 to autumn 2026", "de l’été 2026 à l’automne 2026"),
    ("2026-33/2026-35", "from the first quarter of 2026 to the third quarter of 2026",
     "du premier trimestre 2026 au troisième trimestre 2026"),
    ("202X/203X", "from the 2020s to the 2030s", "des années 2020 aux années 2030"),
    ("2026-08~/2026-10-01", "from around August 2026 to 1~October 2026",
     "d’août 2026 environ au 1er~octobre 2026"),
    ("2026-02-XX/2026-03-05", "from February 2026 (day not stated) to 5~March 2026",
     "de février 2026 (jour non précisé) au 5~mars 2026"),
    # open and unknown ends
    ("XXXX-02-XX/..", "since February, year not stated", "depuis février, année non précisée"),
    ("2026-04-01/..", "since 1~April 2026", "depuis le 1er~avril 2026"),
    ("2026-21/..", "since spring 2026", "depuis le printemps 2026"),
    ("../2026-04-01", "until 1~April 2026", "jusqu’au 1er~avril 2026"),
    ("../2026-04", "until April 2026", "jusqu’en avril 2026"),
    ("../2026", "until 2026", "jusqu’en 2026"),
    ("../2026-22", "until summer 2026", "jusqu’à l’été 2026"),
    ("../202X", "until the 2020s", "jusqu’aux années 2020"),
    ("../20XX", "until a year between 2000 and 2099", "jusqu’à une année entre 2000 et 2099"),
    ("2026-10/", "from October 2026, end not known", "à partir d’octobre 2026, fin inconnue"),
    ("/2026-10", "until October 2026, start not known", "jusqu’en octobre 2026, début inconnu"),
    # one of several
    ("[2026,2027]", "2026 or 2027", "2026 ou 2027"),
    ("[2026-02,2026-03,2026-04-01]", "February 2026, March 2026 or 1~April 2026",
     "février 2026, mars 2026 ou 1er~avril 2026"),
    ("[2026-02-XX,2026-03-XX]", "in February 2026 or in March 2026, day not stated",
     "en février 2026 ou en mars 2026, jour non précisé"),
    ("[2027,2026-03-XX]", "2027 or in March 2026 (day not stated)",
     "2027 ou en mars 2026 (jour non précisé)"),
]  # fmt: skip


def table(code: str) -> dict[str, Any]:
    text = (STRINGS / f"{code}.yaml").read_text("utf-8")
    dates: dict[str, Any] = yaml.safe_load(text)["dates"]
    return dates


ENGLISH, FRENCH = (date_words(table(code)) for code in ("en", "fr"))


def read(text: str) -> Date:
    date = parse(text)
    assert isinstance(date, Date)
    return date


def first_day(text: str) -> Day:
    day = bounds(read(text)).earliest
    assert isinstance(day, Day)
    return day


def said(text: str, words: DateWords) -> str:
    return label(read(text), words).replace("\u00a0", "~")


@pytest.mark.parametrize(("text", "english", "french"), LABELS)
def test_the_label_of(text: str, english: str, french: str) -> None:
    assert (english, french) == (said(text, ENGLISH), said(text, FRENCH))


@pytest.mark.parametrize(("locale", "words"), [("en_GB", ENGLISH), ("fr", FRENCH)])
@pytest.mark.parametrize("month", range(1, 13))
def test_days_and_months_are_those_of_the_unicode_tables(
    locale: str, words: DateWords, month: int
) -> None:
    for text in (f"2026-{month:02}-{day:02}" for day in (2, 9, 10, 28)):
        assert format_date(first_day(text), "d MMMM y", locale) == said(text, words).replace(
            "~", " "
        )
    text = f"2026-{month:02}"
    assert format_skeleton("yMMMM", first_day(text), locale=locale) == said(text, words)


def test_the_first_of_a_french_month_is_1er_where_the_unicode_tables_have_1() -> None:
    day = first_day("2026-03-01")
    assert format_date(day, "d MMMM y", "fr") == "1 mars 2026"
    assert said("2026-03-01", FRENCH) == "1er~mars 2026"


def test_another_language_needs_a_table_and_no_code() -> None:
    german = date_words(
        table("en")
        | {
            "months": [
                "Januar",
                "Februar",
                "März",
                "April",
                "Mai",
                "Juni",
                "Juli",
                "August",
                "September",
                "Oktober",
                "November",
                "Dezember",
            ],
            "day": "{day}. {month}",
            "day_after": "dem {date}",
            "days_of_month": "{first}.–{last}. {month}",
            "since": "seit {date}",
            "span": "von {start} bis zu {end}",
            "joins": ["von dem → vom", "zu dem → zum"],
        }
    )
    assert said("2026-03-01", german) == "1. März 2026"
    assert said("2026-03-01/2026-03-05", german) == "1.–5. März 2026"
    assert said("2026-03-01/..", german) == "seit dem 1. März 2026"
    assert said("2026-12-01/2027-01-05", german) == "vom 1. Dezember 2026 bis zum 5. Januar 2027"


@pytest.mark.parametrize("code", ["en", "fr"])
def test_our_tables_are_complete(code: str) -> None:
    assert word_faults(table(code)) == ()


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("sinse", "since {date}", "is no key of 'dates'"),
        ("months", ["January"], "has 12 items, not 1"),
        ("months", "January", "is a list of texts"),
        ("quarters", ["first"] * 4, "takes {year} in braces, each once"),
        ("halves", [["first"], "second"], "is a list of texts"),
        ("day", "{day} {mois}", "takes {day} and {month} in braces, each once"),
        ("day", "{day} {month", "takes {day} and {month} in braces, each once"),
        ("since", "since {date.text}", "takes {date} in braces, each once"),
        ("since", "since {date!r}", "takes {date} in braces, each once"),
        ("since", ["since {date}"], "is one text, no list"),
        ("uncertain", "{date}", "takes nothing in braces, each once"),
        ("joins", ["de le du"], "has items such as 'de le → du'"),
    ],
)
def test_a_table_with_a_fault_is_told_which(key: str, value: object, fault: str) -> None:
    assert word_faults(table("en") | {key: value}) == ((key, fault),)


def test_a_key_that_is_missing_is_named() -> None:
    assert word_faults({**table("en"), "months": table("fr")["months"]}) == ()
    incomplete = {key: value for key, value in table("en").items() if key != "until"}
    assert word_faults(incomplete) == (("until", "is missing from 'dates'"),)
