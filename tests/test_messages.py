"""Messages in other languages: nothing is missing, left over or without its places."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from brief import cli, messages
from brief.config import Site
from brief.content import TYPES
from brief.frontmatter import read_yaml
from brief.problems import Problem, Where
from brief.sayings import Saying, all_of, any_of, filled, joined, preferred, say
from brief.schema import fields_of
from brief.schema.fields import ByKey, Either, Many, Object, Shape
from tests.small_site import TESTS, edit, lay_out

BRIEF = TESTS.parent / "brief"
FRENCH = messages.table("fr")
JOINED = {"{part0}; {part1}"}  # what `joined` makes
# Where a sentence is said that is written elsewhere: filled in later, a field's own, or remembered.
SAID_ELSEWHERE = {
    "brief/sayings.py", "brief/schema/fields.py", "brief/memo/values.py",
    "brief/cli/arguments/parser.py",
}  # fmt: skip
# What argparse itself may say to an editor, of one Python or another.
ARGPARSE = {
    "usage: ", "positional arguments", "options", "show this help message and exit",
    "argument %(argument_name)s: %(message)s", "unrecognized arguments: %s",
    "ambiguous option: %(option)s could match %(matches)s", "expected one argument",
    "expected at most one argument", "expected at least one argument",
    "expected %s argument", "expected %s arguments", "ignored explicit argument %r",
    "invalid %(type)s value: %(value)r", "the following arguments are required: %s",
}  # fmt: skip
CODE = re.compile(r"%\(\w+\)[rs]|%[rs]|`[^`]*`|\[[^\]]*\][(:]?[^ ]*|https?:\S*|\{\w*\}|\\n")


def sentences_of_the_program() -> dict[str, str]:
    """Return every sentence that the program says, and the module that says it."""
    found: dict[str, str] = {}
    for path in sorted(BRIEF.rglob("*.py")):
        name = path.relative_to(TESTS.parent).as_posix()
        for call in calls_of_say(path.read_text("utf-8")):
            sentence = call.args[0]
            if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
                found[sentence.value] = name
            else:
                assert name in SAID_ELSEWHERE, f"{name}: say() wants its sentence as it is written"
    return found


def calls_of_say(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "say":
            yield node


def test_no_message_is_in_english_only() -> None:
    paths = sorted(BRIEF.rglob("*.py"))
    found = [(path.name, text) for path in paths for text in unsaid(path.read_text("utf-8"))]
    assert [] == found, "wrap them in say(…)"


def unsaid(source: str) -> Iterator[str]:
    """Yield what is given to a problem, or called a message or a hint, without `say`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="Problem") | ast.Attribute(attr="refuse"), args=args):
                yield from filter(None, map(prose, args))
            case ast.Assign(targets=[ast.Name(id="message" | "hint")], value=value):
                yield from filter(None, [prose(value)])


def prose(node: ast.expr) -> str:
    """Return the text of a node that is words and nothing else."""
    is_text = isinstance(node, ast.JoinedStr | ast.Constant)
    text = ast.unparse(node) if is_text else ""
    return text if " " in text else ""


def sentences_of_the_fields() -> set[str]:
    """Return what every field of the content model is for."""
    seen: set[type[Any]] = set()
    waiting: list[type[Any]] = [Site, *(type.model for type in TYPES.values())]
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            waiting += [inner for spec in fields_of(model) for inner in models_in(spec.shape)]
    return {str(spec.doc) for model in seen for spec in fields_of(model)}


def models_in(shape: Shape) -> Iterator[type[Any]]:
    match shape:
        case Object(model) | ByKey(model):
            yield model
        case Many(item) | Either(_, item):
            yield from models_in(item)


def test_every_sentence_has_its_french_and_nothing_is_left_over() -> None:
    said = {*sentences_of_the_program(), *sentences_of_the_fields(), *JOINED, *ARGPARSE}
    assert len(said) > 500
    assert [] == sorted(said - set(FRENCH)), "add them to brief/messages/fr.yaml"
    assert [] == sorted(set(FRENCH) - said), "nothing says these any more"


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_a_translation_has_the_same_places() -> None:
    pairs = FRENCH.items()
    assert [] == [english for english, french in pairs if places(english) != places(french)]


