"""Gates 7 and 8, beyond the folders of tests/problems/: their edges, and a law."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import dates
from brief.checks import order
from brief.content import Event
from brief.dates import Date
from brief.library import reachable
from brief.load import Document
from brief.schema import words
from tests.small_site import edit, found_in, lay_out

OPENS = "content/events/review-opens.md"
NOTICE = "content/sources/notice.md"
DUE = "content/events/report-due.md"
LEAVE = "content/events/engineers-leave.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def codes_of(root: Path) -> list[str]:
    return [problem.code for problem in found_in(root)]


@pytest.mark.parametrize(
    ("when", "stands"),
    [
        ("2031", True),
        ("2031~", True),
        ("203X", True),
        ("20XX", True),
        ("XXXX-03-03", True),
        ("[2031-03-03,2031-03-04]", True),
        ("../2031-03-03", True),
        ("2032", False),
        ("2032?", False),
        ("204X", False),
        ("2031-03/2032-03", False),
        ("[2031,2032]", False),
    ],
)
def test_a_stated_year_stands_in_the_quotation(site: Path, when: str, stands: bool) -> None:
    edit(site, OPENS, "when: 2031-03-03", f"when: '{when}'")
    found = [code for code in codes_of(site) if code.startswith("stated-")]
    assert found == ([] if stands else ["stated-year-not-quoted"])


def test_a_year_inside_another_number_does_not_count(site: Path) -> None:
    edit(site, "seeds/notice.txt", "on 3 March 2031", "as number 120315")
    edit(site, NOTICE, "Model on 3 March 2031.\n    says", "Model as number 120315.\n    says")
    assert codes_of(site) == ["seed-changed", "stated-year-not-quoted"]


def test_an_inferred_year_need_not_be_quoted(site: Path) -> None:
    edit(site, OPENS, "when: 2031-03-03", "when: 2031-04")
    edit(site, OPENS, "{basis: stated, claim: notice/opening}", "{basis: inferred}")
    assert codes_of(site) == []


def test_a_date_in_the_debris_states_nothing(site: Path) -> None:
    edit(site, NOTICE, "claims:\n",
         'skip: [{lines: "1", why: "the head"}]\nclaims:\n')  # fmt: skip
    assert codes_of(site) == []
    edit(site, "content/sources/notice.md", 'lines: "1"', 'lines: "2"')
    edit(site, NOTICE, "when: 2031-03-05", "when: 2030")
    assert codes_of(site) == ["stated-year-not-quoted"]


def test_every_circle_is_reported(site: Path) -> None:
    edit(site, OPENS, "lane: review\n", "after: [review-opens]\nlane: review\n")
    edit(site, LEAVE, "after: [review-opens]", "after: [alleged-request]")
    edit(site, "content/events/alleged-request.md", "after: [review-opens]",
         "after: [engineers-leave]")  # fmt: skip
    problems = [problem for problem in found_in(site) if problem.code == "order-circle"]
    assert len(problems) == 2
    assert sorted(problem.where.path for problem in problems)[1] == OPENS


def test_a_circle_leaves_the_dates_of_the_others_checked(site: Path) -> None:
    edit(site, LEAVE, "after: [review-opens]", "after: [alleged-request]")
    edit(site, "content/events/alleged-request.md", "after: [review-opens]",
         "after: [engineers-leave]")  # fmt: skip
    edit(site, DUE, "after: [review-opens]", "before: [review-opens]")
    assert codes_of(site) == ["order-circle", "order-against-dates"]


def test_a_withdrawn_event_has_no_order(site: Path) -> None:
    edit(site, DUE, "after: [review-opens]", "before: [review-opens]")
    edit(site, DUE, "lane: review\n",
         "withdrawn: {on: 2031-06-01, why: {en: No., fr: Non.}}\nlane: review\n")  # fmt: skip
    assert "order-against-dates" not in codes_of(site)


@pytest.mark.parametrize(
    ("until", "codes"),
    [
        ("2031-03-03", []),
        ("2031-03", []),
        ("XXXX-02", []),
        ("2031-02?", []),
        ("2031-03-02", ["until-before-when"]),
    ],
)
def test_an_event_ends_no_earlier_than_it_begins(site: Path, until: str, codes: list[str]) -> None:
    edit(site, OPENS, "lane: review\n", f"until: '{until}'\nlane: review\n")
    assert codes_of(site) == codes


def test_a_date_that_moved_is_given(site: Path) -> None:
    edit(site, DUE, "when: 2031-09-01\n", "")
    (problem,) = found_in(site)
    assert (problem.code, problem.hint) == ("moved-mismatch", "write when: 2031-09-01")


def event(id: str, when: str | None, after: tuple[str, ...]) -> Document[Event]:
    date = dates.parse(when) if when else None
    assert date is None or isinstance(date, Date)
    meta = Event(title=words(en=id), when=date, after=after, lane="a", kind="step", claims=())
    return Document("event", id, "", f"content/events/{id}.md", meta, (), {"places": {}})


IDS = "abcdefg"
WHENS = st.sampled_from(
    [None, "2030", "2031-03", "2031?", "2032~", "2031/2032", "2029/..", "XXXX-05", "../2030-06"]
)


@st.composite
def histories(draw: st.DrawFn) -> dict[str, Document[Event]]:
    """Return events, each after some of those before it in the alphabet."""
    pairs = draw(st.sets(st.sampled_from(list(combinations(IDS, 2))), max_size=10))
    return {id: event(id, draw(WHENS), tuple(sorted(a for a, b in pairs if b == id))) for id in IDS}


@given(histories())
def test_a_history_is_refused_if_any_two_of_its_dates_contradict_it(
    events: dict[str, Document[Event]],
) -> None:
    known = reachable(events)
    pairs = [(events[a].meta.when, events[b].meta.when) for b in events for a in known[b]]
    wrong = [a for a, b in pairs if a and b and dates.compare(b, a) == "before"]
    assert bool(list(order._against_dates(events))) == bool(wrong)
