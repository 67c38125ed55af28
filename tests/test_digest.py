"""The letter on what changed between two days: complete, hedged, in the site's own dates."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from brief import cli, pipeline
from brief.pipeline import Options
from brief.views.digest import DigestView, Period, digest_view
from tests.small_site import edit, lay_out

ALL = Period(date(2031, 1, 1), date(2031, 12, 31))
BRIEF = "content/briefs/example-review.en.md"
RESOLVED = """\
status: did_not_occur
resolution:
  on: 2031-06
  claims: [gazette/giving-up]
  why: {en: It was launched., fr: Il a été lancé.}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small site, in a folder that the command is run in."""
    project = lay_out(tmp_path / "project")
    monkeypatch.chdir(project)
    return project


def letter(root: Path, period: Period = ALL, lang: str = "en") -> DigestView:
    content = pipeline.gather(Options(root))
    assert content.config
    assert content.library
    editions = pipeline.editions_of(content, content.config, content.library)
    return digest_view(period, next(edition for edition in editions if edition.lang == lang))


def names(view: DigestView) -> dict[str, list[tuple[str, str]]]:
    return {part.title: [(e.when, e.name) for e in part.entries] for part in view.parts}


def test_all_that_changed_is_there_with_its_standing(root: Path) -> None:
    expected = {
        "New briefs": [("25\u00a0May 2031", "The Example Model under review")],
        "Corrections": [("1\u00a0June 2031", "Correction: The Example Model under review")],
        "Expectations revised": [
            ("28\u00a0May 2031", "Expectation: The ministry publishes a final opinion (open)")
        ],
        "New expectations": [
            ("25\u00a0May 2031", "Expectation: The workshop gives up launching the model (open)")
        ],
        "Dates that moved": [("May 2031", "The ministry’s report is due (reported)")],
    }
    assert expected == names(letter(root))


def test_a_brief_is_new_or_updated_and_never_both(root: Path) -> None:
    later = Period(date(2031, 5, 26), date(2031, 12, 31))
    assert "Updated briefs" not in names(letter(root))
    updated = [("1\u00a0June 2031", "The Example Model under review")]
    assert updated == names(letter(root, later))["Updated briefs"]


def test_what_was_resolved_says_how(root: Path) -> None:
    edit(root, "content/expectations/launch-dropped.md", "status: open\n", RESOLVED)
    (part,) = (p for p in letter(root).parts if p.title == "Expectations resolved")
    (entry,) = part.entries
    assert ("June 2031", "It was launched.") == (entry.when, entry.facts[0][1])
    assert entry.name.endswith("(did not occur)")


def test_every_change_is_in_the_letter_of_one_month(root: Path) -> None:
    starts = [date(2031, month, 1) for month in range(1, 13)]
    ends = [*(start - timedelta(1) for start in starts[1:]), date(2031, 12, 31)]
    monthly = [letter(root, Period(*days)) for days in zip(starts, ends, strict=True)]
    told = [(part.title, e) for one in monthly for part in one.parts for e in part.entries]
    at_once = {(part.title, e) for part in letter(root).parts for e in part.entries}
    assert len(told) == len(set(told))
    assert at_once == {(title, e) for title, e in told if title != "Updated briefs"}


def test_a_draft_is_in_no_letter(root: Path) -> None:
    (root / "content/corrections/opening-day.md").unlink()  # no draft may be corrected in public
    for lang in ("en", "fr"):
        edit(root, BRIEF.replace(".en.", f".{lang}."), "status: published", "status: draft")
    assert "New briefs" not in names(letter(root))


EMPTY = {
    "en": ("2 January 2031", "Nothing has changed in this time."),
    "fr": ("2 janvier 2031", "Rien n’a changé pendant cette période."),
}


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("lang", EMPTY)
@pytest.mark.parametrize("form", ["html", "text"])
def test_an_empty_period_says_so(capsys: pytest.CaptureFixture[str], form: str, lang: str) -> None:
    days = ["--since", "2031-01-02", "--until", "2031-01-02"]
    assert 0 == cli.main(["digest", *days, "--lang", lang, "--format", form])
    told = capsys.readouterr().out.replace("\u00a0", " ")
    assert [] == [words for words in EMPTY[lang] if words not in told]


@pytest.mark.usefixtures("root")
def test_the_text_is_72_characters_wide(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["digest", "--since", "2031-01-01", "--format", "text", "--lang", "fr"])
    told = capsys.readouterr().out
    assert [] == [x for x in told.splitlines() if len(x) > 72 and "https://" not in x]
    assert "&" not in told


def test_the_mail_needs_nothing_from_elsewhere(root: Path) -> None:
    file = root / "letter.html"
    options = ["--lang", "fr", "--output", str(file), "--base-url", "https://example.org/sub/"]
    assert 0 == cli.main(["digest", "--since", "2031-01-01", *options])
    page = LexborHTMLParser(file.read_text("utf-8"))
    html = page.css_first("html")
    assert html
    assert "fr" == html.attributes["lang"]
    assert [] == page.css("img, link, script, [src], [background]")
    hrefs = [str(link.attributes["href"]) for link in page.css("a")]
    assert [] == [href for href in hrefs if not href.startswith("https://example.org/sub/fr/")]
    assert all("presentation" == table.attributes["role"] for table in page.css("table"))


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (["--lang", "de"], "no language 'de'; it has en, fr"),
        (["--until", "2030-12-31"], "--until 2030-12-31 is before --since 2031-01-01"),
        (["--output", "no/such/folder/x.html"], "can't write"),
    ],
)
def test_what_cannot_be_asked_for(
    capsys: pytest.CaptureFixture[str], options: list[str], fault: str
) -> None:
    assert 2 == cli.main(["digest", "--since", "2031-01-01", *options])
    assert fault in capsys.readouterr().err


def test_content_with_errors_makes_no_letter(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, BRIEF, "[@gazette/departures]", "[@gazette/depatures]")
    assert 1 == cli.main(["digest", "--since", "2031-01-01"])
    assert "did you mean 'gazette/departures'?" in capsys.readouterr().out