def test_the_french_is_set_as_french_is() -> None:
    about_words = [pair for pair in FRENCH.items() if "~" not in pair[0]]  # not about signs
    prose = {english: CODE.sub("", french) for english, french in about_words}
    assert [] == [english for english, text in prose.items() if re.search(r" [;:?!»%]|« |'", text)]
    assert [] == [english for english, text in prose.items() if re.search(r"\w[;?!](\s|$)", text)]


def test_the_table_is_read_without_a_problem() -> None:
    path = Path(messages.__file__).with_name("fr.yaml")
    assert () == read_yaml("fr.yaml", path.read_text("utf-8"))[1]


def test_a_sentence_knows_its_parts() -> None:
    said = say("there is no field '{key}' here", key="tilte")
    assert "there is no field 'tilte' here" == said
    assert "il n’y a pas de champ «\u00a0tilte\u00a0» ici" == messages.speaker("fr")(said)
    assert said == messages.speaker("en")(said)


def test_sentences_in_sentences_are_translated_too() -> None:
    speak = messages.speaker("fr")
    found = say("this should be {wanted}; it is {found}", wanted=say("a list"), found=say("a text"))
    assert "il faudrait ici une liste\u202f; il y a un texte" == speak(found)
    assert "2026 et 2027 et 2028" == speak(all_of(["2026", "2027", "2028"]))
    assert "2026 ou 2027" == speak(any_of(["2026", "2027"]))
    assert "" == joined("; ", ["", ""]) == all_of([])
    assert "une liste x" == speak(joined("; ", [say("a list"), "", "x"]))
    assert "écrivez 2026" == speak(filled(say("write {fix}"), fix="2026"))


def test_what_editors_wrote_is_never_taken_for_a_place() -> None:
    speak = messages.speaker("fr")
    assert "il n’y a pas de champ «\u00a0{x} {0}\u00a0» ici" == speak(
        say("there is no field '{key}' here", key="{x} {0}")
    )


def test_what_has_no_translation_stays_in_english() -> None:
    speak = messages.speaker("fr")
    assert "nobody translated 3" == speak(filled(Saying("nobody translated {n}"), n=3))
    assert "a plain text" == speak("a plain text")


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "fr_CA"}, "fr"),
        ({"LANG": "fr.UTF-8@euro"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": ""}, "fr"),
    ],
    ids=str,
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], lang: str) -> None:
    assert lang == preferred(environment)


def test_a_problem_is_told_with_its_hint() -> None:
    problem = Problem("c", say("a list"), Where("a.md"), say("write {fix}", fix="x"))
    (told,) = messages.told((problem,), messages.speaker("fr"))
    assert ("une liste", "écrivez x") == (told.message, told.hint)


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "put the text in quotes:"), ("fr", "entre guillemets droits\u00a0:")]
)
def test_an_unquoted_colon_gets_the_corrected_line(
    lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    edit(root, "content/briefs/example-review.fr.md", "title: ", "title: La note : ")
    assert 1 == cli.main(["check", "--root", str(root), "--lang", lang])
    report = capsys.readouterr().out
    assert words in report
    assert re.search(r'^     = title: "La note : .+"$', report, re.MULTILINE)


def test_the_command_line_speaks_french_by_option_and_by_locale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check, ended = ["check", "--root", str(tmp_path)], "1 problème dans 1 fichier.\n"
    assert 1 == cli.main([*check, "--lang", "fr"])
    assert capsys.readouterr().out.endswith(ended)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert 1 == cli.main(check)
    assert capsys.readouterr().out.endswith(ended)
    assert 1 == cli.main([*check, "--lang", "en"])
    assert capsys.readouterr().out.endswith("1 problem in 1 file.\n")
