"""A language file says all that the others say."""

from pathlib import Path

from tests.small_site import edit, lay_out, problems_of, reports_of


def test_a_string_that_another_language_has_is_asked_for(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    strings = root / "templates/strings/fr.yaml"
    line = next(line for line in strings.read_text("utf-8").split("\n") if line.startswith("skip:"))
    edit(root, "templates/strings/fr.yaml", f"\n{line}\n", "\n")
    (problem,) = problems_of(root)
    assert problem.code == "language-incomplete"
    assert reports_of(root)["en"] == (
        "templates/strings/fr.yaml: language-incomplete: there is no 'skip' here\n"
        "     = add it to this file, as in the files of the other languages\n"
    )
