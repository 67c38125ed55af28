"""The websocket: browsers are told to reload, to look at the problems, or where to go.

What livereload lacks is added by subclassing: no reload is dropped, a page that missed one is
told of it when it calls, and a page of another site can't call at all.
"""

from pathlib import Path
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.escape import json_decode

from brief.serve.dressing import stamp_of
from brief.serve.following import followed
from brief.serve.guard import Guarded, is_ours
from brief.serve.state import Built

# What a browser is told as the path of a reload; preview.js knows the last two.
EVERYTHING, PROBLEMS, FOLLOW = "*", "problems", "follow:"


class Reloads(Guarded, LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """One browser's end of the websocket."""

    live_css = True
    watcher = Watcher()  # stands idle: livereload wants one

    stamp = ""  # of the page that calls
    shown = ""  # its address

    def check_origin(self, origin: str) -> bool:
        """Refuse the scripts of other sites."""
        return is_ours(urlsplit(origin).hostname or "", self.bound)

    def on_message(self, message: str) -> None:
        """Tell a page what it missed: it says its stamp in its first message."""
        super().on_message(message)
        said = json_decode(message)
        if said["command"] == "hello":
            self.stamp = str(said.get("snipver", ""))
            return
        self.shown = urlsplit(str(said.get("url", ""))).path
        if self.stamp and self.stamp.partition("-")[0] != str(self.preview.epoch):
            self.tell(EVERYTHING)
        elif self.stamp:
            self.tell_of_problems()

    def tell(self, path: str) -> None:
        """Send a message of livereload's protocol."""
        self.send_message({"command": "reload", "path": path, "liveCSS": True, "liveImg": True})

    def tell_of_problems(self) -> None:
        """Have the browser look at the problems, if they aren't those that its page came with."""
        now = stamp_of(self.preview.epoch, self.preview.problems_now())
        if now.partition("-")[2] != self.stamp.partition("-")[2]:
            self.stamp = now
            self.tell(PROBLEMS)


def tell_rebuilt(built: Built, root: Path, is_following: bool) -> None:
    """Have all browsers show a new state: the style sheets alone, where nothing else changed.

    Where the site is still the last good one, only the problems are new.
    """
    styles = sorted(path for path in built.changed if path.endswith(".css"))
    for browser in _browsers():
        if not built.is_sound:
            browser.tell_of_problems()
        elif built.changed == frozenset(styles):
            for path in styles:
                browser.tell(path)
        else:
            page = followed(built, root, browser.shown) if is_following else ""
            browser.tell(f"{FOLLOW}{page}" if page else EVERYTHING)


def tell_checked() -> None:
    """Have all browsers look at what the gates found."""
    for browser in _browsers():
        browser.tell_of_problems()


def _browsers() -> list[Reloads]:
    return [one for one in Reloads.waiters if isinstance(one, Reloads)]
