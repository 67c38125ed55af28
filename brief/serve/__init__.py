"""The preview: the site from the files as they are at this moment, and live reload.

A page is answered only when the files on the disk are those that the site in memory was made
from; if not, what they change is made anew first. The gates look at it afterwards.
"""

from brief.serve.preview import Console
from brief.serve.server import Asked, serve

__all__ = ["Asked", "Console", "serve"]
