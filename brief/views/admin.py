"""The page on which editors work in the browser: hardly more than what it loads."""

from dataclasses import dataclass

from brief.views.edition import Edition
from brief.views.page import Head

URL = "/admin/"
# The CMS's own requests are those to GitHub; it dresses its page by style elements.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "img-src": "'self' data: blob: https://avatars.githubusercontent.com",
    "connect-src": "'self' blob: https://api.github.com https://www.githubstatus.com",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


@dataclass(frozen=True, slots=True)
class AdminView:
    """The page /admin/: its Content-Security-Policy, and the addresses of what it loads.

    `licences` are those of programs that are not the site's own.
    """

    head: Head
    policy: str
    sheet: str
    scripts: tuple[str, ...]
    licences: tuple[str, ...]


def admin_view(edition: Edition) -> AdminView:
    """Return the page, in the language of an edition."""
    text = edition.language.text
    head = Head(
        title=text("admin.title"),
        description=text("admin.description"),
        lang=edition.lang,
        url=URL,
        section="",
        alternates=(),
        default=URL,
        indexed=False,
    )
    policy = "; ".join(f"{name} {sources}" for name, sources in POLICY.items())
    scripts = (
        "start.js",
        "js-yaml.js",
        "yaml.js",
        "form.js",
        "pickers.js",
        "preview.js",
        "decap-cms.js",
    )
    licences = ("decap-cms.LICENSE.txt", "js-yaml.LICENSE.txt")
    return AdminView(head, policy, f"{URL}style.css", _below(scripts), _below(licences))


def _below(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(URL + name for name in names)
