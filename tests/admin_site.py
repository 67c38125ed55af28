"""The small site with /admin/, and the CMS for it, which `python3 build.py test` fetches once."""

import shutil
from pathlib import Path

from brief import pipeline
from brief.admin.fetching import fetched
from brief.admin.packages import PACKAGES
from brief.outputs.plan import Editions
from tests.small_site import TESTS, lay_out

ROOT = TESTS.parent
CACHE = Path(".cache") / "brief"
ADMIN = "admin: {repository: owner/name, login: https://login.example.org}\n"
JS_YAML = ROOT / CACHE / f"admin-{PACKAGES[1].version}-js-yaml.js"


def with_admin(root: Path) -> Path:
    """Lay out the small site with /admin/, and with the CMS in its cache if it was fetched."""
    lay_out(root)
    with (root / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write(ADMIN)
    (root / CACHE).mkdir(parents=True, exist_ok=True)
    for kept in (ROOT / CACHE).glob("admin-*"):
        shutil.copy(kept, root / CACHE)
    return root


def editions_of(root: Path) -> Editions:
    content = pipeline.gather(pipeline.Options(root))
    assert content.config
    assert content.library
    return pipeline.editions_of(content, content.config, content.library)


def bring(scratch: Path) -> str:
    """Fetch the CMS into the cache of this repository; return what is lacking, or ""."""
    config = editions_of(with_admin(scratch))[0].config
    return "".join(f"{problem.message}" for problem in fetched(ROOT, config)[1])
