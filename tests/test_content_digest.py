"""The digest on the page of a brief: of what it says, and of nothing else."""

import re
from pathlib import Path

from brief import pipeline
from tests.small_site import edit, lay_out

PAGE = "en/briefs/example-review/index.html"
BRIEF = "content/briefs/example-review.en.md"


def digest(root: Path) -> str:
    """Return the digest that the page of the English brief shows."""
    result = pipeline.build(pipeline.Options(root))
    assert not pipeline.has_errors(result.problems)
    html = next(file for file in result.files if file.url == PAGE).data.decode()
    found = re.search("<code>([0-9a-f]{12})</code>", html)
    assert found
    return found[1]


def test_it_changes_with_what_is_said_and_not_with_how_it_looks(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    first = digest(root)
    template = root / "templates" / "brief.html"
    template.write_text(template.read_text("utf-8").replace("<article", "\n<article"), "utf-8")
    (root / BRIEF).write_text((root / BRIEF).read_text("utf-8") + "\n\n\n", "utf-8")
    assert first == digest(root)
    edit(
        root,
        "content/sources/notice.md",
        "en: The Ministry of Examples opened",
        "en: The Ministry of Examples began",
    )
    assert first != digest(root)
