"""What a brief says of what came after it: what has changed, and what to read next."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from brief import pipeline
from brief.pipeline import Options
from brief.views.followups import changes_since, nearest, related_briefs
from tests.small_site import edit, lay_out

BRIEF = "content/briefs/example-review.en.md"
OPINION = "content/expectations/final-opinion.md"
REVISION = """\
revisions:
  - on: 2031-07-01
    what: {en: The horizon moved., fr: L’échéance a été repoussée.}
    why: {en: The notice was amended., fr: L’avis a été modifié.}
"""


def followed(root: Path, lang: str = "en") -> tuple[list[tuple[str, str, str]], list[str]]:
    """Return the changes (day, kind, words) and the related briefs of the small site's brief."""
    content = pipeline.gather(Options(root))
    assert content.config
    assert content.library
    editions = pipeline.editions_of(content, content.config, content.library)
    edition = next(edition for edition in editions if edition.lang == lang)
    document = content.library.briefs["example-review"][lang]
    changes = changes_since(document, edition)
    return (
        [(one.on.datetime or "", one.kind, one.what.text) for one in changes],
        [link.url for link in related_briefs(document, edition)],
    )


def test_a_correction_after_publication_is_a_change(tmp_path: Path) -> None:
    now = "The ministry opened a review on 3 March 2031."
    assert ([("2031-06-01", "correction", now)], []) == followed(lay_out(tmp_path))


def test_what_was_corrected_before_publication_is_none(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for lang in ("en", "fr"):
        edit(
            root,
            BRIEF.replace(".en.", f".{lang}."),
            "published: 2031-05-25",
            "published: 2031-06-02",
        )
    assert ([], []) == followed(root)


def test_a_revised_expectation_changes_the_brief_that_points_to_it(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    file = root / OPINION
    file.write_text(
        file.read_text("utf-8").replace("\nstatus:", f"\n{REVISION}status:", 1), "utf-8"
    )
    before = followed(root)[0]
    old = "Three engineers have left the project since"
    edit(root, BRIEF, old, f"The [[expect:final-opinion|opinion]] may come. {old}")
    changes = followed(root)[0]
    assert [("2031-06-01", "correction")] == [one[:2] for one in before]
    assert [("2031-07-01", "revision"), ("2031-06-01", "correction")] == [o[:2] for o in changes]
    assert "The horizon moved." == changes[0][2]


def test_a_brief_on_the_same_claims_and_topics_is_related(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for lang in ("en", "fr"):
        file = root / BRIEF.replace(".en.", f".{lang}.")
        shutil.copy(file, file.with_name(f"another-review.{lang}.md"))
    assert ["/fr/briefs/another-review/"] == followed(root, "fr")[1]


SHARED = st.lists(
    st.tuples(st.sampled_from([1, 3]), st.frozensets(st.sampled_from("abcdefgh"))), max_size=6
)


@given(SHARED, st.integers(1, 3))
def test_the_nearest_are_those_with_the_highest_sums(
    shared: list[tuple[int, frozenset[str]]], number: int
) -> None:
    """Whichever sets need not be gone through."""
    sums = {id: sum(weight for weight, ids in shared if id in ids) for id in "bcdefgh"}
    ordered = sorted((id for id in sums if sums[id]), key=lambda id: (-sums[id], id))
    assert ordered[:number] == nearest(shared, "a", number)


def test_a_large_set_is_not_gone_through_where_smaller_ones_have_said_all() -> None:
    class Large(frozenset[str]):
        def __iter__(self) -> Iterator[str]:
            raise AssertionError

    near = frozenset({"a", "b"})
    large = Large(f"id-{n}" for n in range(1000))
    assert ["b"] == nearest([(1, large), (3, near)], "a", 1)
