"""A site takes templates, strings and assets from the generator, and has its own of any of them."""

import re
from pathlib import Path

import pytest

from brief import pipeline, report
from brief.layers import layers
from brief.problems import Problem
from tests.finished import ROOT
from tests.small_site import SMALL, edit
from tests.small_site import lay_out as with_templates

PAGE = "en/about/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the small site, which has no templates of its own."""
    for part in ("content", "seeds"):
        (tmp_path / part).symlink_to(SMALL / part)
    return tmp_path


def write(site: Path, path: str, text: str) -> None:
    file = site / "templates" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def files_of(site: Path) -> dict[str, bytes]:
    result = pipeline.build(pipeline.Options(site))
    assert "" == report.as_text(result.problems, lambda _: None)
    return {file.url: file.data for file in result.files}


def undressed(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files by names without the digests of assets."""
    return {re.sub(r"\.[0-9a-f]{10}\.", ".", name): data for name, data in files.items()}


def fault_of(site: Path) -> Problem:
    problem, *others = pipeline.build(pipeline.Options(site)).problems
    assert [] == [other for other in others if other.code != problem.code]
    return problem


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of the small site with a whole copy of the generator's templates."""
    return files_of(with_templates(tmp_path_factory.mktemp("plain")))


def test_a_site_without_templates_is_as_one_with_all_of_them(
    site: Path, plain: dict[str, bytes]
) -> None:
    assert plain == files_of(site)


def test_the_generators_own_repository_has_one_layer() -> None:
    assert ["templates"] == [layer.name for layer in layers(ROOT)]


def test_a_site_says_and_shows_some_of_it_in_its_own_way(
    site: Path, plain: dict[str, bytes]
) -> None:
    write(
        site, "base.html",
        '{% extends "brief/base.html" %}\n'
        "{% block own_head %}<link rel=\"stylesheet\" href=\"{{ '/assets/own.css' | href }}\">"
        "{% endblock %}\n{% block colophon %}{{ super() }}<p>{{ t('own.bye') }}</p>{% endblock %}",
    )  # fmt: skip
    write(site, "assets/own.css", ":root { --accent: teal }")
    write(site, "assets/icon.svg", "<svg/>")
    write(site, "strings/en.yaml", "skip: To the text!\nown: {bye: Goodbye}\n")
    write(site, "strings/fr.yaml", "own: {bye: Au revoir}\n")
    made = undressed(files_of(site))
    assert {*undressed(plain), "assets/own.css"} == set(made)
    assert b"<svg/>" == made["assets/icon.svg"]
    page, french = made[PAGE].decode(), made[PAGE.replace("en/", "fr/")].decode()
    assert "</footer>\n<p>Goodbye</p>" in page
    assert "</footer>\n<p>Au revoir</p>" in french
    assert page.index("assets/print.") < page.index("assets/own.") < page.index("</head>")
    assert "To the text!" in page
    assert "Menu principal" in french


def test_a_mistake_in_a_template_is_told_in_the_layer_where_it_is(site: Path) -> None:
    write(site, "page.html", '{% extends "brief/page.html" %}\n{% block main %}\n{{ view.bodi }}')
    assert ("templates/page.html", 3) == place_of(fault_of(site))
    write(site, "page.html", '{% extends "brief/page.html" %}\n{% set view = 1 %}')
    assert "brief/" == fault_of(site).where.path[:6]
    write(site, "page.html", '{% extends "page.html" %}')
    problem = fault_of(site)
    assert "templates/page.html" == problem.where.path
    assert "'brief/base.html'" in problem.hint


def test_the_place_is_the_same_in_the_briefs_own_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        site, "page.html", '{% extends "brief/page.html" %}\n{% block main %}{{ no }}{% endblock %}'
    )
    assert ("templates/page.html", 2) == place_of(fault_of(site))
    monkeypatch.chdir(site)  # its path is another now, and what was compiled of it is known
    assert ("templates/page.html", 2) == place_of(fault_of(Path()))


def place_of(problem: Problem) -> tuple[str, int]:
    return problem.where.path, problem.where.line


def test_a_language_that_the_generator_lacks_is_the_sites(tmp_path: Path) -> None:
    site = with_templates(tmp_path)
    edit(site, "content/site.yaml", "languages: [en, fr]", "languages: [en, fr, de]")
    french = (site / "templates/strings/fr.yaml").read_text("utf-8")
    german = french.replace("  fr: en français\n", "  fr: französisch\n  de: deutsch\n")
    german = german.replace("  translated_from:\n", "  translated_from:\n    de: deutsch\n")
    write(site, "strings/de.yaml", german)
    named = "fallback: {de: deutsch}\nbrief: {translated_from: {de: deutsch}}\n"
    write(site, "strings/en.yaml", named)
    write(site, "strings/fr.yaml", named)
    result = pipeline.build(pipeline.Options(site))
    codes = {problem.code for problem in result.problems}
    assert {"translation-missing", "excerpt-untranslated"} == codes
    assert "de/index.html" in {file.url for file in result.files}
