"""What a change of the content means: two libraries, compared by what they say.

facts        Library → what each object says, field by field
compared     two libraries → the changes from one to the other
uncorrected  changes → those that need a correction or a revision and have none
shortened    two ledgers → the names that were taken out
snapshot     a commit → its content, in a folder of its own. The room of git.
recorded     an object → what the content itself says of its changes
committed    an object → what its commits changed
"""

from brief.changes.compare import Change, Edit, compared
from brief.changes.gate import shortened, uncorrected
from brief.changes.history import Recorded, committed, recorded
from brief.changes.snapshot import Commit, NoSnapshotError, snapshot
from brief.changes.wording import as_markdown, as_text, sentences

__all__ = [
    "Change",
    "Commit",
    "Edit",
    "NoSnapshotError",
    "Recorded",
    "as_markdown",
    "as_text",
    "committed",
    "compared",
    "recorded",
    "sentences",
    "shortened",
    "snapshot",
    "uncorrected",
]
