"""JSON-RPC 2.0 as the Language Server Protocol frames it: a header with a length, then JSON."""

import json
from collections.abc import Iterator
from typing import IO, Any, TypeAlias

Message: TypeAlias = dict[str, Any]

NO_SUCH_METHOD, FAILED = -32601, -32603


def messages(stream: IO[bytes]) -> Iterator[Message]:
    """Yield the messages of a stream until it ends; what is no message is passed over."""
    while (length := _length(stream)) is not None:
        try:
            message = json.loads(stream.read(length))
        except ValueError:
            continue
        if isinstance(message, dict):
            yield message


def _length(stream: IO[bytes]) -> int | None:
    """Read a header; return the length that it gives, or None at the end of the stream."""
    length = 0
    while line := stream.readline():
        name, _, value = line.strip().partition(b":")
        if not name:
            return length
        if name.lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
    return None


def send(stream: IO[bytes], **message: Any) -> None:
    """Write one message."""
    data = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
    stream.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
    stream.flush()
