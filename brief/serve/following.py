"""Which page shows what was just edited."""

from collections.abc import Iterator
from pathlib import Path

from brief.serve.state import Built
from brief.views.edition import address


def followed(built: Built, root: Path, shown: str) -> str:
    """Return the href of the page that an edited file makes, or "" if none does.

    A file that holds several languages is followed in that of the page that is `shown`, given
    by its path.
    """
    return next(_pages(built, root, shown), "")


def _pages(built: Built, root: Path, shown: str) -> Iterator[str]:
    names = {Path(path).relative_to(root).as_posix() for path in built.changed if
             Path(path).is_relative_to(root)}  # fmt: skip
    site = built.site
    for document in built.content.parsed.documents if site else ():
        if site and document.path in names:
            lang = document.lang or _language(
                shown, [e.lang for e in site.editions], site.base.path
            )
            yield site.base.href(address(document.kind, document.id, lang))


def _language(shown: str, languages: list[str], base: str) -> str:
    first = shown.removeprefix(base).partition("/")[0]
    return first if first in languages else languages[0]
