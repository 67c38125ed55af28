"""What a release says of itself is one thing, wherever it is said."""

import re
import tomllib

import yaml

from brief import __version__
from tests.finished import ROOT


def test_the_version_is_said_in_one_place_and_cited_right() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert "brief/__init__.py" == project["tool"]["hatch"]["version"]["path"]
    assert __version__ == yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["version"]


def test_the_changelog_knows_the_version() -> None:
    heads = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert __version__ in heads


def test_the_citation_has_what_its_format_demands() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    assert ("1.2.0", "MIT") == (cited["cff-version"], cited["license"])


def test_every_licence_that_is_named_is_there() -> None:
    for name in ("LICENSE", "LICENSE-CONTENT", "SECURITY.md", "CONTRIBUTING.md"):
        assert (ROOT / name).read_text("utf-8").strip(), name
    fonts = [*ROOT.glob("templates/*/*.ttf"), *ROOT.glob("templates/assets/fonts/*.woff2")]
    assert fonts
    families = {path.with_name(path.stem.partition("-")[0] + ".OFL.txt") for path in fonts}
    assert [] == [path for path in families if not path.is_file()]
