"""Feeds as JSON, which Nikola lacks: tasks like those of its own feeds, so that doit skips them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nikola.plugin_categories import Task
from nikola.utils import config_changed


class JsonFeeds(Task):
    """A feed of the site, and of each topic and entity."""

    name = "jsonfeed"

    def gen_tasks(self) -> Iterator[dict[str, Any]]:
        self.site.scan_posts()
        yield self.group_task()
        yield self._task("", "Bench", "An invented brief.", self.site.posts[:50])
        for kind, field in (("topic", "topics"), ("entity", "entities")):
            for id, posts in self.site.posts_per_classification[kind]["en"].items():
                about = self.site.config["SUBJECTS"][id]
                yield self._task(f"{field}/{id}/", about["name"], about["about"], posts[:50])

    def _task(self, path: str, title: str, about: str, posts: list[Any]) -> dict[str, Any]:
        file = Path(self.site.config["OUTPUT_FOLDER"], path, "feed.json")
        told = [(post.title(), post.permalink(), str(post.date)) for post in posts]
        changed = config_changed({"about": (title, about), "posts": told}, "jsonfeed")
        return {
            "basename": self.name,
            "name": str(file),
            "file_dep": [dep for post in posts for dep in post.deps("en")],
            "targets": [str(file)],
            "actions": [(self._write, (file, path, title, about, posts))],
            "uptodate": [changed, *(dep for post in posts for dep in post.deps_uptodate("en"))],
            "task_dep": ["render_posts"],
            "clean": True,
        }

    def _write(self, file: Path, path: str, title: str, about: str, posts: list[Any]) -> None:
        url = self.site.config["BASE_URL"] + path
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "description": about,
            "home_page_url": url,
            "feed_url": f"{url}feed.json",
            "language": "en",
            "authors": [{"name": "The editors"}],
            "items": [self._item(post) for post in posts],
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(feed, ensure_ascii=False), "utf-8")

    def _item(self, post: Any) -> dict[str, Any]:
        subjects, url = self.site.config["SUBJECTS"], post.permalink(absolute=True)
        day = post.date.strftime("%Y-%m-%dT%H:%M:%SZ")
        return {
            "id": url,
            "url": url,
            "title": post.title(),
            "summary": post.description(),
            "content_html": post.text(lang="en"),
            "date_modified": day,
            "date_published": day,
            "language": "en",
            "tags": [subjects[id]["name"] for id in post.meta("topics")],
        }
