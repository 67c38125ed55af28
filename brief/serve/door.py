"""The door by which the editor in the browser reaches the files of this computer.

It is there in a preview of this computer alone, and only where site.yaml asks for /admin/; a
script of another site can't use it.
"""

import json
from http import HTTPStatus

from tornado.web import HTTPError

from brief.serve.desk import Desk, RefusedError, answer
from brief.serve.guard import Guarded, is_loopback
from brief.serve.preview import Preview

PATH = "/brief-admin"
LARGEST = 8_000_000  # bytes of a request: a file in two languages, before and after


class Door(Guarded):
    """Answers Decap CMS as its own proxy server does."""

    def initialize(  # type: ignore[override] # the door has a desk behind it
        self, preview: Preview, bound: str, desk: Desk
    ) -> None:
        """Take what the application gives, and the desk that all requests share."""
        super().initialize(preview, bound)
        self.desk = desk

    def prepare(self) -> None:
        """Refuse who is not on this computer, and the scripts of other sites."""
        super().prepare()
        called = f"{self.request.protocol}://{self.request.host}"
        if not (is_loopback(self.bound) and is_loopback(self.request.remote_ip or "")):
            raise HTTPError(403, reason="Only a preview of this computer alone can be written to")
        if self.request.headers.get("Origin") != called:
            raise HTTPError(403, reason="Not a page of this preview")

    async def post(self) -> None:
        """Answer a request, which is JSON, with JSON."""
        built = await self.preview.current()
        config = built.content.config
        if config is None or config.site.admin is None:
            raise HTTPError(404)
        try:
            request = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(400, reason="Not JSON in UTF-8") from None
        if not isinstance(request, dict):
            raise HTTPError(400, reason="Not a request")
        try:
            self._send(answer(self.desk, built, request))
        except RefusedError as refused:
            self.set_status(HTTPStatus.UNPROCESSABLE_ENTITY)
            self._send({"error": str(refused)})

    def _send(self, told: object) -> None:
        self.set_header("Content-Type", "application/json")
        self.write(json.dumps(told))

    def write_error(self, status_code: int, **_: object) -> None:
        """Say why in the way that the CMS shows."""
        self.set_status(status_code)
        self._send({"error": self._reason})
