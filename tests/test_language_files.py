"""A language file says all that the others say."""

from pathlib import Path

from tests.small_site import edit, found_in, lay_out, reports_of


def test_a_string_that_another_language_has_is_asked_for(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    french = (root / "templates/strings/fr.yaml").read_text("utf-8")
    line = next(line for line in french.split("\n") if line.startswith("skip:"))
    (root / "templates/strings/de.yaml").write_text(french.replace(f"\n{line}\n", "\n"), "utf-8")
    edit(root, "content/site.yaml", "languages: [en, fr]", "languages: [en, fr, de]")
    told = (
        "templates/strings/de.yaml: language-incomplete: there is no 'skip' here\n"
        "     = add it to this file, as in the files of the other languages\n"
    )
    assert "language-incomplete" in {problem.code for problem in found_in(root)}
    assert told in reports_of(root)["en"]
