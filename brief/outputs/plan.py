"""What an output says that it will make: addresses, and how to make what stands there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from brief.views import Asset, Edition, Page

Editions: TypeAlias = tuple[Edition, ...]
Items: TypeAlias = Iterable[Page | Asset]


@dataclass(frozen=True, slots=True)
class Plan:
    """Files that are made together: their addresses, and the function that makes them.

    `make` holds ids and no documents. So it can make the files anew from later editions, as long
    as the site has the same objects in the same languages, and the same of them are withdrawn.
    It may make none, where nothing would stand in them.
    """

    urls: tuple[str, ...]
    make: Callable[[Editions], Items]


def page(url: str, template: str, lang: str, view: Callable[[Edition], Any]) -> Plan:
    """Plan the page at `url`, whose view is made from the edition in `lang`."""
    return in_language((url,), lang, partial(_page, url, template, view))


def in_language(urls: tuple[str, ...], lang: str, make: Callable[[Edition], Items]) -> Plan:
    """Plan files that are made from the edition in `lang`."""
    return Plan(urls, partial(_in_language, lang, make))


def _in_language(lang: str, make: Callable[[Edition], Items], editions: Editions) -> Items:
    return make(next(edition for edition in editions if edition.lang == lang))


def _page(url: str, template: str, view: Callable[[Edition], Any], edition: Edition) -> Items:
    yield Page(url, template, view(edition))


def made(plans: Iterable[Plan], editions: Editions) -> Iterator[Page | Asset]:
    """Yield all that is planned."""
    for plan in plans:
        yield from plan.make(editions)
