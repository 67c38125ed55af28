"""Entities and topics: the lists, and the page of each."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.subjects import entities_view, entity_view, topic_view, topics_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the lists of entities and topics and the page of each."""
    for edition in editions:
        library, lang = edition.library, edition.lang
        yield page(f"/{lang}/entities/", "subjects.html", lang, entities_view)
        yield page(f"/{lang}/topics/", "subjects.html", lang, topics_view)
        yield from pages(library.entities.values(), edition, "entity.html", entity_view)
        yield from pages(library.topics.values(), edition, "topic.html", topic_view)
