"""`brief new` with values: by --set, or asked for on a terminal."""

from pathlib import Path

import pytest

from brief import cli, pipeline, scaffold
from brief.content import TYPES
from brief.pipeline import Options
from brief.scaffold import Known
from brief.schema.fields import Edtf, Many, Reference
from tests.small_site import lay_out

FULL = {
    "event": ["title.en=A step", "title.fr=Une étape", "lane=review", "kind=step",
              "claims=notice/opening, gazette/review", "when=2031-06~", "dated_by.basis=inferred"],
    "expectation": ["statement.en=It may last", "statement.fr=Cela pourrait durer", "voice=editor",
                    "basis=gazette/review", "likelihood=not_assessed", "status=open",
                    "signposts.1.text.en=A sign", "signposts.1.text.fr=Un signe",
                    "signposts.1.points=confirms"],
    "brief": ["title=A second brief", "summary=What it does: this.", "published=2031-06-01",
              "authors=The editors", "authors=Others", "status=draft",
              "key_points.1.text=It opened.", "key_points.1.claims=notice/opening"],
    "entity": ["type=regulator", "name=An Office"],
    "topic": ["name.en=Offices", "name.fr=Services", "broader=reviews"],
    "correction": ["date=2031-06-01", "target=topic:reviews", "kind=update", "was.en=a", "was.fr=b",
                   "now.en=c", "now.fr=d", "why.en=e", "why.fr=f"],
    "page": ["title=Contact", "summary=How to write to us."],
}  # fmt: skip


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    root = lay_out(tmp_path_factory.mktemp("known"))
    return scaffold.known_of(pipeline.gather(Options(root)))


def new(root: Path, *arguments: str) -> int:
    return cli.main(["new", *arguments, "--root", str(root)])


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", FULL)
def test_a_file_with_all_that_is_required_has_no_error(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    settings = [word for pair in FULL[kind] for word in ("--set", pair)]
    assert 0 == new(root, kind, "brand-new", *settings)
    found = pipeline.gather(Options(root)).problems
    assert [] == [p for p in found if p.severity == "error"]
    assert "Wrote " in capsys.readouterr().out
    assert 0 == cli.main(["fmt", "--check", "--root", str(root)]), capsys.readouterr().out


def test_what_is_still_missing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path)
    assert 0 == new(root, "event", "x", "--set", "title=A step", "--set", "kind=step")
    said = capsys.readouterr().out
    assert [True, True, False] == [f"'{k}' is required" in said for k in ("lane", "claims", "kind")]
    text = (root / "content/events/x.md").read_text("utf-8")
    assert "\ntitle:\n  en: A step\n  fr:\n" in text


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("tittle=x", "did you mean 'title'?"),
        ("title.de=x", "there is nothing named 'de' here"),
        ("lane=reviw", "did you mean 'review'?"),
        ("lane=zzz", "there are: review, workshop"),
        ("kind=stp", "did you mean 'step'?"),
        ("claims=gazette/review,gazete/departures", "did you mean 'gazette/departures'?"),
        ("when=juin 2031", "the words in 'label'"),
        ("dated_by=stated", "say which: basis, claim, after a dot"),
        ("moved.from=2031", "there is nothing named 'from' here"),
        ("moved=2031", "say which, such as .1.from"),
        ("title", "write key=value"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_before_anything_is_written(
    pair: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    before = contents(root)
    assert 2 == new(root, "event", "x", "--set", pair)
    assert expected in capsys.readouterr().err
    assert before == contents(root)


def test_a_source_gets_the_digest_of_the_text_that_is_named(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    assert 0 == new(root, "source", "x", "--set", "text=notice.txt", "--set", "authors=unnamed")
    text = (root / "content/sources/x.md").read_text("utf-8")
    assert "\nauthors: unnamed\n" in text
    assert "\nsha256: 88cd66bc94cdb207da998159a74ff2db9358ce02f9021ade07ce9aceecbd7390\n" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-06~", "en: around June 2031; fr: vers juin 2031; between 2031-06-01 and 2031-06-30"),
        ("2031-06-02/..", "from 2031-06-02 on"),
        ("../2031-06-02", "until 2031-06-02"),
        ("XXXX-02", "no year is stated, and none will be shown"),
        ("nonsense", ""),
    ],
)
def test_what_a_date_means_is_told_in_words(text: str, expected: str, known: Known) -> None:
    said = scaffold.meaning(text, known)
    assert (True, bool(expected)) == (said.endswith(expected), bool(said))


def test_answers_are_completed_from_ids_vocabularies_and_dates(known: Known) -> None:
    assert "notice/opening" in scaffold.choices(Many(Reference(("claim",))), known)
    assert "brief:example-review" in scaffold.choices(Reference(("topic", "brief")), known)
    assert "2031-03-03" in scaffold.choices(Edtf(), known)
    kinds = next(q for q in scaffold.questions(TYPES["event"], ("en",)) if q.key == "kind")
    assert "deadline" in scaffold.choices(kinds.shape, known)


ANSWERS = [
    "A step", "Une étape",  # title
    "reviw", "review", "step", "notice/opening",  # lane, kind, claims
    "2031-06~", "inferred", "", "", "",  # when; basis and no claim; entities, topics
    "",  # id
]  # fmt: skip


def test_on_a_terminal_it_asks_and_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    answers = iter(["evnt", "event", *ANSWERS])
    monkeypatch.setattr("brief.cli.making.is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert 0 == new(root)
    said = capsys.readouterr().out
    assert [] == list(answers)
    assert "there is no 'evnt'; did you mean 'event'?" in said
    assert "there is no lane 'reviw'; did you mean 'review'?" in said
    assert "fr: vers juin 2031" in said
    assert said.endswith("content/events/a-step.md. It passes the checks.\n")
    assert "\ndated_by:\n  basis: inferred\n" in (root / "content/events/a-step.md").read_text()


def test_it_asks_in_the_language_of_the_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(ANSWERS)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    monkeypatch.setattr("brief.cli.making.is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert 0 == new(lay_out(tmp_path), "event")
    said = capsys.readouterr().out
    assert "vouliez-vous dire" in said
    assert "\nFacultatif\u00a0: " in said
    assert (
        "en: around June 2031\u202f; fr: vers juin 2031\u202f; entre le 2031-06-01 et le 2031-06-30"
        in said
    )
    assert said.endswith("content/events/a-step.md est écrit et passe les contrôles.\n")


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError])
def test_an_interruption_leaves_nothing(
    end: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_out(tmp_path)
    before = contents(root)
    answers = iter(ANSWERS[:5])

    def answer(_: str) -> str:
        for given in answers:
            return given
        raise end

    monkeypatch.setattr("brief.cli.making.is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    assert 130 == new(root, "event", "x")
    assert before == contents(root)


def test_without_a_terminal_and_an_id_it_says_what_it_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == new(lay_out(tmp_path), "event")
    assert "give the new object an id" in capsys.readouterr().err
    assert 2 == cli.main(["new"])
    assert "say what to make: source, event" in capsys.readouterr().err
