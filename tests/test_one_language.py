"""Every line that an editor reads is in her language, whichever command says it."""

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief import cli, messages
from brief.cli.arguments import COMMANDS, OWN_LANG, language_in, parser_of
from brief.cli.arguments.parser import argparse_in
from tests.small_site import TESTS, lay_out

BRIEF = TESTS.parent / "brief"
# What is said to an editor comes from here.
HEARD = (
    "capture", "changes", "cli", "due.py", "editing", "explain", "founding", "links", "making.py",
    "quoting.py", "scaffold", "serve",
)  # fmt: skip
# Two words and more that are no sentence of the program: selectors, markup, what files hold.
NOT_SAID = (
    "capture/debris.py", "capture/html.py", "explain/codes.py", "founding/kit.py",
    "scaffold/template.py", "serve/dressing.py", "serve/handlers.py", "serve/guard.py",
    "serve/door.py",
)  # fmt: skip
SAYS = ("say", "example", "re.compile", "readline.parse_and_bind")
WORDS = ("and", "the", "is", "a", "of", "to", "no", "not", "be", "it", "by", "from", "with")


def heard() -> Iterator[Path]:
    for name in HEARD:
        found = BRIEF / name
        yield from sorted(found.rglob("*.py")) if found.is_dir() else [found]


def unsaid(node: ast.AST) -> Iterator[str]:
    """Yield the English below a node that no `say` translates."""
    match node:
        case ast.Call(func=func) if ast.unparse(func) in SAYS:
            values = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
            for value in values:
                yield from unsaid(value)
        case ast.Assert() | ast.Expr(value=ast.Constant()) | ast.AnnAssign(value=None):
            return
        case ast.JoinedStr() | ast.Constant(value=str()):
            words = ast.unparse(node).replace("'", " ").lower().split()
            if len(words) > 1 and {*words} & {*WORDS}:
                yield ast.unparse(node)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from unsaid(child)


def test_no_sentence_is_in_english_only() -> None:
    paths = [path for path in heard() if not path.as_posix().endswith(NOT_SAID)]
    found = [(path.name, text) for path in paths for text in unsaid(ast.parse(path.read_text()))]
    assert [] == found, "wrap them in say(…)"


def test_a_sentence_that_is_printed_as_it_stands_is_found() -> None:
    tree = ast.parse('print(f"it is {day}", say("it is {day}", day="the 1st"))\nassert x, "a b"')
    assert ["f'it is {day}'", "'the 1st'"] == [*unsaid(tree)]


def words_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield all that a parser's help consists of, but commands and names of values."""
    yield from filter(None, (parser.description, parser.epilog))
    for action in parser._actions:
        if action.help and action.help != ", ".join(action.choices or ()):
            yield action.help
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                command.format_help()  # which gives its description a language
                yield from words_of(command)


def test_all_help_is_translated() -> None:
    english, speak = parser_of(), messages.speaker("fr")
    with argparse_in(speak):
        french = parser_of(speak)
    french.format_help()
    pairs = list(zip(words_of(english), words_of(french), strict=True))
    assert len(pairs) > 150
    assert [] == [said for said, told in pairs if said == told]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_language(command: str) -> None:
    arguments = [*([] if command in OWN_LANG else [command]), "--lang", "fr"]
    arguments += [command] if command in OWN_LANG else []
    assert "fr" == language_in(arguments)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["--lang", "fr", "chek"],
            "il n’y a pas de «\u00a0chek\u00a0» ici\u00a0; vouliez-vous",
        ),
        (["check", "--lang", "fr", "--as-of", "1 mai"], "«\u00a01 mai\u00a0» n’est pas un jour"),
        (["quote", "--lang=fr", "--root"], "il faut une valeur"),
        (["--lang", "fr", "digest", "--lang", "en"], "il manque\u00a0: --since"),
        (["rename", "--lang", "fr", "a", "b", "c"], "arguments inconnus\u00a0: c"),
    ],
)
def test_wrong_use_is_told_in_french(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(arguments)
    said = capsys.readouterr().err
    assert told in said.replace("\u202f", "\u00a0")
    assert "usage\u00a0: brief" in said


def test_help_is_in_french_and_then_in_english_again(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["new", "--help"], ["--lang", "fr", "new", "--help"], ["new", "--help"]):
        with pytest.raises(SystemExit):
            cli.main(arguments)
    said = capsys.readouterr().out
    assert (2, 1) == (said.count("show this help message"), said.count("montrer cette aide"))


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["quote", "gazette", "departures"], 1, "# rien qui ressemble à ces mots"),
        (["quote", "gazete", "departures"], 2, "il n’y a ni source"),
        (["fmt", "--check"], 0, "À remettre en forme"),
        (["explain", "event:review-opens"], 0, "Où il en est"),
        (["explain", "nowhere-at-all"], 2, "il n’y a pas de"),
        (["history", "event:review-opens"], 0, "pas de commits"),
        (["diff"], 2, "brief diff"),
        (["due", "--as-of", "2020-01-01"], 0, "En attente"),
        (["withdraw"], 2, "il faut un identifiant et --why. --help dit comment."),
        (["rename", "event:review-opens", "Not an id"], 2, "ne peut pas être un identifiant"),
        (["resolve", "nothing", "--outcome", "void", "--on", "2031", "--claims", "a/b",
          "--why", "en=x"], 2, "Rien n’a été écrit."),
        (["capture", "nothing.txt"], 2, ": ce fichier ou ce dossier n’existe pas"),
        (["record", "--check"], 1, "il manque ces lignes"),
    ],
)  # fmt: skip
def test_what_commands_say_is_in_french(
    arguments: list[str], code: int, told: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code == cli.main([*arguments, "--root", str(small), "--lang", "fr"])
    said = capsys.readouterr()
    assert told in said.out + said.err


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("small"))


def test_an_english_run_reads_no_french(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(messages, "table", lambda _: pytest.fail("nobody asked for French"))
    assert 0 == cli.main(["due", "--root", str(small)])
    assert capsys.readouterr().out
