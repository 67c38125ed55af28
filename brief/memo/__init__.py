"""What was made before, kept so that it is not made again. It can only make a build faster.

All of it lies in the folder `.cache/brief/` of a brief, and may be deleted at any time.
"""

from brief.memo.ground import UNKNOWN, Done, Ground
from brief.memo.receipt import Asked, Receipt, digest_of, keep, kept
from brief.memo.remember import Gains, Memo, Watch, key_of, mark
from brief.memo.working import Task, Working

__all__ = [
    "UNKNOWN",
    "Asked",
    "Done",
    "Gains",
    "Ground",
    "Memo",
    "Receipt",
    "Task",
    "Watch",
    "Working",
    "digest_of",
    "keep",
    "kept",
    "key_of",
    "mark",
]
