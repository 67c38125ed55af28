"""The list of former ids, which keeps old addresses alive."""

from brief.content import TYPES
from brief.content.source import Claim
from brief.editing.edits import Edit
from brief.editing.fields import added, replaced, with_item
from brief.editing.manuscript import Manuscript
from brief.editing.order import Expected
from brief.frontmatter import WrittenList, WrittenMap, WrittenText
from brief.schema.fields import Object

FIELD = "former_ids"


def kept(
    manuscript: Manuscript, holder: WrittenMap, kind: str, old: str, new: str
) -> tuple[Edit, ...]:
    """Return the edits that note `old` as a former id of what `holder` holds the fields of.

    Where `new` was a former id itself, `old` takes its place: nothing is its own former id.
    """
    given = holder.get(FIELD)
    if isinstance(given, WrittenList):
        texts = [item for item in given.items if isinstance(item, WrittenText)]
        back = next((item for item in texts if item.text == new), None)
        edit = replaced(manuscript, back, new, old) if back else None
        return (edit or with_item(manuscript, given, old),)
    model = Claim if kind == "claim" else TYPES[kind].model
    order = Expected(Object(model), ()).keys()
    return (added(manuscript, holder, order, FIELD, (old,)),)
