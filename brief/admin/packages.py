"""Which packages of npm the page needs: exact versions, and the digests of what is taken.

To take a newer version, change all of a package's lines, and try the page in a browser.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A file of a package: its path there, its name below /admin/, its SHA-256 in hexadecimal."""

    path: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package by name and version; `integrity` is that of its archive, as npm's locks say it."""

    name: str
    version: str
    integrity: str
    files: tuple[Held, ...]


PACKAGES = (
    Package(
        "decap-cms",
        "3.16.3",
        "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
        (
            Held(
                "dist/decap-cms.js",
                "decap-cms.js",
                "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8",
            ),
            Held(
                "dist/decap-cms.js.LICENSE.txt",
                "decap-cms.LICENSE.txt",
                "c6ce115db01da234282652ca162b96f71507dac9ab85e6994a4eb3aed3155779",
            ),
        ),
    ),
    Package(
        "js-yaml",
        "5.5.0",
        "sha512-paNr4LFIFPjeeSmwNYdrb8FafLLG/Cr2Af3GjbsHJ5CxIjH4r0c2emlmRdAtpPAieP1gRVzk6buBbVP5gBMGAg==",
        (
            Held(
                "dist/browser/js-yaml.umd.min.js",
                "js-yaml.js",
                "02970a652376ad653ff069c606ee7440b0514f52ed94a98426cb52426c8e5a02",
            ),
            Held(
                "LICENSE",
                "js-yaml.LICENSE.txt",
                "a07bc24468b9654ce76a547d47a2db282d07733b715db4c73a98bd63961f9550",
            ),
        ),
    ),
)
