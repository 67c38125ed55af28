"""What problems.md says to write instead passes: put into the site that was refused, it is not."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.small_site import TESTS, edit, found_in, lay_out

PAGE = (TESTS.parent / "docs" / "editors" / "problems.md").read_text("utf-8")


class Remedy(NamedTuple):
    """What a code's entry says, and a line that was refused with how it reads when it is obeyed."""

    code: str
    says: str
    file: str
    refused: str
    mended: str


REMEDIES = [
    Remedy("hearsay-too-strong", "`status: alleged`", "sources/gazette.md",
           "    mood: hearsay\n    status: reported", "    mood: hearsay\n    status: alleged"),
    Remedy("confirmed-without-evidence", "`status: reported`", "sources/gazette.md",
           "status: confirmed", "status: reported"),
    Remedy("likelihood-without-criteria", "`likelihood: not_assessed`",
           "expectations/launch-dropped.md", "likelihood: {term: unlikely, low: 20, high: 45}",
           "likelihood: not_assessed"),
    Remedy("horizon-not-interval", '../2026-12-31 for "until then"',
           "expectations/final-opinion.md", "  when: 2031-12-31", "  when: ../2031-12-31"),
    Remedy("resolved-without-resolution", "`status: open`", "expectations/launch-dropped.md",
           "status: did_not_occur", "status: open"),
    Remedy("stated-without-claim", "Name the claim as `claim`", "events/review-opens.md",
           "{basis: stated}", "{basis: stated, claim: notice/opening}"),
    Remedy("stated-year-not-quoted", "Write XXXX for the year", "events/review-goes-on.md",
           "when: 2031-03/..", "when: XXXX-03-XX/.."),
    Remedy("not-archived", "`archived: {url: …, on: YYYY-MM-DD}`", "sources/notice.md",
           "url: https://example.org/notice\n", "url: https://example.org/notice\narchived: "
           "{url: https://web.archive.org/web/2031/notice, on: 2031-05-20}\n"),
    Remedy("bad-lines", "Write 27 or 27-29", "sources/gazette.md", "lines: line 8", "lines: 8"),
    Remedy("bad-day", "such as 2026-03-01", "corrections/opening-day.md",
           "date: 1 June 2031", "date: 2031-06-01"),
    Remedy("bad-base-url", "https://example.org/brief/", "site.yaml",
           "base_url: example.org", "base_url: https://example.org/brief/"),
    Remedy("bad-reference", "`kind:id`", "corrections/opening-day.md",
           "target: example-review", "target: brief:example-review"),
    Remedy("heading-level", "Begin at `##`", "pages/about.en.md", "# About", "## About"),
    Remedy("bad-citation", "`[@source/claim]`", "pages/about.en.md",
           "[@notice]", "[@notice/opening]"),
    Remedy("bad-link", "`[words](https://…)`", "pages/about.en.md",
           "[invented](what is this)", "[invented](https://example.org/)"),
    Remedy("unknown-footnote", "`[^a]: …`", "pages/about.en.md",
           "invented.[^a]", "invented.[^a]\n\n[^a]: It is."),
    Remedy("unused-footnote", "Put `[^a]` into the text", "pages/about.en.md",
           "\n[^a]: It is.", "See.[^a]\n\n[^a]: It is."),
]  # fmt: skip


@pytest.mark.parametrize("remedy", REMEDIES, ids=lambda remedy: remedy.code)
def test_what_is_to_be_written_instead_passes(remedy: Remedy, tmp_path: Path) -> None:
    assert remedy.says in entry(remedy.code)
    root = lay_out(tmp_path, TESTS / "problems" / remedy.code)
    edit(root, f"content/{remedy.file}", remedy.refused, remedy.mended)
    found = found_in(root)
    assert [] == [str(each) for each in found if each.severity == "error"]
    assert remedy.code not in {each.code for each in found}


def entry(code: str) -> str:
    """Return what the page says of a kind of problem, on one line."""
    found = re.search(rf"^### {code}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return " ".join(found[1].split()) if found else ""
