"""An invented site of any size, for the drawn timeline: nothing in it is real, and it says so.

`python -m tests.invented N FOLDER` lays one out to look at.
"""

import hashlib
import sys
from pathlib import Path

SEED = "This text is invented for tests. Something invented happened, it is said.\n"
LANES = ("harbour", "office", "court")
STATUSES = ("reported", "alleged", "analysis", "reported")


def lay_out_invented(root: Path, number: int) -> Path:
    """Write a site of `number` invented events into `root` and return it."""
    for folder in ("events", "sources", "entities", "topics", "pages", "expectations"):
        (root / "content" / folder).mkdir(parents=True, exist_ok=True)
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / "invented.txt").write_text(SEED, "utf-8")
    files = {"site.yaml": SITE, "sources/invented.md": _source(), **_subjects()}
    files |= {f"events/invented-{n}.md": _event(n) for n in range(number)}
    files |= {f"expectations/invented-{n}.md": _expectation(n) for n in range(3)}
    for name, text in files.items():
        (root / "content" / name).write_text(text, "utf-8")
    return root


def _event(n: int) -> str:
    lane, status = LANES[n % 3], STATUSES[n % 4]
    hedge = "Allegedly, an" if status == "alleged" else "An"
    lines = [
        f'title: {{en: "{hedge} invented event, number {n}"}}',
        *_dates(n),
        f"lane: {lane}",
        f"kind: {'deadline' if n % 7 == 3 else 'occurrence'}",
        f"claims: [invented/{status}]",
        f"topics: [topic-{n % 4}]",
        f"entities: [entity-{n % 5}]",
    ]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _dates(n: int) -> list[str]:
    """Return the date of the n-th event: of every sort that there is, one after the other."""
    year, month = 2014 + (n * 7) % 17, 1 + (n * 5) % 12
    day = f"{year}-{month:02}"
    sorts: tuple[list[str], ...] = (
        [f"when: {day}-{1 + n % 28:02}"],
        [f"when: {day}"],
        [f"when: {day}~"],
        [f"when: {year}?"],
        [f"when: {day}/{year + 1}-{month:02}"],
        [f"when: {day}/.."],
        [f"when: XXXX-{month:02}"],
        [f"when: {day}", f"moved: [{_moved(day, year, month)}]"],
        [f"after: [invented-{n - 8}]"] if n >= 8 else [],
        [],
    )
    return sorts[n % 10]


def _moved(day: str, year: int, month: int) -> str:
    before = f"{year - 1}-{month:02}"
    return f"{{from: {before}, to: {day}, on: {before}, claim: invented/reported}}"


def _expectation(n: int) -> str:
    return f"""---
statement: {{en: "Invented expectation number {n} may come."}}
voice: source
basis: [invented/reported]
horizon: {{when: 2027/20{28 + n}, basis: editor}}
likelihood: not_assessed
status: open
topics: [topic-0]
---
"""


def _source() -> str:
    claims = "".join(CLAIM.format(status=status) for status in sorted(set(STATUSES)))
    digest = hashlib.sha256(SEED.encode()).hexdigest()
    return SOURCE.format(digest=digest, claims=claims)


def _subjects() -> dict[str, str]:
    topics = {f"topics/topic-{n}.md": f"---\nname: Invented topic {n}\n---\n" for n in range(4)}
    entities = {
        f"entities/entity-{n}.md": f"---\ntype: group\nname: Invented group {n}\n---\n"
        for n in range(5)
    }
    return {**topics, **entities}


SITE = """\
title: {en: "Invented site for tests"}
description: {en: "Nothing here is real: this site is invented for tests."}
publisher: {en: "Nobody"}
languages: [en]
base_url: https://example.org/
licence: {en: "CC0"}
lanes:
  harbour: {name: {en: "Invented harbour"}}
  office: {name: {en: "Invented office"}}
  court: {name: {en: "Invented court"}}
extracts: {share: 90, longest: 200}
"""
SOURCE = """\
---
kind: news
title: "An invented text"
lang: en
publisher: entity-0
authors: unnamed
retrieved: 2026-06-01
text: invented.txt
sha256: {digest}
claims:
{claims}---
"""
CLAIM = """\
  {status}:
    quote: "Something invented happened, it is said."
    says: {{en: "Something invented happened, allegedly."}}
    voice: article
    mood: hearsay
    status: {status}
    about: [entity-0]
""".replace("mood: hearsay", "mood: indicative")


if __name__ == "__main__":
    lay_out_invented(Path(sys.argv[2]), int(sys.argv[1]))
