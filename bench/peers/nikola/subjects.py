"""Topics and entities as taxonomies: a list of each, and a page and a feed for each of them."""

from typing import Any, TypeAlias

from nikola.plugin_categories import Taxonomy

Contexts: TypeAlias = tuple[dict[str, Any], dict[str, Any]]  # for templates; to tell changes by


def paths(name: str) -> dict[str, str]:
    """Return the kinds of pages and feeds that a taxonomy may link to."""
    return dict.fromkeys((name, f"{name}_index", f"{name}_rss", f"{name}_atom"), "")


class Subjects(Taxonomy):
    """Entries filed under a field of their front matter; their pages name events as well."""

    field: str
    more_than_one_classifications_per_post = True
    omit_empty_classifications = True
    always_disable_atom = True
    template_for_single_list = "subject.tmpl"
    template_for_classification_overview = "subjects.tmpl"

    def classify(self, post: Any, lang: str) -> list[str]:
        found: list[str] = post.meta(self.field, lang=lang)
        return found

    def get_classification_friendly_name(self, id: str, *_: Any, **__: Any) -> str:
        name: str = self.site.config["SUBJECTS"][id]["name"]
        return name

    def get_overview_path(self, *_: Any) -> tuple[list[str], str]:
        return [self.field], "always"

    def get_path(self, id: str, lang: str, dest_type: str = "page") -> tuple[list[str], str]:
        return [self.field, id, *(["feed"] if dest_type == "rss" else [])], "auto"

    def provide_overview_context_and_uptodate(self, lang: str) -> Contexts:
        context = {"title": self.field.capitalize(), "description": self.field}
        return context, dict(context)

    def provide_context_and_uptodate(self, id: str, lang: str, _: Any = None) -> Contexts:
        about = self.site.config["SUBJECTS"][id]
        context = {"title": about["name"], "description": about["about"]}
        events = self._events().get(id, [])
        told = [(event.title(), event.permalink(), str(event.date)) for event in events]
        return {**context, "events": events}, {**context, "events": told}

    def _events(self) -> dict[str, list[Any]]:
        """Return the events by what they are filed under, the newest first."""
        if not hasattr(self, "_filed"):
            self._filed: dict[str, list[Any]] = {}
            for page in self.site.pages:
                for id in page.meta(self.field) or ():
                    self._filed.setdefault(id, []).append(page)
        return self._filed
