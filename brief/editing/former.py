"""The list of former ids, which keeps old addresses alive."""

from brief.content import TYPES
from brief.content.source import Claim
from brief.editing.edits import Edit
from brief.editing.fields import added, with_item
from brief.editing.manuscript import Manuscript
from brief.editing.order import Expected
from brief.frontmatter import WrittenList, WrittenMap, WrittenText
from brief.schema.fields import Object

FIELD = "former_ids"


def kept(manuscript: Manuscript, holder: WrittenMap, kind: str, old: str) -> tuple[Edit, ...]:
    """Return the edits that note `old` as a former id of what `holder` holds the fields of.

    One that is there already stays where it is, so that the first of them is the first ever.
    """
    given = holder.get(FIELD)
    if isinstance(given, WrittenList):
        known = {item.text for item in given.items if isinstance(item, WrittenText)}
        return () if old in known else (with_item(manuscript, given, old),)
    model = Claim if kind == "claim" else TYPES[kind].model
    order = Expected(Object(model), ()).keys()
    return (added(manuscript, holder, order, FIELD, (old,)),)
