"""Which machines may be asked: those on the public net, and no others.

What is judged is never the spelling of a host but the address that it resolves to, which is then
the one that is connected to. So 127.1, 0x7f000001, a name that leads to 10.0.0.1, and a name
that leads elsewhere a moment later all come to the same.
"""

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# IPv6 addresses that lead to the IPv4 address in their last 32 bits (RFC 4291, 6052, 8215).
_CARRIERS = tuple(
    IPv6Network(net) for net in ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48")
)
_SHARED = ip_network("100.64.0.0/10")  # of a provider's own net (RFC 6598)


def is_public(address: str) -> bool:
    """Tell whether an IP address, and each one that it carries, is of the public net."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(one) for one in (ip, *_carried(ip)))


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    other = ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback
    local = ip.is_private or ip.is_link_local or ip in _SHARED
    if isinstance(ip, IPv6Address) and any(ip in net for net in _CARRIERS):
        return not (ip.is_unspecified or ip.is_loopback)  # judged by what it carries
    return ip.is_global and not other and not local


def _carried(ip: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    if isinstance(ip, IPv4Address):
        return
    if any(ip in net for net in _CARRIERS):
        yield IPv4Address(int(ip) & 0xFFFF_FFFF)
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo
