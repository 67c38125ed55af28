"""Two small sites, an output to put them into, and what lies there then."""

from pathlib import Path

from brief.problems import Problems
from brief.publish import MARK, SPARE, Changes, File, update

Snapshot = dict[str, bytes]


def site(word: str, *, more: int = 2) -> tuple[File, ...]:
    pages = [File(f"en/{word}/{n}/index.html", f"{word} {n}".encode()) for n in range(more)]
    shared = [File("en/same.txt", b"same"), File("en/page.txt", word.encode())]
    return (File("index.html", MARK + b'"> ' + word.encode()), *shared, *pages)


OLD, NEW = site("old"), site("new")


def held(files: tuple[File, ...]) -> Snapshot:
    return {file.url: file.data for file in files} | {".gitignore": b"*\n"}


def snapshot(folder: Path) -> Snapshot:
    paths = (path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def codes(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


def put(output: Path, files: tuple[File, ...]) -> tuple[Changes, Problems]:
    return update(output, files, output.parent)


def spare_of(output: Path) -> Path:
    return output.parent / ".cache" / "brief" / SPARE


def neighbours(output: Path) -> list[str]:
    return sorted(path.name for path in output.parent.iterdir())


def new_output(folder: Path) -> Path:
    """Return the output folder of a project in `folder`, with nothing in it but .gitignore.

    The project has been built before: it has a cache.
    """
    output = folder / "project" / "site"
    spare_of(output).parent.mkdir(parents=True)
    output.mkdir(parents=True)
    (output / ".gitignore").write_bytes(b"*\n")
    return output
