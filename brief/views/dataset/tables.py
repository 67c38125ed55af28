"""Every table of the dataset. One is added here and nowhere else.

Full texts of sources, quotations, drafts and what was withdrawn are in none: of a source stand
only the extracts that pages print as well, and of what was withdrawn its id, the day and why.
"""

from brief.views.dataset.evidence import CLAIMS, SOURCES
from brief.views.dataset.fields import given
from brief.views.dataset.happenings import EVENTS, EXPECTATIONS
from brief.views.dataset.shapes import ADDRESS, DAY, TEXTS, WORDS, Field, Table
from brief.views.dataset.subjects import ENTITIES, LANES, SCENARIOS, TOPICS
from brief.views.dataset.texts import BRIEFS, CORRECTIONS, WITHDRAWN

SITE = Table("site", lambda corpus: (corpus.config.site,), (
    given("title", WORDS, "title"),
    given("description", WORDS, "description"),
    given("publisher", WORDS, "publisher", key="publisher_of_site"),
    given("licence", WORDS, "licence"),
    given("licence_url", ADDRESS, "licence_url", optional=True),
    given("languages", TEXTS, "languages"),
    Field("address", ADDRESS, lambda _, corpus: corpus.config.base.absolute("/")),
    Field("as_of", DAY, lambda _, corpus: corpus.library.as_of.isoformat()),
))  # fmt: skip

TABLES = (
    SOURCES, CLAIMS, EVENTS, EXPECTATIONS, BRIEFS, CORRECTIONS, ENTITIES, TOPICS, LANES,
    SCENARIOS, WITHDRAWN,
)  # fmt: skip
