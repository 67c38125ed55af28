"""Where templates, language files and assets come from: the site's folder, then the generator's.

What the site has goes first, file by file; what it lacks, the generator supplies.
"""

from dataclasses import dataclass
from pathlib import Path

OWN, SUPPLIED = "templates", "brief"

_PACKAGE = Path(__file__).parent
_INSTALLED, _CHECKED_OUT = _PACKAGE / "_templates", _PACKAGE.parent / "templates"


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of templates, and what its files are called: `templates/…` or `brief/…`."""

    folder: Path
    name: str

    def called(self, path: Path) -> str:
        """Return what a file in the folder is called, with '/'."""
        return (Path(self.name) / path.relative_to(self.folder)).as_posix()


def layers(root: Path) -> tuple[Layer, ...]:
    """Return the layers of the brief in `root`, the site's own first.

    There is one alone where the two are the same folder: in the generator's repository.
    """
    own = Layer(root / "templates", OWN)
    if own.folder.resolve() == supplied().resolve():
        return (own,)
    return own, Layer(supplied(), SUPPLIED)


def supplied() -> Path:
    """Return the folder of the generator's own templates."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKED_OUT


def read_from(root: Path) -> tuple[Path, ...]:
    """Return all folders that the brief in `root` is made from."""
    return (root / "content", root / "seeds", *(layer.folder for layer in layers(root)))
