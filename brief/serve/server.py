"""Start the preview, and keep it going until it is interrupted."""

import asyncio
import errno
import gc
import sys
import time
from dataclasses import dataclass
from socket import socket

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from brief import processes
from brief.layers import read_from
from brief.pipeline import Options
from brief.sayings import say
from brief.serve import state
from brief.serve.door import LARGEST
from brief.serve.handlers import application
from brief.serve.preview import Console, Preview, Setting, Start, Told
from brief.serve.reloads import tell_checked, tell_rebuilt
from brief.serve.saved import Reading
from brief.serve.watch import Watch

SWITCH = 0.0005  # seconds after which checks under way let a request or a save go first


@dataclass(frozen=True, slots=True)
class Asked:
    """What the preview is asked for: a port of 0 is any that is free.

    With `is_following` browsers go to the page that an edited file makes.
    """

    options: Options
    host: str
    port: int
    is_following: bool
    console: Console


def serve(asked: Asked) -> str:
    """Serve the preview until KeyboardInterrupt.

    It returns only if it can't start: with the reason, in one line.
    """
    options, host, port = asked.options, asked.host, asked.port
    content = options.root / "content"
    if not content.is_dir():
        return say(
            "There is no folder '{content}'. Run the command in the brief's folder.",
            content=content,
        )
    try:
        sockets = bind_sockets(port, host)
    except OSError as error:
        return _fault(error, host, port)
    start = _start(options)
    sys.setswitchinterval(SWITCH)
    asyncio.run(_run(asked, sockets, start))
    return ""


def _start(options: Options) -> Start:
    """Make the first state: as long as there are no threads, all processors can share in it."""
    began = time.perf_counter()
    watch = Watch(read_from(options.root))
    reading = Reading(options.root, processes.number())
    built = state.first(options, time.time_ns() // 1_000_000, reading)
    return Start(watch, reading, built, time.perf_counter() - began)


def _fault(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return say(
            "Port {port} is in use. Stop what uses it, or take another: --port {next}",
            port=port,
            next=port + 1,
        )
    return say(
        "Can't listen on {host}, port {port}: {error}.",
        host=host,
        port=port,
        error=(error.strerror or str(error)).lower(),
    )


async def _run(asked: Asked, sockets: list[socket], start: Start) -> None:
    root, console = asked.options.root.absolute(), asked.console
    told = Told(lambda built: tell_rebuilt(built, root, asked.is_following), tell_checked)
    preview = Preview(Setting(asked.options, console, told), start)
    HTTPServer(application(preview, asked.host), max_body_size=LARGEST).add_sockets(sockets)
    watching = asyncio.create_task(preview.watch.run())
    gc.freeze()  # what was just made stays: looking for rubbish in it would stall a save
    site = start.built.site
    path = site.base.path if site else "/"
    console.say(
        say("Preview: {url} (Ctrl+C ends it)", url=f"{_address(asked.host, sockets)}{path}")
    )
    while not watching.done():
        await preview.watch.stirred.wait()
        preview.watch.stirred.clear()
        await preview.catch_up()
    watching.result()


def _address(host: str, sockets: list[socket]) -> str:
    """Return the address that a browser on this machine opens."""
    name = "localhost" if host in ("", "0.0.0.0", "::") else host  # noqa: S104 - not bound here
    return f"http://{f'[{name}]' if ':' in name else name}:{sockets[0].getsockname()[1]}"
