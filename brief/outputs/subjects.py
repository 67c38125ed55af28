"""Entities and topics: the lists, and the page of each."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.subjects import entities_view, entity_view, topic_view, topics_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the lists of entities and topics and the page of each."""
    for edition in editions:
        library = edition.library
        for index in (entities_view(edition), topics_view(edition)):
            yield Page(index.head.url, "subjects.html", index)
        yield from pages(library.entities.values(), edition, "entity.html", entity_view)
        yield from pages(library.topics.values(), edition, "topic.html", topic_view)
