"""The preview: the site from the files as they are at this moment, and live reload.

A page is answered only when the files on the disk are those that the site in memory was made
from; if not, the site is made anew first. Watching the files only tells when to look again.
"""

from brief.serve.preview import Console
from brief.serve.server import serve

__all__ = ["Console", "serve"]
