"""Start the preview, and keep it going until it is interrupted."""

import asyncio
import errno
from socket import socket

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from brief.pipeline import Options
from brief.serve.handlers import announce, application
from brief.serve.preview import Console, Preview
from brief.serve.watch import stirrings


def serve(options: Options, host: str, port: int, console: Console) -> str:
    """Serve the preview at `host` and `port` (0: any that is free) until KeyboardInterrupt.

    It returns only if it can't start: with the reason, in one line.
    """
    content = options.root / "content"
    if not content.is_dir():
        return f"There is no folder '{content}'. Run the command in the brief's folder."
    try:
        sockets = bind_sockets(port, host)
    except OSError as error:
        return _fault(error, host, port)
    asyncio.run(_run(options, host, sockets, console))
    return ""


def _fault(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use. Stop what uses it, or take another: --port {port + 1}"
    return f"Can't listen on {host}, port {port}: {(error.strerror or str(error)).lower()}."


async def _run(options: Options, host: str, sockets: list[socket], console: Console) -> None:
    preview = Preview(options, console, announce)
    HTTPServer(application(preview, host)).add_sockets(sockets)
    built = await preview.current()
    path = built.site.base.path if built.site else "/"
    console.say(f"Preview: {_address(host, sockets)}{path} (Ctrl+C ends it)")
    async for _ in stirrings(preview.folders):
        await preview.current()


def _address(host: str, sockets: list[socket]) -> str:
    """Return the address that a browser on this machine opens."""
    name = "localhost" if host in ("", "0.0.0.0", "::") else host  # noqa: S104 - not bound here
    return f"http://{f'[{name}]' if ':' in name else name}:{sockets[0].getsockname()[1]}"
