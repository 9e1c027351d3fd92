"""The width of an image and its kind, read from its first bytes."""

from __future__ import annotations

import pytest

from seedbook.checks import pictures

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (2400).to_bytes(4) + (9).to_bytes(4)
GIF = b"GIF89a" + (2400).to_bytes(2, "little") + (9).to_bytes(2, "little")
#: A segment with a preview 160 pixels wide inside, then the frame's header
JPEG = (
    b"\xff\xd8\xff\xe1\x00\x0d" + b"\xff\xc0\x00\x11\x08\x00\x09\x00\xa0\x00\x00"
    b"\xff\xc2\x00\x11\x08\x00\x09" + (2400).to_bytes(2) + b"\x03"
)
VP8 = b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + (2400).to_bytes(2, "little")
VP8L = b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + (2399 | 1 << 14).to_bytes(4, "little")
VP8X = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (2399).to_bytes(3, "little")
ICO = b"\0\0\1\0\1\0"
NAMED = [("a.png", PNG), ("a.gif", GIF), ("a.jpg", JPEG), ("a.JPEG", JPEG), ("a.webp", VP8), ("a.ico", ICO)]


@pytest.mark.parametrize("data", [PNG, GIF, JPEG, VP8, VP8L, VP8X], ids=lambda data: data[:16].hex())
def test_the_width_is_read(data: bytes) -> None:
    assert pictures.width(data) == 2400


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff\xff", ICO, b"text"])
def test_what_breaks_off_or_has_no_width_gives_none(data: bytes) -> None:
    assert pictures.width(data) == 0


@pytest.mark.parametrize(("name", "data"), NAMED)
def test_bytes_are_what_their_name_says(name: str, data: bytes) -> None:
    assert [other for other, its in NAMED if pictures.as_named(other, data)] == [n for n, its in NAMED if its is data]


@pytest.mark.parametrize("name", ["a.svg", "a.md", "png"])
def test_only_files_of_pixels_are_judged(name: str) -> None:
    assert not pictures.is_picture(name)
