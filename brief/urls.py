"""Names on the web: slugs, ids, the base URL, and which file answers which URL.

A *site URL* starts at the site's root and is not percent-encoded: `/en/events/x/`. The *file*
that answers it has no leading '/': `en/events/x/index.html`. An *href* is what stands in a
page: percent-encoded (RFC 3986), below the path of the base URL.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit

from brief.sayings import say

INDEX = "index.html"
ID_LENGTH = 100
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID)
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[1-9]")
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*|[0-9a-f:.]*:[0-9a-f:.]*")
_UNWRITABLE = re.compile(r"[\s\\\x00-\x1f\x7f\ud800-\udfff]")
_DOTS = re.compile(r"/\.{0,2}/|/\.{1,2}$")
_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_DEFAULT_PORT = {"http": 80, "https": 443}
_SAFE = "/:@!$&'()*+,;=~"  # what a path may hold unencoded, beside letters, digits and "-._"


def slug(text: str) -> str:
    """Return the ASCII words of `text` in lower case, joined by '-'; "" if there are none."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf"))
    return "-".join(re.findall(r"[a-z0-9]+", kept.casefold()))


def is_id(text: str) -> bool:
    """Tell whether `text` can name an object: ASCII words joined by '-', at most 100 characters.

    The names of Windows' devices are refused: no file can have them there.
    """
    return len(text) <= ID_LENGTH and bool(_ID.fullmatch(text)) and not _DEVICE.fullmatch(text)


def file_of(url: str) -> str:
    """Return the file that answers a site URL: "/en/x/" → "en/x/index.html"."""
    path = url.removeprefix("/")
    return path + INDEX if path.endswith("/") or not path else path


def url_of(file: str) -> str:
    """Return the site URL that a file answers: "en/x/index.html" → "/en/x/"."""
    folder, _, name = file.rpartition("/")
    shown = "" if name == INDEX else name
    return f"/{folder}/{shown}" if folder else f"/{shown}"


def file_fault(file: str) -> str:
    """Return what is wrong with the name of an output file, or "" if it is sound."""
    if not file or file.startswith("/"):
        return "it must be relative to the site's root"
    if any(part in ("", ".", "..") for part in file.split("/")):
        return "it has an empty part, '.' or '..'"
    if "\\" in file or not _is_printable(file):
        return "it has a backslash or a character that no file name may hold"
    return ""


def _is_printable(file: str) -> bool:
    if file.isascii():  # nearly every one
        return file.isprintable()
    return all(unicodedata.category(c) not in ("Cc", "Cs") for c in file)


def collisions(urls: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of URLs (or of files) that some disk or server takes for one.

    Two collide if they differ only by case or Unicode normal form, or if one is a file where
    the other needs a folder. The order of `urls` does not matter.
    """
    first: dict[str, str] = {}
    same = []
    for url in sorted(urls):
        key = _caseless(file_of(url))
        if key in first:
            same.append((first[key], url))
        first.setdefault(key, url)
    nested = {first[folder]: url for key, url in first.items() for folder in _above(key, first)}
    return (*same, *sorted(nested.items()))


def _caseless(file: str) -> str:
    """Fold for a canonical caseless match (Unicode, D145)."""
    decomposed = unicodedata.normalize("NFD", file)
    return unicodedata.normalize("NFD", decomposed.casefold())


def _above(file: str, files: dict[str, str]) -> Iterator[str]:
    slashes = (match.start() for match in re.finditer("/", file))
    return (file[:at] for at in slashes if file[:at] in files)


@dataclass(frozen=True, slots=True)
class Base:
    """Where the site is published: `origin` "https://example.org", `path` "/sub/path/"."""

    origin: str
    path: str

    def href(self, url: str) -> str:
        """Return a site URL (with its `#fragment`, if any) as a page links to it."""
        path, mark, fragment = url.lstrip("/").partition("#")
        return self.path + _encode(path, _SAFE) + mark + _encode(fragment, _SAFE + "?")

    def absolute(self, url: str) -> str:
        """Return a site URL with scheme and host, as feeds and metadata need it."""
        return self.origin + self.href(url)

    def local(self, href: str) -> str | None:
        """Return the site URL of an href or an absolute URL, or None if it is not of this site."""
        path = href.removeprefix(self.origin)
        return "/" + unquote(path.removeprefix(self.path)) if path.startswith(self.path) else None


def address_fault(text: str, schemes: Collection[str]) -> str:
    """Return what keeps `text` from being a link with one of these schemes, or ""."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return say("its host or its port cannot be read")
    named = "@" in parts.path if parts.scheme == "mailto" else bool(host)
    faults = (
        (_UNWRITABLE.search(text), say("it has a space, a backslash or a control character")),
        (parts.scheme not in schemes, say("it begins in a way that can't stand here")),
        (not named, say("it names no host and no mailbox")),
        ("@" in parts.netloc, say("it must not hold a user name or a password")),
    )
    return next((words for found, words in faults if found), "")


def parse_base(text: str) -> Base | str:
    """Return the base URL that `text` writes, or the words for what is wrong with it.

    A missing last '/' is added; the host is put in lower case, a default port dropped.
    """
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return say("it is no web address: its host or its port cannot be read")
    return _base_fault(text, parts) or Base(_origin(parts, port), _folder(parts.path))


def _base_fault(text: str, parts: SplitResult) -> str:
    """Return the first fault of a base URL in an editor's words, or ""."""
    host = parts.hostname or ""
    faults = (
        (_UNWRITABLE.search(text), say("it has a space, a backslash or a control character")),
        (parts.scheme not in _DEFAULT_PORT, say("it must begin with https:// (or http://)")),
        ("@" in parts.netloc, say("it must not hold a user name or a password")),
        ("?" in text, say("it must not have a query ('?')")),
        ("#" in text, say("it must not have a fragment ('#')")),
        (not host, say("it names no host, such as example.org")),
        (not host.isascii(), say("its host must be in ASCII: write its 'xn--' form")),
        (not _HOST.fullmatch(host), say("its host is no host name")),
        (_DOTS.search(parts.path), say("its path has an empty part, '.' or '..'")),
    )
    return next((words for found, words in faults if found), "")


def _origin(parts: SplitResult, port: int | None) -> str:
    host = parts.hostname or ""
    shown = f"[{host}]" if ":" in host else host
    default = port in (None, _DEFAULT_PORT[parts.scheme])
    return f"{parts.scheme}://{shown}" + ("" if default else f":{port}")


def _folder(path: str) -> str:
    """Return the path of a base URL with its last '/'; what is percent-encoded stays so."""
    return _encode(path.removesuffix("/") + "/", _SAFE + "%")


def _encode(text: str, safe: str) -> str:
    return quote(text, safe=safe, errors="replace")
