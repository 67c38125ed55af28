"""What MkDocs lacks: which pages are filed under what, for the templates, and feeds."""

from pathlib import Path
from typing import Any

listed: dict[str, list[Any]] = {}
made: dict[str, Any] = {}


def on_env(env: Any, files: Any, **_: Any) -> Any:
    """Give the templates the pages by kind, the newest first, and by topic and entity."""
    listed.clear()
    pages = [file.page for file in files.documentation_pages()]
    pages.sort(key=lambda page: str(page.meta.get("date", "")), reverse=True)
    for page in pages:
        kind = page.file.src_uri.partition("/")[0]
        listed.setdefault(kind, []).append(page)
        for id in (*page.meta.get("topics", ()), *page.meta.get("entities", ())):
            listed.setdefault(f"{kind} {id}", []).append(page)
    subjects = (*listed.get("topics", ()), *listed.get("entities", ()))
    names = {Path(page.file.src_uri).stem: page.title for page in subjects}
    env.globals.update(listed=listed, names=names)
    made["env"] = env
    return env


def on_post_build(config: Any, **_: Any) -> None:
    """Write the feed of the site and of each topic and entity, as Atom and as JSON."""
    folder = Path(config.site_dir)
    _write(folder, "", "Bench", "An invented brief.", "entries")
    for page in (*listed["topics"], *listed["entities"]):
        id = Path(page.file.src_uri).stem
        _write(folder, page.url, page.title, page.meta["description"], f"entries {id}")


def _write(folder: Path, url: str, title: str, description: str, key: str) -> None:
    for name in ("feed.xml", "feed.json"):
        template = made["env"].get_template(name)
        about = {"url": url, "title": title, "description": description}
        text = template.render(entries=listed.get(key, [])[:50], **about)
        (folder / url / name).write_text(text, "utf-8")
