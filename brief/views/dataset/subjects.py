"""The tables of what and whom the brief is about: entities, topics, lanes and scenarios."""

from typing import get_args

from brief.content import entity
from brief.views.dataset.fields import THE_ID, given, not_withdrawn, permalink, several
from brief.views.dataset.shapes import (
    ADDRESSES,
    ID,
    IDS,
    TEXTS,
    WORDS,
    Field,
    Table,
    one_of,
    records,
)

RELATION = {"is": "is_", "entity": "entity", "claims": "claims"}

ENTITIES = Table("entities", not_withdrawn("entities"), (
    THE_ID,
    given("type", one_of(get_args(entity.EntityType))),
    given("name", WORDS),
    given("aliases", TEXTS),
    given("same_as", ADDRESSES),
    Field("relations",
          records(**{"is": one_of(get_args(entity.Relates)), "entity": ID, "claims": IDS}),
          lambda row, corpus: several(RELATION, row.meta.relations, corpus)),
    given("summary", WORDS, optional=True, key="summary_of_entity"),
    permalink("entity"),
))  # fmt: skip

TOPICS = Table("topics", not_withdrawn("topics"), (
    THE_ID,
    given("name", WORDS),
    given("definition", WORDS, optional=True),
    given("broader", ID, optional=True),
    permalink("topic"),
))  # fmt: skip

LANES = Table("lanes", lambda corpus: corpus.config.site.lanes, (
    THE_ID,
    given("name", WORDS, "name"),
))  # fmt: skip

SCENARIOS = Table("scenarios", lambda corpus: corpus.config.site.scenarios, (
    THE_ID,
    given("name", WORDS, "name"),
    given("claims", IDS, "claims"),
))  # fmt: skip
