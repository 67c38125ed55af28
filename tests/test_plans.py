"""Outputs say which files they make before they make them."""

from pathlib import Path

import pytest

from brief import outputs, pipeline
from brief.outputs.plan import Editions, made
from tests.small_site import edit, lay_out


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("plans") / "site")


def editions_of(root: Path) -> Editions:
    content = pipeline.gather(pipeline.Options(root))
    assert content.config
    assert content.library
    return pipeline.editions_of(content, content.config, content.library)


def test_what_is_planned_is_what_is_made(root: Path) -> None:
    editions = editions_of(root)
    plans = outputs.plan(editions)
    for plan in plans:
        urls = [item.url for item in plan.make(editions)]
        assert [url for url in plan.urls if url in urls] == urls
    pages, assets = outputs.make(editions)
    urls = [*(page.url for page in pages), *(asset.url for asset in assets)]
    planned = {url for plan in plans for url in plan.urls}
    assert {"/security.txt"} == planned - set(urls)
    assert set() == set(urls) - planned


def test_a_plan_makes_later_editions_as_a_new_plan_would(root: Path) -> None:
    plans = outputs.plan(editions_of(root))
    edit(root, "content/topics/reviews.md", "{en: Reviews, fr: Examens}", "{en: Views, fr: Vues}")
    editions = editions_of(root)
    anew = outputs.plan(editions)
    assert [plan.urls for plan in anew] == [plan.urls for plan in plans]
    assert list(made(anew, editions)) == list(made(plans, editions))
