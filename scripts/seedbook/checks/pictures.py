"""What the first bytes of an image say of it: its kind and its width."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

#: The first bytes of a JPEG: its beginning and the next marker (ITU-T T.81, B.1.1.3)
_JPEG = re.compile(rb"\xff\xd8\xff")
#: The first bytes of each kind of image, by the ending of its name.
_SIGNS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF....WEBPVP8[ LX]", re.DOTALL),
    ".ico": re.compile(rb"\x00\x00\x01\x00"),
}
#: The markers of a JPEG whose segment holds its size (ITU-T T.81, table B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def is_picture(path: str) -> bool:
    """Whether a file's name says that it is an image made of pixels."""
    return _ending(path) in _SIGNS


def as_named(path: str, data: bytes) -> bool:
    """Whether the bytes of an image are of the kind that its name says."""
    return bool(_SIGNS[_ending(path)].match(data))


def width(data: bytes) -> int:
    """The width in pixels; 0 for an icon, and for bytes that are no image or break off."""
    if _SIGNS[".png"].match(data):
        return int.from_bytes(data[16:20])  # PNG specification, 11.2.2
    if _SIGNS[".gif"].match(data):
        return int.from_bytes(data[6:8], "little")
    if _SIGNS[".webp"].match(data):
        return _webp_width(data)
    return _jpeg_width(data) if _JPEG.match(data) else 0


def _webp_width(data: bytes) -> int:
    """The width that the first chunk states (RFC 9649, 2.5 to 2.7)."""
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1
    if data[12:16] == b"VP8L":
        return (int.from_bytes(data[21:23], "little") & 0x3FFF) + 1
    return int.from_bytes(data[26:28], "little") & 0x3FFF


def _jpeg_width(data: bytes) -> int:
    """The width in the first frame's header (ITU-T T.81, B.2.2); a preview inside another segment does not count."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
