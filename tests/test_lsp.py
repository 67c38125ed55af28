"""The language server, driven as an editor drives it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brief.lsp.places import column_of, units
from tests.lsp_client import Client, editing
from tests.small_site import TESTS, lay_out

EVENT = "content/events/report-due.md"
BRIEF = "content/briefs/example-review.en.md"
TOPIC = "content/topics/reviews.md"
SOURCE = "content/sources/gazette.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def client(root: Path) -> Iterator[Client]:
    with editing(root) as client:
        for name in (EVENT, BRIEF, TOPIC, SOURCE):
            client.open(name)
        yield client


def labels(items: list[Any]) -> list[str]:
    return [item["label"] for item in items]


def typed(value: object) -> str:
    """Name a case by what is typed; the order of a set is another in each process."""
    return repr(value) if isinstance(value, str) else ""


def offered(client: Client, name: str, text: str) -> list[str]:
    return labels(client.at("completion", name, text))


def test_problems_are_told_as_one_types_and_go_away(client: Client, root: Path) -> None:
    good = (root / TOPIC).read_text("utf-8")
    client.change(TOPIC, good.replace("definition:", "definitoin:"))
    (found,) = client.problems(TOPIC)
    assert "unknown-key" == found["code"]
    assert "there is no field 'definitoin' here\ndid you mean 'definition'?" == found["message"]
    assert ((2, 0), (2, 10)) == ends(found["range"])
    client.change(TOPIC, good)
    assert [] == client.problems(TOPIC)


def ends(marked: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    start, end = marked["start"], marked["end"]
    return (start["line"], start["character"]), (end["line"], end["character"])


def test_problems_in_other_files_are_told_too(client: Client, root: Path) -> None:
    good = (root / SOURCE).read_text("utf-8")
    client.change(SOURCE, good.replace("\n  departures:", "\n  departed:"))
    assert "unknown-reference" in {each["code"] for each in client.problems(BRIEF)}
    client.change(SOURCE, good)
    assert [] == client.problems(BRIEF)


def test_a_quotation_is_checked_in_the_text_that_is_not_saved(client: Client, root: Path) -> None:
    good = (root / SOURCE).read_text("utf-8")
    client.change(SOURCE, good.replace("quote: Ada Spécimen, qui", "quote: Ada Spécimen qui", 1))
    assert ["quote-not-verbatim"] == [each["code"] for each in client.problems(SOURCE)]
    client.change(SOURCE, good)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("---\n¦\n---\n", {"title", "when", "lane", "claims", "withdrawn"}),
        ("---\nla¦\n---\n", {"lane", "label"}),
        ("---\ntitle:\n  ¦\n---\n", {"en", "fr"}),
        ("---\ntitle: {¦\n---\n", {"en", "fr"}),
        ("---\ndated_by: {¦\n---\n", {"basis", "claim"}),
        ("---\ndated_by: {basis: stated, ¦\n---\n", {"basis", "claim"}),
        ("---\ndated_by:\n  ¦\n---\n", {"basis", "claim"}),
        ("---\ndated_by: {basis: ¦\n---\n", {"stated", "inferred", "unknown"}),
        ("---\nmoved:\n  - from: 2031-05\n    ¦\n---\n", {"from", "to", "on", "claim"}),
        ("---\nmoved:\n- ¦\n---\n", {"from", "to", "on", "claim"}),
        ("---\nkind: ¦\n---\n", {"occurrence", "state", "step", "deadline", "publication"}),
        ("---\nlane: ¦\n---\n", {"review", "workshop"}),
        ("---\nclaims: [¦\n---\n", {"gazette/departures", "notice/report"}),
        ("---\nclaims:\n  - ¦\n---\n", {"gazette/departures", "notice/report"}),
        ("---\nclaims:\n- gaz¦\n---\n", {"gazette/departures", "notice/report"}),
        ("---\nafter: [review-goes-on, ¦\n---\n", {"review-opens", "engineers-leave"}),
        ("---\nentities: [¦]\n---\n", {"ada-specimen", "ministry-of-examples"}),
    ],
    ids=typed,
)
def test_front_matter_is_completed(client: Client, text: str, wanted: set[str]) -> None:
    found = offered(client, EVENT, text)
    assert wanted <= set(found)
    assert "de" not in found


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("They left [@¦", {"gazette/departures"}),
        ("They left [@gazette/departures; @not¦", {"notice/report"}),
        ("See [[¦", {"event:", "entity:", "expect:"}),
        ("See [[event:¦", {"review-opens"}),
        ("See [[expect:¦", {"final-opinion"}),
        ("See [words](topic:¦", {"reviews"}),
        ("::: timeline lane=¦", {"review", "workshop"}),
        ("::: expect topic=re¦", {"reviews", "oversight"}),
        ("Nothing is offered in prose, gazette¦", set()),
    ],
    ids=typed,
)
def test_bodies_are_completed(client: Client, line: str, wanted: set[str]) -> None:
    found = set(offered(client, BRIEF, f"---\ntitle: x\n---\n\n{line}"))
    assert wanted <= found
    assert bool(wanted) == bool(found)


def test_a_completion_takes_the_place_of_what_is_typed(client: Client) -> None:
    items = client.at("completion", BRIEF, "---\ntitle: x\n---\n\n« 𝔸 » [@gazette/dep¦")
    item = next(item for item in items if item["label"] == "gazette/departures")
    assert ((4, 9), (4, 20)) == ends(item["textEdit"]["range"])
    assert "gazette/departures" == item["textEdit"]["newText"]


@pytest.mark.parametrize(
    ("line", "changed"), [("la¦ne: review", "lane: review"), ("kind: de¦adline", "kind: deadline")]
)
def test_a_completion_inside_a_word_leaves_nothing_of_it(
    client: Client, line: str, changed: str
) -> None:
    label = "deadline" if "kind" in changed else "lane"
    items = client.at("completion", EVENT, f"---\n{line}\n---\n")
    edit = next(item["textEdit"] for item in items if item["label"] == label)
    (_, start), (_, end) = ends(edit["range"])
    text = line.replace("¦", "")
    assert changed == text[:start] + edit["newText"] + text[end:]


def test_ids_are_offered_while_the_settings_cannot_be_read(client: Client) -> None:
    client.open("content/site.yaml", "title: [")
    assert ["yaml-unclosed-bracket"] == [e["code"] for e in client.problems("content/site.yaml")]
    assert "review-opens" in offered(client, EVENT, "---\nafter: [¦\n---\n")
    client.tell("textDocument/didClose", textDocument={"uri": client.uri("content/site.yaml")})


def test_a_key_says_what_it_is_for_and_the_required_come_first(client: Client) -> None:
    items = client.at("completion", EVENT, "---\n¦\n---\n")
    first = min(items, key=lambda item: item["sortText"])
    assert ("claims", "the claims it rests on, at least one") == (
        first["label"], first["documentation"],
    )  # fmt: skip


def test_a_claim_under_the_cursor_shows_its_quotation(client: Client, root: Path) -> None:
    good = (root / BRIEF).read_text("utf-8")
    text = good.replace("@gazette/departures", "@gazette/dep¦artures", 1)
    shown = client.at("hover", BRIEF, text)["contents"]["value"]
    assert "> trois ingénieurs" in shown
    assert "`gazette/departures`" in shown
    assert "reported" in shown


def test_a_key_under_the_cursor_shows_what_it_is_for(client: Client, root: Path) -> None:
    good = (root / EVENT).read_text("utf-8")
    shown = client.at("hover", EVENT, good.replace("lane:", "la¦ne:", 1))["contents"]["value"]
    assert "**lane**: its lane in the timeline, from site.yaml" == shown


def test_prose_under_the_cursor_shows_nothing(client: Client, root: Path) -> None:
    good = (root / BRIEF).read_text("utf-8")
    assert client.at("hover", BRIEF, good.replace("summary: ", "summary: ¦", 1)) is None


@pytest.mark.parametrize(
    ("name", "old", "new", "target", "line"),
    [
        (BRIEF, "@gazette/departures", "@gaz¦ette/departures", SOURCE, "  departures:"),
        (EVENT, "lane: ", "lane: ¦", "content/site.yaml", "  review:"),
        (TOPIC, "broader: ", "broader: ¦", "content/topics/oversight.md", "---"),
    ],
)
def test_a_definition_is_found(  # noqa: PLR0913, PLR0917 - one row a case
    client: Client, root: Path, name: str, old: str, new: str, target: str, line: str
) -> None:
    good = (root / name).read_text("utf-8")
    found = client.at("definition", name, good.replace(old, new, 1))
    assert client.uri(target) == found["uri"]
    row = found["range"]["start"]["line"]
    near = (root / target).read_text("utf-8").split("\n")[max(row - 1, 0) : row + 1]
    assert [] != [text for text in near if text.startswith(line)]


def test_it_speaks_the_language_of_the_editor(root: Path) -> None:
    with editing(root, lang=None, locale="fr-FR") as client:
        client.open(TOPIC, "---\nname: {en: Reviews, fr: Examens}\ndefinitoin: x\n---\n")
        (found,) = [each for each in client.problems(TOPIC) if each["code"] == "unknown-key"]
        assert "il n’y a pas de champ «\u00a0definitoin\u00a0» ici" in found["message"]


def test_what_makes_no_sense_ends_no_conversation(client: Client, root: Path) -> None:
    assert -32601 == client.ask("textDocument/nonsense")["code"]
    assert -32603 == client.ask("textDocument/hover", textDocument={})["code"]
    client.tell("textDocument/didChange", contentChanges=[])
    client.open("../outside.md", "---\n")
    assert [] == client.at("completion", "content/nowhere/x.md", "---\n¦")
    assert [] == client.at("completion", "seeds/gazette.txt", "cla¦ims")
    client.change(TOPIC, (root / TOPIC).read_text("utf-8"))
    assert [] == client.problems(TOPIC)


@pytest.mark.parametrize("text", ["", "---", "---\n", "---\n\t¦", "¦", "---\n{[¦", "---\n: ¦"])
def test_no_beginning_of_a_file_is_too_short(client: Client, text: str) -> None:
    assert isinstance(client.at("completion", EVENT, text), list)
    assert client.at("hover", EVENT, text) is None
    assert client.at("definition", EVENT, text) is None


@pytest.mark.parametrize(("text", "count"), [("", 0), ("é", 1), ("𝔸", 2)])
def test_columns_are_counted_in_utf_16(text: str, count: int) -> None:
    assert count == units(text)
    assert len(text) == column_of(text + "x", count)


def test_it_runs_over_stdin_and_stdout(root: Path) -> None:
    command = [sys.executable, "-m", "brief", "lsp", "--root", str(root), "--lang", "en"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=TESTS.parent) as process:
        assert process.stdin
        assert process.stdout
        client = Client(root, process.stdout, process.stdin)
        told = client.ask("initialize", rootUri=root.as_uri(), capabilities={})
        assert "brief" == told["serverInfo"]["name"]
        client.open(TOPIC, "---\nname: x\n")
        assert ["front-matter-unclosed"] == [each["code"] for each in client.problems(TOPIC)]
        client.ask("shutdown")
        client.tell("exit")
        assert 0 == process.wait(10)
