"""`brief rename`: whatever has an id can get another, and the old one still leads to it."""

from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.editing.disk import save
from brief.editing.proposal import Proposal, Refusal
from brief.editing.rename import rename
from brief.pipeline import Options
from brief.urls import file_of
from brief.views.edition import address
from tests.changed_site import content_of, files_of, objects_of, refused, written
from tests.small_site import edit, lay_out

BRIEF = "content/briefs/example-review.en.md"
EVENT = "content/events/review-opens.md"


def renamed(root: Path, old: str, new: str) -> Proposal:
    return written(root, rename(content_of(root), Options(root), old, new))


def refusal(root: Path, old: str, new: str) -> Refusal:
    return refused(rename(content_of(root), Options(root), old, new))


def record(root: Path) -> None:
    assert 0 == cli.main(["record", "--root", str(root)])


def test_everything_can_be_renamed_and_old_addresses_still_answer(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    record(root)
    before = objects_of(root)
    content = content_of(root)
    for one in sorted(before, key=lambda one: one.kind == "claim"):
        source, _, own = one.id.rpartition("/")
        old = f"claim:new-{source}/{own}" if source else f"{one.kind}:{own}"
        made = rename(content, Options(root), old, f"new-{own}")
        assert isinstance(made, Proposal), made
        assert ("", ()) == (save(root, made.changes), made.problems)
        content = made.content
    assert 0 == cli.main(["fmt", "--check", "--root", str(root)])
    files = built(root)
    addresses = [address(one.kind, one.id, lang) for one in before for lang in ("en", "fr")]
    assert [] == [url for url in addresses if not answers(url, files)]


def answers(url: str, files: dict[str, str]) -> bool:
    """Tell whether an address leads to what it led to: to a redirect, or to an anchor in one."""
    page, _, anchor = url.partition("#")
    if not anchor or "/corrections/" in page:
        text = files.get(file_of(page), "")
        return f' id="{anchor}"' in text if anchor else "http-equiv" in text
    page = page.replace("/sources/", "/sources/new-")
    return f' id="{anchor}"' in files.get(file_of(page), "")


def test_a_file_moves_and_nothing_but_the_id_changes(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    renamed(root, "review-opens", "review-begins")
    after = files_of(root)
    moved = before.pop(EVENT).replace(
        b"topics: [reviews]\n", b"topics: [reviews]\nformer_ids: [review-opens]\n"
    )
    assert moved == after.pop("content/events/review-begins.md")
    expected = {
        p: d.replace(b"after: [review-opens]", b"after: [review-begins]") for p, d in before.items()
    }
    assert expected == after


def test_line_ends_comments_and_quotation_marks_stay(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    file = root / "content/events/engineers-leave.md"
    text = "\ufeff" + file.read_text("utf-8").replace(
        "after: [review-opens]", "after: # why\n  - 'review-opens'  # here"
    )
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8"))
    before = file.read_bytes()
    renamed(root, "event:review-opens", "review-begins")
    assert before.replace(b"review-opens", b"review-begins") == file.read_bytes()


LINKS = """
[[event:review-opens]], [[event:review-opens|words]], [words](event:review-opens), [a][label],
<event:review-opens>, [[event:review-opens-not|no]] [@gazette/review; @notice/opening]
[[entity:ada-specimen|review-opens]] [[topic:review-opens]].

> Quoted [@notice/opening;
> @gazette/review] and [[claim:gazette/review|a claim]].

| [[event:review-opens\\|a]] | [@gazette/review] |
|---|---|
| [b](event:review-opens) | review-opens |

::: timeline topic=review-opens
:::

[label]: event:review-opens
"""


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("event:review-opens", "other", 7),
        ("topic:review-opens", "other", 2),
        ("gazette/review", "other", 4),
        ("source:gazette", "other", 4),
    ],
)
def test_all_ways_to_link_are_followed(old: str, new: str, count: int, tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "content/topics/review-opens.md").write_text(
        "---\nname: {en: A, fr: B}\n---\n", "utf-8"
    )
    (root / "content/events/review-opens-not.md").write_bytes((root / EVENT).read_bytes())
    file = root / "content/topics/oversight.md"
    file.write_text(file.read_text("utf-8") + LINKS, "utf-8")
    before = content_of(root).problems
    renamed(root, old, new)
    assert count == file.read_text("utf-8").count("other")
    assert [(p.code, p.where) for p in before] == [
        (p.code, p.where) for p in content_of(root).problems
    ]


def test_a_brief_moves_in_all_its_languages_and_its_correction_follows(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    renamed(root, "example-review", "first-review")
    assert ["first-review.en.md", "first-review.fr.md"] == sorted(
        p.name for p in (root / "content/briefs").iterdir()
    )
    assert "target: brief:first-review" in (root / "content/corrections/opening-day.md").read_text(
        "utf-8"
    )


def test_what_is_renamed_back_is_still_known_by_its_first_id(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for old, new in (("review-opens", "other"), ("event:other", "review-opens")):
        renamed(root, old, new)
    former = "    former_ids: [review, examined]\n"
    edit(root, "content/sources/gazette.md", "  review:\n", f"  review:\n{former}")
    former = "former_ids: [opening-day, first-day]\n"
    edit(root, "content/corrections/opening-day.md", "kind: ", f"{former}kind: ")
    assert "former_ids: [review-opens, other]" in (root / EVENT).read_text("utf-8")
    files = built(root)
    assert "UID:https://example.org/en/events/review-opens/" in files["en/calendar.ics"]
    assert 'http-equiv="refresh"' in files["en/events/other/index.html"]
    assert 'http-equiv="refresh"' not in files["en/events/review-opens/index.html"]
    claims, corrections = (
        files[f"en/{page}/index.html"] for page in ("sources/gazette", "corrections")
    )
    assert [1, 1] == [claims.count(f' id="{anchor}"') for anchor in ("review", "examined")]
    assert [1, 1] == [corrections.count(f' id="{id}"') for id in ("opening-day", "first-day")]
    renamed(root, "event:review-opens", "other")
    assert "former_ids: [review-opens, other]" in (root / "content/events/other.md").read_text()


def built(root: Path) -> dict[str, str]:
    """Return the files of the site, which must have no problem."""
    result = pipeline.build(Options(root))
    assert () == result.problems
    return {file.url: file.data.decode("utf-8", "replace") for file in result.files}


def test_a_claim_in_braces_is_renamed_in_braces(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    file = root / "content/sources/notice.md"
    above = file.read_text("utf-8").partition("  report:\n")[0]
    quote = '{quote: "It will report on the review by 1 June 2031.", says: {en: A, fr: B},'
    rest = "about: [ministry-of-examples], mood: future, status: reported, voice: document"
    file.write_text(f"{above}  report: {quote}\n    {rest}}}\n---\n", "utf-8")
    renamed(root, "notice/report", "due")
    expected = f"{above}  due: {quote}\n    {rest}, former_ids: [report]}}\n---\n"
    assert expected == file.read_text("utf-8")


def test_the_command_shows_what_it_would_do_and_does_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    assert 0 == cli.main(["rename", "safeguards", "guards", "--dry-run", "--root", str(root)])
    assert before == files_of(root)
    told = capsys.readouterr().out
    assert "content/topics/safeguards.md → content/topics/guards.md" in told
    assert "-topics: [reviews, safeguards]\n+topics: [reviews, guards]" in told
    assert 0 == cli.main(["rename", "safeguards", "guards", "--root", str(root)])
    assert () == content_of(root).problems
    assert 2 == cli.main(["rename", "safeguards", "guards", "--root", str(root)])
    assert 2 == cli.main(["rename", "safeguards", "--root", str(root)])
    answers = iter(["guards", "topic:guards", "rails"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    monkeypatch.setattr("brief.cli.renaming.is_terminal", lambda: True)
    assert 0 == cli.main(["rename", "--root", str(root)])
    assert "former_ids: [safeguards, guards]" in (root / "content/topics/rails.md").read_text()
