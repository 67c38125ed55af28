"""Assets get their digest into their names, and pages say which bytes they expect of them.

So a browser may keep an asset for ever and never mixes two builds, and a host that alters a
script or a style sheet has it refused (Subresource Integrity, W3C). This is done to the finished
files: what a page is made from does not depend on a style sheet's bytes.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha384
from pathlib import PurePosixPath

from brief.publish import File
from brief.urls import Base

FOLDERS = ("assets/", "admin/")
NAMED = (".css", ".js", ".svg", ".woff2")  # a licence beside a font keeps its name
VERIFIED = (".css", ".js")  # browsers look at `integrity` of these only
DIGITS = 10
_CSS_URL = re.compile(rb'url\("([^":?#]+)"\)')


def fingerprinted(files: Iterable[File], base: Base) -> tuple[File, ...]:
    """Return the files with assets renamed, and every page and style sheet naming them so."""
    held = tuple(files)
    assets = {file.url: file for file in held if _is_named(file.url)}
    plain = {url: _named(file) for url, file in assets.items() if not url.endswith(".css")}
    sheets = {url: _sheet(file, plain) for url, file in assets.items() if url.endswith(".css")}
    named = {**plain, **sheets}
    loaded = {base.href(url).encode(): _loaded(file, base) for url, file in named.items()}
    # An attribute's value: the pattern begins with letters that stand, so that it is quick.
    folders = rb"(?:%s)" % rb"|".join(folder.encode() for folder in FOLDERS)
    loads = re.compile(rb'="(' + re.escape(base.path.encode()) + folders + rb'[^"]+)"')

    def page(file: File) -> File:
        told = loads.sub(lambda found: b'="' + loaded.get(found[1], found[1]) + b'"', file.data)
        return File(file.url, told)

    return tuple(named.get(f.url) or (page(f) if f.url.endswith(".html") else f) for f in held)


def integrity(data: bytes) -> str:
    """Return what an `integrity` attribute says of some bytes."""
    return f"sha384-{b64encode(sha384(data).digest()).decode()}"


def _is_named(url: str) -> bool:
    return url.startswith(FOLDERS) and url.endswith(NAMED)


def _named(file: File) -> File:
    path = PurePosixPath(file.url)
    digest = sha384(file.data).hexdigest()[:DIGITS]
    return File(str(path.with_suffix(f".{digest}{path.suffix}")), file.data)


def _sheet(file: File, named: Mapping[str, File]) -> File:
    """Return a style sheet that names fonts and pictures beside it by their new names."""
    folder = PurePosixPath(file.url).parent

    def renamed(found: re.Match[bytes]) -> bytes:
        path = str(folder / found[1].decode())
        if path not in named:
            return found[0]
        return b'url("%s")' % str(PurePosixPath(named[path].url).relative_to(folder)).encode()

    return _named(File(file.url, _CSS_URL.sub(renamed, file.data)))


def _loaded(file: File, base: Base) -> bytes:
    """Return an asset's new address, followed by `integrity` where browsers look at it."""
    verified = f'" integrity="{integrity(file.data)}' if file.url.endswith(VERIFIED) else ""
    return f"{base.href(file.url)}{verified}".encode()
