"""Read again only the files that were saved."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from brief.layers import Layer, layers
from brief.load.files import Inputs, blob_at, seed_at, text_at
from brief.problems import Problem


@dataclass(frozen=True, slots=True)
class _Place:
    """Where inputs of a kind (its name in `Inputs`) lie; the layers `above` go first."""

    kind: str
    layer: Layer
    read: Callable[[Layer, Path, list[Problem]], Any]
    above: tuple[Layer, ...] = ()

    def holds(self, path: Path) -> bool:
        """Tell whether the file at a path is one of these inputs."""
        if not path.is_relative_to(self.layer.folder / self.kind):
            return False
        rest = path.relative_to(self.layer.folder)
        return not any((layer.folder / rest).is_file() for layer in self.above)


def reread(before: Inputs, root: Path, paths: Iterable[Path]) -> Inputs | None:
    """Return the inputs with the files at `paths` read anew; None if all must be read for that.

    It is so where a file was added, removed or can't be read, and for the settings and the
    ledger. Templates are no inputs, and are left out.
    """
    for place in _places(root):
        mine = [path for path in paths if place.holds(path)]
        if mine:
            found = _read(place, getattr(before, place.kind), mine)
            if found is None:
                return None
            part: dict[str, Any] = {place.kind: found}
            before = replace(before, **part)
    return before


def _places(root: Path) -> tuple[_Place, ...]:
    project, all_layers = Layer(root, ""), layers(root)
    return (
        _Place("content", project, text_at),
        _Place("seeds", project, seed_at),
        *(_Place("strings", layer, text_at) for layer in all_layers),
        *(_Place("assets", it, blob_at, all_layers[:n]) for n, it in enumerate(all_layers)),
    )


def _read(place: _Place, before: tuple[Any, ...], paths: list[Path]) -> tuple[Any, ...] | None:
    held = {one.path: one for one in before}
    problems: list[Problem] = []
    for path in paths:
        one = None if path.is_symlink() else place.read(place.layer, path, problems)
        if one is None or one.path not in held:
            return None
        held[one.path] = one
    return tuple(held.values())
