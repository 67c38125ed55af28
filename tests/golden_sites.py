"""Whole small sites under tests/golden/, laid out as projects that can be built."""

import shutil
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = GOLDEN.parent.parent / "templates"
SITES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


def lay_out(site: Path, folder: Path, with_own_templates: bool = True) -> Path:
    """Copy a golden site into `folder` and return it.

    A site without templates of its own gets the project's. One with templates gets the strings
    alone, and what draws cards; its `any.html` stands for each page that it has no template of.
    """
    for part in ("content", "seeds"):
        shutil.copytree(site / part, folder / part)
    own = site / "templates"
    if with_own_templates and own.is_dir():
        shutil.copytree(TEMPLATES / "strings", folder / "templates" / "strings")
        for template in TEMPLATES.glob("*.html"):
            shutil.copyfile(own / "any.html", folder / "templates" / template.name)
        shutil.copyfile(TEMPLATES / "card.svg", folder / "templates" / "card.svg")
        shutil.copytree(TEMPLATES / "card", folder / "templates" / "card")
        shutil.copytree(own, folder / "templates", dirs_exist_ok=True)
    else:
        shutil.copytree(TEMPLATES, folder / "templates")
    return folder
